import type { TableName } from '@mangetamain/analytics/dataset';
import { selectionSchema } from '@mangetamain/analytics/selection';
import type { Connection } from './connection.ts';
import { createSelectedTables, type Scope } from './selected-tables.ts';

/** The tables held by one database: a schema per dataset, of which one is in use. */
export interface Tables {
  has(datasetId: string, table: TableName): boolean;
  /** Creates the table from the bytes of its Parquet file, which are handed over. */
  create(datasetId: string, table: TableName, parquet: Uint8Array<ArrayBuffer>): Promise<void>;
  /** From now on plain table names mean this dataset; the one in use before is dropped. */
  use(datasetId: string): Promise<void>;
  /** Makes plain names mean the tables of a selection, created where they are missing, or the published ones again. */
  answerFrom(scope: Scope | null): Promise<void>;
  /** Drops what is held of a dataset that is not in use. */
  drop(datasetId: string): Promise<void>;
}

const quoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** The tables of an empty database. */
export function createTables(connection: Connection): Tables {
  const held = new Map<string, Set<TableName>>();
  const selected = createSelectedTables(connection);
  let inUse: string | null = null;
  /** The schema that plain names mean. */
  let entered: string | null = null;

  const enter = async (schema: string): Promise<void> => {
    if (entered === schema) return;
    await connection.run(`SET schema = ${literal(schema)}`);
    entered = schema;
  };

  const schemaOf = async (datasetId: string): Promise<Set<TableName>> => {
    const known = held.get(datasetId);
    if (known !== undefined) return known;
    await connection.run(`CREATE SCHEMA ${quoted(datasetId)}`);
    const created = new Set<TableName>();
    held.set(datasetId, created);
    return created;
  };

  const drop = async (datasetId: string): Promise<void> => {
    if (!held.has(datasetId) || datasetId === inUse) return;
    await connection.run(`DROP SCHEMA ${quoted(datasetId)} CASCADE`);
    held.delete(datasetId);
  };

  return {
    has: (datasetId, table) => held.get(datasetId)?.has(table) ?? false,

    create: async (datasetId, table, parquet) => {
      const tables = await schemaOf(datasetId);
      if (tables.has(table)) return;
      const file = `${datasetId}/${table}.parquet`;
      await connection.registerFile(file, parquet);
      try {
        const target = `${quoted(datasetId)}.${quoted(table)}`;
        await connection.run(`CREATE TABLE ${target} AS SELECT * FROM read_parquet(${literal(file)})`);
      } finally {
        await connection.dropFile(file);
      }
      tables.add(table);
    },

    use: async (datasetId) => {
      if (inUse === datasetId) return;
      const previous = inUse;
      await schemaOf(datasetId);
      await enter(datasetId);
      inUse = datasetId;
      await selected.drop();
      if (previous !== null) await drop(previous);
    },

    answerFrom: async (scope) => {
      if (scope !== null && !selected.has(scope)) {
        if (inUse !== null) await enter(inUse);
        await selected.create(scope);
      }
      const schema = scope === null ? inUse : selectionSchema;
      if (schema !== null) await enter(schema);
    },

    drop,
  };
}
