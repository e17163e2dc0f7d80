import * as z from 'zod/mini';
import { exactPath } from './exact-path.ts';
import type { Dialect } from './dialect/dialect.ts';
import type { TableName } from './manifest.ts';
import { datasetIdSchema, tableNames } from './manifest.ts';
import { quoted } from './quoted.ts';
import { blankSql } from './raw-tables.ts';
import { tables } from './tables.ts';

const count = z.int().check(z.nonnegative());

/** What was seen in the input: `datasets/<datasetId>/quality.json`. */
export const qualitySchema = z.strictObject({
  schemaVersion: z.literal(1),
  datasetId: datasetIdSchema,
  /** Values that could not be read and were left out, per source column. */
  unreadable: z.array(
    z.strictObject({
      source: z.enum(['recipes', 'interactions']),
      column: z.string(),
      count,
      of: count,
      line: z.nullable(count),
      value: z.string(),
      expected: z.string(),
    }),
  ),
  /** Rows of the input for which a statement holds. */
  checks: z.array(z.strictObject({ id: z.string(), text: z.string(), count, of: count })),
  /** Nulls and extremes of each published column; lists and texts by their length. */
  columns: z.array(
    z.strictObject({
      table: z.enum(tableNames),
      column: z.string(),
      nulls: count,
      min: z.nullable(z.union([z.number(), z.string()])),
      max: z.nullable(z.union([z.number(), z.string()])),
    }),
  ),
});

export type QualityReport = z.infer<typeof qualitySchema>;

/** A statement about rows of the input, and the SQL condition under which it holds of one. */
interface QualityCheck {
  readonly id: string;
  readonly text: string;
  /** Rows looked at. */
  readonly from: string;
  readonly where: string;
}

const recipe = (id: string, text: string, where: string): QualityCheck => ({
  id: `recipes.${id}`,
  text,
  from: 'raw_recipes',
  where,
});

const interaction = (id: string, text: string, where: string): QualityCheck => ({
  id: `interactions.${id}`,
  text,
  from: 'raw_interactions',
  where,
});

const cleanRating = (id: string, text: string, where: string): QualityCheck => ({
  id: `interactions.${id}`,
  text,
  from: 'clean_interactions',
  where,
});

/** Every check, in the order of the report. They read the tables that reading and cleaning leave. */
export const qualityChecks = ({ length, distinct }: Dialect): readonly QualityCheck[] => [
  recipe(
    'duplicate-id',
    'Recipes whose id an earlier row has',
    'source_row NOT IN (SELECT source_row FROM unique_recipes)',
  ),
  recipe('no-name', 'Recipes without a name', 'name IS NULL'),
  recipe('no-date', 'Recipes without a submission date', 'submitted IS NULL'),
  recipe('no-description', 'Recipes without a description', 'description IS NULL'),
  recipe('no-tags', 'Recipes without tags', `${length('tags')} = 0`),
  recipe('no-ingredients', 'Recipes without ingredients', `${length('ingredients')} = 0`),
  recipe('no-steps', 'Recipes without steps', `${length('steps')} = 0`),
  recipe(
    'steps-miscounted',
    'Recipes whose n_steps is not the length of steps',
    `n_steps <> ${length('steps')}`,
  ),
  recipe(
    'ingredients-miscounted',
    'Recipes whose n_ingredients is not the length of ingredients',
    `n_ingredients <> ${length('ingredients')}`,
  ),
  recipe(
    'ingredient-repeated',
    'Recipes that list an ingredient twice',
    `${length(distinct('ingredients'))} < ${length('ingredients')}`,
  ),
  recipe('no-duration', 'Recipes of zero minutes', 'minutes = 0'),
  recipe('beyond-a-day', 'Recipes that take more than a day', 'minutes > 1440'),
  recipe('no-energy', 'Recipes of zero calories', 'nutrition[1] = 0'),
  recipe('negative-energy', 'Recipes of negative calories', 'nutrition[1] < 0'),
  recipe('high-energy', 'Recipes above 5000 kcal a serving', 'nutrition[1] > 5000'),
  interaction('without-star', 'Reviews without a star (rating 0)', 'rating = 0'),
  interaction('blank-rating', 'Reviews whose rating is blank: counted as without a star', blankSql('rating')),
  interaction('out-of-range', 'Ratings outside 0 to 5', 'rating NOT BETWEEN 0 AND 5'),
  interaction('no-date', 'Ratings without a date', 'date IS NULL'),
  {
    id: 'interactions.duplicate',
    text: 'Rows that stand more than once, equal in every column, among those rated and dated',
    from: `(SELECT count(*) AS n FROM dated_interactions
      GROUP BY recipe_id, user_id, date, rating, other_columns)`,
    where: 'n > 1',
  },
  {
    id: 'interactions.repeated',
    text: 'Pairs of recipe and person with more than one clean rating',
    from: '(SELECT count(*) AS n FROM clean_interactions GROUP BY recipe_id, user_id)',
    where: 'n > 1',
  },
  cleanRating(
    'unknown-recipe',
    'Clean ratings of a recipe that is not in the recipe file',
    'recipe_id NOT IN (SELECT id FROM unique_recipes)',
  ),
  cleanRating(
    'removed-recipe',
    'Clean ratings of a recipe that the cleaning removed',
    `recipe_id IN (SELECT id FROM unique_recipes)
      AND recipe_id NOT IN (SELECT id FROM raw_recipes WHERE source_row IN (SELECT source_row FROM kept_recipes))`,
  ),
  {
    id: 'interactions.before-submission',
    text: 'Clean ratings dated before their recipe was submitted',
    from: 'clean_interactions JOIN unique_recipes ON id = recipe_id',
    where: 'date < submitted',
  },
];

/** Query of a check: `count` rows hold, `of` were looked at. */
export const qualityCheckSql = ({ from, where }: QualityCheck): string =>
  `SELECT count(*) FILTER (WHERE ${where}) AS count, count(*) AS of FROM ${from}`;

const measured = (name: string, type: string): string => {
  if (type.endsWith('[]')) return `len(${name})`;
  return type === 'VARCHAR' ? `length(${name})` : name;
};

/** Query of one row per column of a published file: `column`, `nulls`, and `min` and `max` as text. */
export function columnRangesSql(table: TableName, path: string): string {
  const ranges = tables[table].columns.map(({ name, type }) => {
    const value = measured(name, type);
    return `SELECT '${name}' AS column, count(*) FILTER (${name} IS NULL) AS nulls,
      min(${value})::VARCHAR AS min, max(${value})::VARCHAR AS max FROM read_parquet(${quoted(exactPath(path))})`;
  });
  return ranges.join(' UNION ALL ');
}
