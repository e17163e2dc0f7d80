import { selectionSchema, type CutTable } from '@mangetamain/analytics/selection';
import type { Connection } from './connection.ts';

/** The tables that a statement reads in place of the published ones. */
export interface Scope {
  /** Of which data and which selection: equal keys mean equal rows. */
  readonly key: string;
  readonly tables: readonly CutTable[];
}

/** The tables of one selection at a time, in a schema of their own. */
export interface SelectedTables {
  /** Whether nothing has to be created for this scope. */
  has(scope: Scope): boolean;
  /**
   * Creates what is missing, while plain names mean the published tables; what another selection left is dropped first.
   */
  create(scope: Scope): Promise<void>;
  drop(): Promise<void>;
}

/** No selection yet. */
export function createSelectedTables(connection: Connection): SelectedTables {
  let held: { readonly key: string; readonly created: Set<string> } | null = null;

  const drop = async (): Promise<void> => {
    if (held === null) return;
    held = null;
    await connection.run(`DROP SCHEMA IF EXISTS ${selectionSchema} CASCADE`);
  };

  const begin = async (key: string): Promise<Set<string>> => {
    if (held?.key === key) return held.created;
    await drop();
    await connection.run(`CREATE SCHEMA ${selectionSchema}`);
    const created = new Set<string>();
    held = { key, created };
    return created;
  };

  return {
    has: ({ key, tables }) => held?.key === key && tables.every(({ table }) => held?.created.has(table)),
    create: async ({ key, tables }) => {
      const created = await begin(key);
      for (const { table, create } of tables) {
        if (created.has(table)) continue;
        await connection.run(create.text, create.values);
        created.add(table);
      }
    },
    drop,
  };
}
