import type { ColumnKind, Columns, RowOf, Statement } from './query.ts';

/** Where statements run: DuckDB in a browser's worker, or in Node. */
export interface QueryEngine {
  /** Rows as plain objects: numbers (no bigint), strings, null; dates as YYYY-MM-DD. */
  query(text: string, values: readonly (string | number | boolean | null)[]): Promise<QueryResult>;
}

export interface QueryResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A result that is not what its statement promised: the statement and the engine disagree. */
export class UnexpectedRow extends Error {
  override readonly name = 'UnexpectedRow';

  constructor(column: string, kind: ColumnKind, found: unknown) {
    super(
      `Column "${column}" should hold ${kind}, and holds ${JSON.stringify(found)}: cast it in the query.`,
    );
  }
}

/** Runs one statement and returns its rows, each value checked against the promised columns. */
export async function fetchRows<C extends Columns>(
  engine: QueryEngine,
  statement: Statement<C>,
): Promise<RowOf<C>[]> {
  const { rows } = await engine.query(statement.sql.text, statement.sql.values);
  return rows.map((row) => checkedRow(row, statement.columns));
}

function checkedRow<C extends Columns>(row: Readonly<Record<string, unknown>>, columns: C): RowOf<C> {
  for (const [name, kind] of Object.entries(columns)) {
    if (!fits(row[name], kind)) throw new UnexpectedRow(name, kind, row[name] ?? null);
  }
  // Every promised column was just checked.
  return row as RowOf<C>;
}

function fits(value: unknown, kind: ColumnKind): boolean {
  if (value === null) return kind.endsWith('?');
  return kind.startsWith('number')
    ? typeof value === 'number' && Number.isFinite(value)
    : typeof value === 'string';
}
