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
): Promise<readonly RowOf<C>[]> {
  const { rows } = await engine.query(statement.sql.text, statement.sql.values);
  const isRow = checkOf(statement.columns);
  // One by one: a copy of 100,000 rows would be of no use.
  if (rows.every(isRow)) return rows;
  throw unexpectedIn(rows.find((row) => !isRow(row)) ?? {}, statement.columns);
}

/** Checks rows, which may be many: what was promised is looked up once. */
function checkOf<C extends Columns>(columns: C): (row: UncheckedRow) => row is RowOf<C> {
  const promised = Object.entries(columns);
  return (row): row is RowOf<C> => promised.every(([name, kind]) => fits(row[name], kind));
}

function unexpectedIn(row: UncheckedRow, columns: Columns): UnexpectedRow {
  const misfit = Object.entries(columns).find(([name, kind]) => !fits(row[name], kind));
  const [name = '', kind = 'text'] = misfit ?? [];
  return new UnexpectedRow(name, kind, row[name] ?? null);
}

function fits(value: unknown, kind: ColumnKind): boolean {
  if (value === null) return kind.endsWith('?');
  if (kind === 'number[]') return Array.isArray(value) && value.every(isNumber);
  return kind.startsWith('number') ? isNumber(value) : typeof value === 'string';
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
