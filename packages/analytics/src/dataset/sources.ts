import { exactPath } from './exact-path.ts';
import type { Dialect } from './dialect/dialect.ts';
import { duckdb } from './dialect/duckdb.ts';
import { numberListSql, pythonListSql } from './lists.ts';
import { quoted } from './quoted.ts';
import type { Relation } from './relation.ts';

/** The sources of a dataset, in the order in which they are read. */
export const sourceNames = ['recipes', 'interactions'] as const;

export type SourceName = (typeof sourceNames)[number];

/** A column as it is read: its name in the file, and the SQL that turns its text into a value or null. */
export interface SourceColumn {
  readonly name: string;
  /** SQL expression of the value, null where the text cannot be read. Absent: the text itself. */
  readonly valueSql?: (format: SourceFormat, dialect: Dialect) => string;
  /** Whether the value is a list, of which another question tells that there is none. */
  readonly isList?: boolean;
  /** What the column should hold, for the message about what it does hold. */
  readonly expected?: string;
}

/** How a file writes what can be written in several ways. */
export interface SourceFormat {
  /** Days as `strptime` names their parts, such as `%d/%m/%Y`; null where they are written year first. */
  readonly days: string | null;
}

interface Source {
  readonly title: string;
  readonly columns: readonly SourceColumn[];
}

const integer = (name: string): SourceColumn => ({
  name,
  valueSql: (_, { matches, integer }) =>
    `CASE WHEN ${matches(name, String.raw`\s*-?[0-9]+(\.0+)?\s*`)} THEN ${integer(name)} END`,
  expected: 'an integer',
});

/** Before the web had recipes to rate: an earlier date is a slip of the pen. */
const earliestDay = '1990-01-01';

/**
 * Year first, in two or one digits for month and day: that can be read in one way only. A time of that day may follow,
 * in UTC or without a zone.
 */
const yearFirst =
  '([0-9]{4}(?:-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}))(?:[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?Z?)?';

function daySql(
  name: string,
  { days }: SourceFormat,
  { matches, captured, day, dayWritten }: Dialect,
): string {
  if (days !== null) return dayWritten(name, days);
  const written = `replace(${captured(name, yearFirst)}, '/', '-')`;
  return `CASE WHEN ${matches(name, yearFirst)} THEN ${day(written)} END`;
}

/** A day from `earliestDay` to the day of the import: nobody publishes tomorrow. */
const day = (name: string): SourceColumn => ({
  name,
  valueSql: (format, dialect) => {
    const value = daySql(name, format, dialect);
    return `CASE WHEN ${value} BETWEEN DATE '${earliestDay}' AND today() THEN ${value} END`;
  },
  expected: `a date written YYYY-MM-DD, from ${earliestDay} to today`,
});

const stringList = (name: string): SourceColumn => ({
  name,
  isList: true,
  valueSql: (_, dialect) => pythonListSql(name, dialect),
  expected: "a Python list of strings such as ['salt', 'butter']",
});

const nutritionLength = 7;

/** The two files of the Food.com export. Columns may stand in any order; further ones are ignored. */
export const sources: Readonly<Record<SourceName, Source>> = {
  recipes: {
    title: 'RAW_recipes.csv',
    columns: [
      { name: 'name' },
      integer('id'),
      integer('minutes'),
      integer('contributor_id'),
      day('submitted'),
      stringList('tags'),
      {
        name: 'nutrition',
        isList: true,
        valueSql: (_, dialect) => numberListSql('nutrition', nutritionLength, dialect),
        expected: `a list of ${nutritionLength} numbers`,
      },
      integer('n_steps'),
      stringList('steps'),
      { name: 'description' },
      stringList('ingredients'),
      integer('n_ingredients'),
    ],
  },
  interactions: {
    title: 'RAW_interactions.csv',
    columns: [integer('user_id'), integer('recipe_id'), day('date'), integer('rating')],
  },
};

export const readableColumns = (source: SourceName): readonly SourceColumn[] =>
  sources[source].columns.filter(({ valueSql }) => valueSql !== undefined);

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
