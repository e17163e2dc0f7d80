import type { CleaningStep } from './cleaning.ts';
import { normalisedItemSql, quoted } from './lists.ts';
import { blankSql } from './sources.ts';
import { ingredientReadersSql } from './ingredient-readers.ts';
import type { TableName } from './manifest.ts';
import { ratingPairsSql } from './rating-pairs.ts';
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
const distinctItems = (column: string): string =>
  `SELECT id AS recipe_id, unnest(list_distinct(list_filter(
      list_transform(${column}, i -> ${normalisedItemSql('i')}), i -> i <> ''))) AS item
    FROM clean_recipes`;

type ItemKind = 'ingredient' | 'tag';

/** Numbers the items, the most used first, and writes each recipe's items by number: to be run once cleaning is done. */
const codingSql = (kind: ItemKind): string[] => [
  `CREATE TABLE clean_${kind}s AS
    SELECT row_number() OVER (ORDER BY n_recipes DESC, name) AS id, name, n_recipes
    FROM (SELECT item AS name, count(*) AS n_recipes FROM clean_recipe_${kind}s GROUP BY item)`,
  `CREATE TABLE coded_recipe_${kind}s AS
    SELECT i.recipe_id, k.id AS ${kind}_id
    FROM clean_recipe_${kind}s AS i JOIN clean_${kind}s AS k ON k.name = i.item`,
];

/** Statements between cleaning and writing: they number the ingredients and the tags. */
export const itemCodingSql: readonly string[] = [...codingSql('ingredient'), ...codingSql('tag')];

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
const countsSql = (sources: CountSources) => ({
  ingredient_minutes: itemCounts('ingredient', 'minutes', 'minutes', sources),
  ingredient_months: itemCounts('ingredient', 'month', 'month(submitted)', sources),
  ingredient_weekdays: itemCounts('ingredient', 'weekday', 'isodow(submitted)', sources),
  tag_minutes: itemCounts('tag', 'minutes', 'minutes', sources),
  tag_months: itemCounts('tag', 'month', 'month(submitted)', sources),
  tag_weekdays: itemCounts('tag', 'weekday', 'isodow(submitted)', sources),
});

/** A table of recipes counted by item. */
export type CountsTable = keyof ReturnType<typeof countsSql>;

/** Number and sum of the ratings for which the condition holds. */
const ratingSums = (prefix: string, condition: string): string =>
  `count(*) FILTER (${condition}) AS ${prefix}_n,
      coalesce(sum(rating) FILTER (${condition}), 0) AS ${prefix}_stars`;

/** Of a row of the rating file: a review without a star, by 0 or by a blank, but not by what could not be read. */
const withoutStarSql = `(rating = 0 OR ${blankSql('rating')})`;

/** Query of the rows of each published table, unsorted, over the tables that cleaning left. */
const rowsSql: Readonly<Record<TableName, string>> = {
  recipes: `SELECT *, ${nutrients.map((name, index) => `nutrition[${index + 1}] AS ${name}`).join(', ')},
      ln(1 + minutes) + n_steps + 0.5 * n_ingredients AS complexity_score
    FROM clean_recipes`,
  ingredients: 'SELECT * FROM clean_ingredients',
  recipe_ingredients: `SELECT * FROM ${cleanSources.ingredients}`,
  tags: 'SELECT * FROM clean_tags',
  recipe_tags: `SELECT * FROM ${cleanSources.tags}`,
  ...countsSql(cleanSources),
  ratings_daily: `SELECT date, rating, count(*) AS n FROM (
      SELECT date, rating FROM clean_interactions
      UNION ALL SELECT date, rating FROM (
        SELECT DISTINCT recipe_id, user_id, date, coalesce(rating, 0) AS rating, other_columns FROM raw_interactions
        WHERE ${withoutStarSql} AND date IS NOT NULL))
    GROUP BY date, rating`,
  recipe_ratings: `SELECT recipe_id, year(date) AS year, count(*) AS n, sum(rating) AS stars,
      ${ratingSums('summer', 'month(date) IN (6, 7, 8)')},
      ${ratingSums('winter', 'month(date) IN (12, 1, 2)')},
      ${ratingSums('weekend', 'isodow(date) >= 6')}
    FROM clean_interactions
    GROUP BY recipe_id, year(date)`,
  rating_pair_months: ratingPairsSql('month'),
  rating_pair_weekdays: ratingPairsSql('weekday'),
  ingredient_readers: ingredientReadersSql({
    ratings: 'clean_interactions',
    recipeIngredients: 'coded_recipe_ingredients',
    recipes: 'clean_recipes',
  }),
  interactions: 'SELECT * FROM clean_interactions',
  recipe_details: 'SELECT * FROM clean_recipes',
};

/**
 * Query of a published table: its columns in order, with their types, and its rows in order. It reads the tables
 * that cleaning and `itemCodingSql` left.
 */
export function publishedRowsSql(table: TableName): string {
  return `${typedRowsSql(table, rowsSql[table])} ORDER BY ${tables[table].sortedBy.join(', ')}`;
}

/** Query of some rows with the columns of a published table, in their types. */
export function typedRowsSql(table: TableName, rows: string): string {
  const typed = tables[table].columns.map(({ name, type }) => `CAST(${name} AS ${type}) AS ${name}`);
  return `SELECT ${typed.join(', ')} FROM (${rows})`;
}

/** Query of a table of counts over other recipes than all clean ones, unsorted. */
export const countsRowsSql = (table: CountsTable, sources: CountSources): string =>
  typedRowsSql(table, countsSql(sources)[table]);

/**
 * Statement that writes a published table as Parquet: zstd, the one codec of small files that every engine here
 * reads, and the encodings of format v2.
 */
export const writeTableSql = (table: TableName, path: string): string =>
  `COPY (${publishedRowsSql(table)}) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2,
    ROW_GROUP_SIZE ${tables[table].rowGroupSize})`;

const itemSteps = (table: TableName, column: string, what: string): CleaningStep[] => [
  {
    table,
    step: 'listed',
    rule: `${what} as listed by the clean recipes`,
    createSql: '',
    countSql: `SELECT coalesce(sum(len(${column})), 0) AS rows FROM clean_recipes`,
  },
  {
    table,
    step: 'clean',
    rule: 'In lower case, without outer blanks, not empty, once per recipe',
    createSql: `CREATE TABLE clean_${table} AS ${distinctItems(column)}`,
    countSql: `SELECT count(*) AS rows FROM clean_${table}`,
  },
];

/** What becomes of the lists and of the reviews without a star. */
export const derivedSteps: readonly CleaningStep[] = [
  ...itemSteps('recipe_ingredients', 'ingredients', 'Ingredients'),
  ...itemSteps('recipe_tags', 'tags', 'Tags'),
  {
    table: 'ratings_daily',
    step: 'counted',
    rule: 'Clean ratings, and reviews without a star (rating 0 or blank) with a date, equal rows once; one row per day and rating',
    createSql: '',
    countSql: `SELECT coalesce(sum(n), 0) AS rows FROM (${rowsSql.ratings_daily})`,
  },
];
