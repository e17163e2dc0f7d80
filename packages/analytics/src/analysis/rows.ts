import type { ColumnKind, Columns, RowOf, Statement } from './query.ts';

/** Where statements run: DuckDB in a browser's worker, or in Node. */
export interface QueryEngine {
  /** Rows as plain objects: numbers (no bigint), strings, null; dates as YYYY-MM-DD. */
  query(text: string, values: readonly (string | number | boolean | null)[]): Promise<QueryResult>;
}

type UncheckedRow = Readonly<Record<string, unknown>>;

export interface QueryResult {
  readonly rows: readonly UncheckedRow[];
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

function checkedRow<C extends Columns>(row: UncheckedRow, columns: C): RowOf<C> {
  if (isRowOf(row, columns)) return row;
  const [name = '', kind = 'text'] = misfits(row, columns)[0] ?? [];
  throw new UnexpectedRow(name, kind, row[name] ?? null);
}

const isRowOf = <C extends Columns>(row: UncheckedRow, columns: C): row is RowOf<C> =>
  misfits(row, columns).length === 0;

const misfits = (row: UncheckedRow, columns: Columns) =>
  Object.entries(columns).filter(([name, kind]) => !fits(row[name], kind));

function fits(value: unknown, kind: ColumnKind): boolean {
  if (value === null) return kind.endsWith('?');
  if (kind === 'number[]') return Array.isArray(value) && value.every(isNumber);
  return kind.startsWith('number') ? isNumber(value) : typeof value === 'string';
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
