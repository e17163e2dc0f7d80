import type { Dialect } from './dialect/dialect.ts';
import { duckdb } from './dialect/duckdb.ts';
import { exactPath } from './exact-path.ts';
import { quoted } from './quoted.ts';
import type { Relation } from './relation.ts';
import {
  readableColumns,
  sources,
  type SourceColumn,
  type SourceFormat,
  type SourceName,
} from './sources.ts';

/** Name of the flag that says that a column held text which could not be read. */
const unreadableFlag = (column: string): string => `unreadable_${column}`;

/** Condition on a raw table: the file has nothing in that column. */
export const blankSql = (column: string): string => `(${column} IS NULL AND NOT ${unreadableFlag(column)})`;

/** What may stand between two fields. */
export const delimiters = [',', ';', '\t'] as const;

export type Delimiter = (typeof delimiters)[number];

export interface CsvFile {
  readonly path: string;
  /** Column names in the order of the file, those of the source as it names them. */
  readonly header: readonly string[];
  /** What stands between two fields. */
  readonly delimiter: Delimiter;
  /** Reading in one thread is slower and takes no guess at where a row begins. */
  readonly parallel: boolean;
}

/**
 * DuckDB's table expression: every row of the file, every column as text, empty fields null. The row end is left to DuckDB:
 * told that it is CRLF, 1.5 reads no row at all.
 */
export function readCsvSql({ path, header, delimiter, parallel }: CsvFile): string {
  const columns = header.map((name) => `${quoted(name)}: 'VARCHAR'`);
  return `read_csv(${quoted(exactPath(path))}, columns = {${columns.join(', ')}}, auto_detect = false, header = true,
    delim = ${quoted(delimiter)}, quote = '"', escape = '"', strict_mode = true, null_padding = false,
    ignore_errors = false, max_line_size = 16777216, parallel = ${parallel})`;
}

const column = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Whether a column only counts rows, as pandas writes it when nobody asks for it: it says nothing of what it counts. */
const isIndexColumn = (name: string): boolean => /^Unnamed: \d+$/u.test(name);

/** Name of the table that holds the values of a source file. */
export const rawTable = (source: SourceName): string => `raw_${source}`;

/** A source before its texts are read. */
export interface SourceTexts {
  /** Table expression whose columns are all text, blanks null. */
  readonly from: string;
  /** The names of its columns. */
  readonly header: readonly string[];
  readonly format: SourceFormat;
  /** Further columns that the raw table takes over as they are. */
  readonly kept?: readonly string[];
}

const isMissing = ({ isList }: SourceColumn, value: string, { length }: Dialect): string =>
  `${isList === true ? length(value) : value} IS NULL`;

/**
 * Query of the raw table: the values, a flag for each column whose text could not be read, and `other_columns`, a hash
 * of the columns that no table publishes, by which whole rows can be compared.
 */
export function rawRowsSql(
  source: SourceName,
  { from, header, format, kept = [] }: SourceTexts,
  dialect: Dialect,
): string {
  const read = readableColumns(source).map(
    ({ name, valueSql }) => `${valueSql?.(format, dialect) ?? name} AS value_${name}`,
  );
  const values = sources[source].columns.map(({ name, valueSql }) =>
    valueSql === undefined ? name : `value_${name} AS ${name}`,
  );
  const flags = readableColumns(source).map(
    (each) =>
      `${each.name} IS NOT NULL AND ${isMissing(each, `value_${each.name}`, dialect)} AS ${unreadableFlag(each.name)}`,
  );
  const known = new Set(sources[source].columns.map(({ name }) => name));
  const others = header.filter((name) => !known.has(name) && !isIndexColumn(name)).map(column);
  return `SELECT ${[...kept, ...values, ...flags].join(', ')}, ${dialect.hash(others)} AS other_columns
    FROM (SELECT *, ${read.join(', ')} FROM ${from})`;
}

/**
 * The raw table of a file that DuckDB reads, in the order of the file. `source_row` tells which row comes first: rows
 * are numbered as they are stored, and stored as they are read.
 */
export function rawRelations(
  source: SourceName,
  file: CsvFile,
  format: SourceFormat,
): readonly [stored: Relation, numbered: Relation] {
  const stored = `read_${source}`;
  const texts = { from: readCsvSql(file), header: file.header, format };
  return [
    { name: stored, kind: 'table', sql: rawRowsSql(source, texts, duckdb) },
    { name: rawTable(source), kind: 'view', sql: `SELECT rowid AS source_row, * FROM ${stored}` },
  ];
}

/** Counts of unreadable values in the raw table, one column per source column, and `total`, the number of rows. */
export function countUnreadableSql(source: SourceName): string {
  const counts = readableColumns(source).map(
    ({ name }) => `count(*) FILTER (WHERE ${unreadableFlag(name)}) AS ${name}`,
  );
  return `SELECT count(*) AS total, ${counts.join(', ')} FROM ${rawTable(source)}`;
}

/**
 * Finds the first unreadable value of a column: `record`, its row counted from 1, and `text`.
 * @param record SQL that numbers the rows of the texts
 */
export function firstUnreadableSql(
  source: SourceName,
  name: string,
  { from, format }: SourceTexts,
  record: string,
  dialect: Dialect,
): string {
  const column = readableColumns(source).find((entry) => entry.name === name) ?? { name };
  const value = column.valueSql?.(format, dialect) ?? name;
  return `SELECT record, text FROM (
      SELECT ${record} AS record, ${name} AS text, ${isMissing(column, value, dialect)} AS is_missing FROM ${from})
    WHERE text IS NOT NULL AND is_missing ORDER BY record LIMIT 1`;
}
