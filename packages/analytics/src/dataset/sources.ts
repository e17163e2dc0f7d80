import { exactPath } from './exact-path.ts';
import { numberListSql, pythonListSql, quoted } from './lists.ts';

export type SourceName = 'recipes' | 'interactions';

/** A column as it is read: its name in the file, and the SQL that turns its text into a value or null. */
export interface SourceColumn {
  readonly name: string;
  /** SQL expression of the value, null where the text cannot be read. Absent: the text itself. */
  readonly valueSql?: (format: SourceFormat) => string;
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
  valueSql: () =>
    `CASE WHEN regexp_full_match(${name}, '\\s*-?[0-9]+(\\.0+)?\\s*') THEN TRY_CAST(${name} AS INTEGER) END`,
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

const daySql = (name: string, { days }: SourceFormat): string =>
  days === null
    ? `CASE WHEN regexp_full_match(${name}, '${yearFirst}')
      THEN TRY_CAST(replace(regexp_extract(${name}, '${yearFirst}', 1), '/', '-') AS DATE) END`
    : `TRY_CAST(try_strptime(${name}, ${quoted(days)}) AS DATE)`;

/** A day from `earliestDay` to the day of the import: nobody publishes tomorrow. */
const day = (name: string): SourceColumn => ({
  name,
  valueSql: (format) => `CASE WHEN ${daySql(name, format)} BETWEEN DATE '${earliestDay}' AND current_date
    THEN ${daySql(name, format)} END`,
  expected: `a date written YYYY-MM-DD, from ${earliestDay} to today`,
});

const stringList = (name: string): SourceColumn => ({
  name,
  valueSql: () => pythonListSql(name),
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
        valueSql: () => numberListSql('nutrition', nutritionLength),
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
  readonly format: SourceFormat;
  /** Reading in one thread is slower and takes no guess at where a row begins. */
  readonly parallel: boolean;
}

/**
 * Table expression: every row of the file, every column as text, empty fields null. The row end is left to DuckDB:
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

/**
 * Creates the raw table in the order of the file: the values, a flag for each column whose text could not be read,
 * and `other_columns`, a hash of the columns that no table publishes, by which whole rows can be compared.
 */
export function createRawTableSql(source: SourceName, file: CsvFile): string {
  const read = readableColumns(source).map(
    ({ name, valueSql }) => `${valueSql?.(file.format) ?? name} AS value_${name}`,
  );
  const values = sources[source].columns.map(({ name, valueSql }) =>
    valueSql === undefined ? name : `value_${name} AS ${name}`,
  );
  const flags = readableColumns(source).map(
    ({ name }) => `${name} IS NOT NULL AND value_${name} IS NULL AS ${unreadableFlag(name)}`,
  );
  const known = new Set(sources[source].columns.map(({ name }) => name));
  const others = file.header.filter((name) => !known.has(name) && !isIndexColumn(name)).map(column);
  return `CREATE TABLE ${rawTable(source)} AS
    SELECT ${[...values, ...flags].join(', ')}, hash([${others.join(', ')}]::VARCHAR[]) AS other_columns
    FROM (SELECT *, ${read.join(', ')} FROM ${readCsvSql(file)})`;
}

/** Counts of unreadable values in the raw table, one column per source column, and `total`, the number of rows. */
export function countUnreadableSql(source: SourceName): string {
  const counts = readableColumns(source).map(
    ({ name }) => `count(*) FILTER (${unreadableFlag(name)}) AS ${name}`,
  );
  return `SELECT count(*) AS total, ${counts.join(', ')} FROM ${rawTable(source)}`;
}

/** Finds the first unreadable value of a column: `record`, its row counted from 1 after the header, and `text`. */
export function firstUnreadableSql(
  source: SourceName,
  name: string,
  file: Omit<CsvFile, 'parallel'>,
): string {
  const { valueSql } = readableColumns(source).find((entry) => entry.name === name) ?? {};
  return `SELECT record, text FROM (
      SELECT row_number() OVER () AS record, ${name} AS text, ${valueSql?.(file.format) ?? name} AS value
      FROM ${readCsvSql({ ...file, parallel: false })})
    WHERE text IS NOT NULL AND value IS NULL ORDER BY record LIMIT 1`;
}
