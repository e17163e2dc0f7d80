import { columnKind, type ColumnKind } from '@mangetamain/analytics/dataset';

/** A column of an answer. */
export interface ResultColumn {
  readonly name: string;
  /** DuckDB type, as `DESCRIBE` prints it. */
  readonly type: string;
  readonly kind: ColumnKind;
}

/** Null for nothing; numbers that a JavaScript number does not hold exactly stay text. */
export type ResultValue = number | string | boolean | null;

export type ResultRow = Readonly<Record<string, ResultValue>>;

/** The answer to a statement. */
export interface Result {
  readonly sql: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  /** True where there were more rows, which were not kept. */
  readonly limited: boolean;
  readonly milliseconds: number;
}

/** Rows that are kept of an answer. */
export const rowLimit = 10_000;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Lines that stand before the statement in what is run of it. */
export const linesBefore = 1;

/**
 * Keeps the answer as a table, a row more than the limit to know whether there were more. A table tells its types, and it
 * can be written as Parquet afterwards.
 */
export const keepSql = (table: string, sql: string): string =>
  `CREATE TEMP TABLE ${table} AS SELECT * FROM (\n${sql}\n) LIMIT ${rowLimit + 1}`;

/** The types of a kept answer's columns. */
export const describeSql = (table: string): string => `DESCRIBE ${table}`;

/** Numbers up to 32 bits arrive as they are; wider ones as text, lest they lose digits. */
const exactTypes: ReadonlySet<string> = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'FLOAT',
  'DOUBLE',
  'VARCHAR',
  'BOOLEAN',
  'DATE',
  'TIMESTAMP',
]);

/** Reads a kept answer: whatever its types, as values that arrive exactly. */
export function readSql(table: string, columns: readonly Pick<ResultColumn, 'name' | 'type'>[]): string {
  const values = columns.map(({ name, type }) =>
    exactTypes.has(type) ? quoted(name) : `${quoted(name)}::VARCHAR AS ${quoted(name)}`,
  );
  return `SELECT ${values.join(', ')} FROM ${table} LIMIT ${rowLimit}`;
}

/** Writes a kept answer as a Parquet file of the engine, every type as it is. */
export const writeSql = (table: string, file: string): string =>
  `COPY (SELECT * FROM ${table} LIMIT ${rowLimit}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`;

/** The columns that `DESCRIBE` told. */
export function describedColumns(rows: readonly Readonly<Record<string, unknown>>[]): ResultColumn[] {
  return rows.map((row) => {
    const type = String(row['column_type']);
    return { name: String(row['column_name']), type, kind: columnKind(type) };
  });
}

/** A row as it is shown: texts that are numbers are numbers where that loses nothing. */
export function resultRow(
  columns: readonly ResultColumn[],
  row: Readonly<Record<string, unknown>>,
): ResultRow {
  return Object.fromEntries(columns.map(({ name, kind }) => [name, resultValue(kind, row[name])]));
}

function resultValue(kind: ColumnKind, value: unknown): ResultValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (kind === 'integer' || kind === 'decimal') && isExact(text) ? Number(text) : text;
}

/** Whether a number has no more digits than a JavaScript number keeps. */
const isExact = (text: string) =>
  /^-?\d+(?:\.\d+)?$/u.test(text) && text.replaceAll(/\D/gu, '').replace(/^0+/u, '').length <= 15;
