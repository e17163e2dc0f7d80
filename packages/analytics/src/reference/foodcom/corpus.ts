import { fetchRows, select, sql } from '../../analysis/index.ts';
import { about, exact, measured, printed, type MeasuredData, type ReferenceGroup } from '../reference.ts';
import { sources } from './sources.ts';

const lineageId = (table: string, step: string) => `rows.${table}.${step}`;

/** Rows left by the cleaning, as the import noted them. */
export const cleaning: ReferenceGroup = {
  title: 'Rows left after each step',
  source: sources.cleaning,
  published: [
    exact(lineageId('recipes', 'raw'), 'recipes read', 231_637),
    exact(lineageId('recipes', 'unique'), 'recipes, once each', 231_637),
    exact(lineageId('recipes', 'duration'), 'recipes of 1 to 180 minutes', 213_155),
    exact(lineageId('recipes', 'outliers'), 'recipes within 2 to 24 steps, 3 to 17 ingredients', 200_067),
    exact(lineageId('recipes', 'complete'), 'recipes with name and date', 200_066),
    exact(lineageId('recipes', 'clean'), 'recipes with calories', 200_066),
    exact(lineageId('interactions', 'raw'), 'ratings read', 1_132_367),
    exact(lineageId('interactions', 'rated'), 'ratings of 1 to 5', 1_071_520),
    exact(lineageId('interactions', 'clean'), 'ratings, once each', 1_071_520),
    // The publication split items that hold a comma, and counted an item once more where a list repeats it.
    about(lineageId('recipe_ingredients', 'listed'), 'ingredients listed', 1_762_665, 0.01),
    about(lineageId('recipe_tags', 'listed'), 'tags listed', 3_583_281, 0.001),
  ],
  measure: async ({ dataset }) =>
    measured(dataset.lineage.map(({ table, step, rows }) => [lineageId(table, step), rows])),
};

const summary = select(
  {
    minutes_mean: 'number?',
    minutes_median: 'number?',
    minutes_max: 'number?',
    steps_mean: 'number?',
    steps_median: 'number?',
    steps_max: 'number?',
    ingredients_mean: 'number?',
    ingredients_median: 'number?',
    ingredients_max: 'number?',
  },
  sql`
    SELECT avg(minutes)::DOUBLE AS minutes_mean, median(minutes)::DOUBLE AS minutes_median,
      max(minutes)::DOUBLE AS minutes_max, avg(n_steps)::DOUBLE AS steps_mean,
      median(n_steps)::DOUBLE AS steps_median, max(n_steps)::DOUBLE AS steps_max,
      avg(n_ingredients)::DOUBLE AS ingredients_mean, median(n_ingredients)::DOUBLE AS ingredients_median,
      max(n_ingredients)::DOUBLE AS ingredients_max
    FROM recipes`,
);

async function measureSummary({ engine }: MeasuredData) {
  const [row] = await fetchRows(engine, summary);
  return measured(Object.entries(row ?? {}));
}

/** Means, medians and maxima of all clean recipes. */
export const recipes: ReferenceGroup = {
  title: 'Clean recipes',
  source: sources.cleaning,
  published: [
    printed('minutes_mean', 'minutes, mean', 42.4, 1),
    exact('minutes_median', 'minutes, median', 35),
    exact('minutes_max', 'minutes, maximum', 180),
    printed('steps_mean', 'steps, mean', 9.2, 1),
    exact('steps_median', 'steps, median', 8),
    exact('steps_max', 'steps, maximum', 24),
    printed('ingredients_mean', 'ingredients, mean', 8.8, 1),
    exact('ingredients_median', 'ingredients, median', 9),
    exact('ingredients_max', 'ingredients, maximum', 17),
  ],
  measure: measureSummary,
};
