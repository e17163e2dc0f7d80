import type { Dialect } from './dialect/dialect.ts';
import type { Relation } from './relation.ts';

/** Duration and outlier limits of a clean recipe. */
export const cleaningLimits = {
  minutes: [1, 180],
  /** Quantiles that bound the number of steps and of ingredients. */
  outlierQuantiles: [0.025, 0.975],
} as const;

/** One step: which rows it keeps, in words and in SQL. */
export interface CleaningStep {
  readonly table: string;
  readonly step: string;
  /** The rule, in words that a reader of the lineage understands. */
  readonly rule: string;
  /** What the step makes, in order; nothing where it only counts. */
  readonly makes: readonly Relation[];
  /** Query giving `rows`, the number left. */
  readonly countSql: string;
}

const [shortest, longest] = cleaningLimits.minutes;
const [lowQuantile, highQuantile] = cleaningLimits.outlierQuantiles;

/** Query giving the outlier bounds: `steps_low`, `steps_high`, `ingredients_low`, `ingredients_high`. */
const outlierBoundsSql = ({ nearestQuantile }: Dialect): string => `SELECT
    ${nearestQuantile('n_steps', lowQuantile)} AS steps_low,
    ${nearestQuantile('n_steps', highQuantile)} AS steps_high,
    ${nearestQuantile('n_ingredients', lowQuantile)} AS ingredients_low,
    ${nearestQuantile('n_ingredients', highQuantile)} AS ingredients_high
  FROM timed_recipes`;

interface Rows {
  readonly step: string;
  readonly rule: string;
  /** Name of the table that the step makes. */
  readonly name: string;
  readonly from: string;
  readonly where: string;
}

const filter = (table: string, { step, rule, name, from, where }: Rows): CleaningStep => ({
  table,
  step,
  rule,
  makes: [{ name, kind: 'table', sql: `SELECT * FROM ${from} WHERE ${where}` }],
  countSql: `SELECT count(*) AS rows FROM ${name}`,
});

const note = (table: string, step: string, rule: string, from: string): CleaningStep => ({
  table,
  step,
  rule,
  makes: [],
  countSql: `SELECT count(*) AS rows FROM ${from}`,
});

const percent = (share: number): string => `${share * 100} %`;

/** Cleaning of the recipes, in order. */
const recipeSteps = (dialect: Dialect): readonly CleaningStep[] => [
  note('recipes', 'raw', 'Rows of the recipe file', 'raw_recipes'),
  {
    table: 'recipes',
    step: 'unique',
    rule: 'One row for each id, the first in the file; rows without a readable id go',
    // Only what the rules ask for: copying the texts at each step would take several times the memory.
    makes: [
      {
        name: 'unique_recipes',
        kind: 'table',
        sql: `SELECT source_row, id, minutes, n_steps, n_ingredients, submitted, name, nutrition[1] AS calories
          FROM raw_recipes
          WHERE source_row IN (SELECT min(source_row) FROM raw_recipes WHERE id IS NOT NULL GROUP BY id)`,
      },
    ],
    countSql: 'SELECT count(*) AS rows FROM unique_recipes',
  },
  filter('recipes', {
    step: 'duration',
    rule: `${shortest} ≤ minutes ≤ ${longest}`,
    name: 'timed_recipes',
    from: 'unique_recipes',
    where: `minutes BETWEEN ${shortest} AND ${longest}`,
  }),
  {
    table: 'recipes',
    step: 'outliers',
    rule:
      `n_steps and n_ingredients each within their ${percent(lowQuantile)} and ${percent(highQuantile)} quantiles ` +
      'among the rows left (nearest value, ends included)',
    makes: [
      { name: 'outlier_bounds', kind: 'table', sql: outlierBoundsSql(dialect) },
      {
        name: 'usual_recipes',
        kind: 'table',
        sql: `SELECT timed_recipes.* FROM timed_recipes, outlier_bounds
          WHERE n_steps BETWEEN steps_low AND steps_high
            AND n_ingredients BETWEEN ingredients_low AND ingredients_high`,
      },
    ],
    countSql: 'SELECT count(*) AS rows FROM usual_recipes',
  },
  filter('recipes', {
    step: 'complete',
    rule: 'Submission date and name are there',
    name: 'complete_recipes',
    from: 'usual_recipes',
    where: 'submitted IS NOT NULL AND name IS NOT NULL',
  }),
  {
    table: 'recipes',
    step: 'clean',
    rule: 'Calories are there and not negative, and there is at least one ingredient',
    makes: [
      {
        name: 'kept_recipes',
        kind: 'table',
        sql: 'SELECT source_row FROM complete_recipes WHERE calories >= 0 AND n_ingredients > 0',
      },
      {
        name: 'clean_recipes',
        kind: 'view',
        sql: 'SELECT * FROM raw_recipes WHERE source_row IN (SELECT source_row FROM kept_recipes)',
      },
    ],
    countSql: 'SELECT count(*) AS rows FROM clean_recipes',
  },
];

/** Cleaning of the ratings, in order. The last two steps remove nothing. */
const interactionSteps: readonly CleaningStep[] = [
  note('interactions', 'raw', 'Rows of the rating file', 'raw_interactions'),
  filter('interactions', {
    step: 'rated',
    rule: '1 ≤ rating ≤ 5; 0 or a blank stands for a review without a star',
    name: 'rated_interactions',
    from: 'raw_interactions',
    where: 'rating BETWEEN 1 AND 5',
  }),
  filter('interactions', {
    step: 'dated',
    rule: 'The date is there',
    name: 'dated_interactions',
    from: 'rated_interactions',
    where: 'date IS NOT NULL',
  }),
  {
    table: 'interactions',
    step: 'clean',
    rule: 'Rows equal to another in every column count once; rows without a readable user or recipe go',
    makes: [
      {
        name: 'clean_interactions',
        kind: 'table',
        // Grouped, as what a DISTINCT knows cannot wait on disk in every engine.
        sql: `SELECT recipe_id, user_id, date, rating, other_columns FROM dated_interactions
          WHERE recipe_id IS NOT NULL AND user_id IS NOT NULL GROUP BY ALL`,
      },
    ],
    countSql: 'SELECT count(*) AS rows FROM clean_interactions',
  },
  note(
    'interactions',
    'of-known-recipe',
    'Of these, how many rate a recipe of the recipe file. The others are kept: the overall rating statistics need them',
    'clean_interactions WHERE recipe_id IN (SELECT id FROM unique_recipes)',
  ),
  note(
    'interactions',
    'of-clean-recipe',
    'Of these, how many rate a recipe that the cleaning left. The others are kept: the overall rating statistics need them',
    'clean_interactions WHERE recipe_id IN (SELECT id FROM clean_recipes)',
  ),
];

/** Cleaning of both sources, in order. */
export const cleaningSteps = (dialect: Dialect): readonly CleaningStep[] => [
  ...recipeSteps(dialect),
  ...interactionSteps,
];
