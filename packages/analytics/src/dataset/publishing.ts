import type { CleaningStep } from './cleaning.ts';
import type { Dialect } from './dialect/dialect.ts';
import { duckdb } from './dialect/duckdb.ts';
import { exactPath } from './exact-path.ts';
import { normalisedItemSql } from './lists.ts';
import { blankSql } from './raw-tables.ts';
import { ingredientReadersSql } from './ingredient-readers.ts';
import type { TableName } from './manifest.ts';
import { quoted } from './quoted.ts';
import { ratingPairsSql } from './rating-pairs.ts';
import type { Relation } from './relation.ts';
import { tables } from './tables.ts';

const nutrients = [
  'calories',
  'total_fat_pct',
  'sugar_pct',
  'sodium_pct',
  'protein_pct',
  'sat_fat_pct',
  'carb_pct',
];

/** Items of each clean recipe, once per recipe: within its list they are cheaper to tell apart than among all rows. */
function distinctItems(column: string, dialect: Dialect): string {
  const normalised = dialect.mapped(column, 'i', normalisedItemSql('i', dialect));
  const items = dialect.distinct(dialect.filtered(normalised, 'i', "i <> ''"));
  return `SELECT id AS recipe_id, ${dialect.unnested(items)} AS item FROM clean_recipes`;
}

type ItemKind = 'ingredient' | 'tag';

/** Numbers the items, the most used first, and writes each recipe's items by number: to be run once cleaning is done. */
const codesOf = (kind: ItemKind): Relation[] => [
  {
    name: `clean_${kind}s`,
    kind: 'table',
    sql: `SELECT row_number() OVER (ORDER BY n_recipes DESC, name) AS id, name, n_recipes
      FROM (SELECT item AS name, count(*) AS n_recipes FROM clean_recipe_${kind}s GROUP BY item)`,
  },
  {
    name: `coded_recipe_${kind}s`,
    kind: 'table',
    sql: `SELECT i.recipe_id, k.id AS ${kind}_id
      FROM clean_recipe_${kind}s AS i JOIN clean_${kind}s AS k ON k.name = i.item`,
  },
];

/** What stands between cleaning and writing: the ingredients and the tags by number. */
export const itemCodes: readonly Relation[] = [...codesOf('ingredient'), ...codesOf('tag')];

/** Where recipes are read, and their items by number. */
interface CountSources {
  readonly recipes: string;
  readonly ingredients: string;
  readonly tags: string;
}

const cleanSources: CountSources = {
  recipes: 'clean_recipes',
  ingredients: 'coded_recipe_ingredients',
  tags: 'coded_recipe_tags',
};

/** Recipes counted by item, year and what the expression gives for a recipe. */
const itemCounts = (kind: ItemKind, name: string, expression: string, sources: CountSources): string =>
  `SELECT ${kind}_id, year(submitted) AS year, ${expression} AS ${name}, count(*) AS n
    FROM ${sources[`${kind}s`]} JOIN ${sources.recipes} ON id = recipe_id
    GROUP BY ${kind}_id, year(submitted), ${expression}`;

/** Queries of the tables of counts, unsorted. */
const countsSql = (sources: CountSources, { isoWeekday }: Dialect) => ({
  ingredient_minutes: itemCounts('ingredient', 'minutes', 'minutes', sources),
  ingredient_months: itemCounts('ingredient', 'month', 'month(submitted)', sources),
  ingredient_weekdays: itemCounts('ingredient', 'weekday', isoWeekday('submitted'), sources),
  tag_minutes: itemCounts('tag', 'minutes', 'minutes', sources),
  tag_months: itemCounts('tag', 'month', 'month(submitted)', sources),
  tag_weekdays: itemCounts('tag', 'weekday', isoWeekday('submitted'), sources),
});

/** A table of recipes counted by item. */
export type CountsTable = keyof ReturnType<typeof countsSql>;

/** Number and sum of the ratings for which the condition holds. */
const ratingSums = (prefix: string, condition: string): string =>
  `count(*) FILTER (WHERE ${condition}) AS ${prefix}_n,
      coalesce(sum(rating) FILTER (WHERE ${condition}), 0) AS ${prefix}_stars`;

/** Of a row of the rating file: a review without a star, by 0 or by a blank, but not by what could not be read. */
const withoutStarSql = `(rating = 0 OR ${blankSql('rating')})`;

/** Ratings and reviews without a star by day; the latter are cleaned here, as nothing else asks of them. */
const dailySql = `SELECT date, rating, count(*) AS n FROM (
      SELECT date, rating FROM clean_interactions
      UNION ALL SELECT date, rating FROM (
        SELECT recipe_id, user_id, date, coalesce(rating, 0) AS rating, other_columns FROM raw_interactions
        WHERE ${withoutStarSql} AND date IS NOT NULL GROUP BY ALL))
    GROUP BY date, rating`;

/** Query of the rows of each published table, unsorted, over the tables that cleaning left. */
const rowsSql = (dialect: Dialect): Readonly<Record<TableName, string>> => ({
  recipes: `SELECT *, ${nutrients.map((name, index) => `nutrition[${index + 1}] AS ${name}`).join(', ')},
      ln(1 + minutes) + n_steps + 0.5 * n_ingredients AS complexity_score
    FROM clean_recipes`,
  ingredients: 'SELECT * FROM clean_ingredients',
  recipe_ingredients: `SELECT * FROM ${cleanSources.ingredients}`,
  tags: 'SELECT * FROM clean_tags',
  recipe_tags: `SELECT * FROM ${cleanSources.tags}`,
  ...countsSql(cleanSources, dialect),
  ratings_daily: dailySql,
  recipe_ratings: `SELECT recipe_id, year(date) AS year, count(*) AS n, sum(rating) AS stars,
      ${ratingSums('summer', 'month(date) IN (6, 7, 8)')},
      ${ratingSums('winter', 'month(date) IN (12, 1, 2)')},
      ${ratingSums('weekend', `${dialect.isoWeekday('date')} >= 6`)}
    FROM clean_interactions
    GROUP BY recipe_id, year(date)`,
  rating_pair_months: ratingPairsSql('month', dialect),
  rating_pair_weekdays: ratingPairsSql('weekday', dialect),
  ingredient_readers: ingredientReadersSql({
    ratings: 'clean_interactions',
    recipeIngredients: 'coded_recipe_ingredients',
    recipes: 'clean_recipes',
  }),
  interactions: 'SELECT * FROM clean_interactions',
  recipe_details: 'SELECT * FROM clean_recipes',
});

/**
 * Query of a published table: its columns in order, with their types, and its rows in order. It reads the tables
 * that cleaning and `itemCodes` left.
 */
export const publishedRowsSql = (table: TableName, dialect: Dialect): string =>
  inOrder(table, typedRowsSql(table, rowsSql(dialect)[table], dialect));

const inOrder = (table: TableName, rows: string): string =>
  `${rows} ORDER BY ${tables[table].sortedBy.join(', ')}`;

/** Query of some rows with the columns of a published table, in their types. */
export function typedRowsSql(table: TableName, rows: string, { cast }: Dialect): string {
  const typed = tables[table].columns.map(({ name, type }) => `${cast(name, type)} AS ${name}`);
  return `SELECT ${typed.join(', ')} FROM (${rows})`;
}

/** Query of a table of counts over other recipes than all clean ones, unsorted. */
export const countsRowsSql = (table: CountsTable, sources: CountSources, dialect: Dialect): string =>
  typedRowsSql(table, countsSql(sources, dialect)[table], dialect);

/** DuckDB's query of a published table that ClickHouse wrote as Parquet: as DuckDB would have made it. */
export function gatheredRowsSql(table: TableName, path: string): string {
  const columns = tables[table].columns.map(({ name, type }) =>
    type.endsWith('[]')
      ? `CASE WHEN len(${name}) = 0 OR ${name}[1] IS NOT NULL THEN ${name} END AS ${name}`
      : name,
  );
  const rows = `SELECT ${columns.join(', ')} FROM read_parquet(${quoted(exactPath(path))})`;
  return inOrder(table, typedRowsSql(table, rows, duckdb));
}

/**
 * Statement by which DuckDB writes the rows of a published table as Parquet: zstd, the one codec of small files that
 * every engine here reads, and the encodings of format v2.
 */
export const writeTableSql = (table: TableName, rows: string, path: string): string =>
  `COPY (${rows}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2,
    ROW_GROUP_SIZE ${tables[table].rowGroupSize})`;

const itemSteps = (table: TableName, column: string, what: string, dialect: Dialect): CleaningStep[] => [
  {
    table,
    step: 'listed',
    rule: `${what} as listed by the clean recipes`,
    makes: [],
    countSql: `SELECT coalesce(sum(${dialect.length(column)}), 0) AS rows FROM clean_recipes`,
  },
  {
    table,
    step: 'clean',
    rule: 'In lower case, without outer blanks, not empty, once per recipe',
    makes: [{ name: `clean_${table}`, kind: 'table', sql: distinctItems(column, dialect) }],
    countSql: `SELECT count(*) AS rows FROM clean_${table}`,
  },
];

/** What becomes of the lists and of the reviews without a star. */
export const derivedSteps = (dialect: Dialect): readonly CleaningStep[] => [
  ...itemSteps('recipe_ingredients', 'ingredients', 'Ingredients', dialect),
  ...itemSteps('recipe_tags', 'tags', 'Tags', dialect),
  {
    table: 'ratings_daily',
    step: 'counted',
    rule: 'Clean ratings, and reviews without a star (rating 0 or blank) with a date, equal rows once; one row per day and rating',
    makes: [],
    countSql: `SELECT coalesce(sum(n), 0) AS rows FROM (${dailySql})`,
  },
];
