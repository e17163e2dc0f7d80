import type { Dialect } from './dialect/dialect.ts';
import { numberListSql, pythonListSql } from './lists.ts';

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
