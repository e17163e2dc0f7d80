import type { TableName } from '../dataset/manifest.ts';
import { numbers, select, sql } from '../analysis/query.ts';
import { nutrients } from './nutrients.ts';

/** What one recipe's facts and ratings are read from: the same as the list. */
export const factTables: readonly TableName[] = ['recipes', 'recipe_ratings'];

/** Minutes, counts, day and nutrition of one recipe; no row where there is none of this number. */
export const factsStatement = (id: number) =>
  select(
    {
      ...numbers('minutes', 'n_steps', 'n_ingredients'),
      submitted: 'text',
      calories: 'number?',
      total_fat_pct: 'number?',
      sat_fat_pct: 'number?',
      sugar_pct: 'number?',
      carb_pct: 'number?',
      protein_pct: 'number?',
      sodium_pct: 'number?',
    },
    sql`
      SELECT minutes, n_steps, n_ingredients, submitted::VARCHAR AS submitted, ${nutrients}
        FROM recipes
       WHERE id = ${id}::INTEGER`,
  );

/** Ratings of one recipe by year: how many, and their mean. */
export const ratingYearsStatement = (id: number) =>
  select(
    numbers('year', 'ratings', 'mean'),
    sql`
      SELECT year, n AS ratings, stars / n::DOUBLE AS mean
        FROM recipe_ratings
       WHERE recipe_id = ${id}::INTEGER
       ORDER BY year`,
  );

/** What the stars of one recipe by year are read from; larger than what the list reads. */
export const starTables: readonly TableName[] = ['interactions'];

/** How often one recipe was given each number of stars, by year. */
export const starYearsStatement = (id: number) =>
  select(
    numbers('year', 'one', 'two', 'three', 'four', 'five'),
    sql`
      SELECT year(date)::INTEGER AS year,
             count(*) FILTER (rating = 1)::INTEGER AS one, count(*) FILTER (rating = 2)::INTEGER AS two,
             count(*) FILTER (rating = 3)::INTEGER AS three, count(*) FILTER (rating = 4)::INTEGER AS four,
             count(*) FILTER (rating = 5)::INTEGER AS five
        FROM interactions
       WHERE recipe_id = ${id}::INTEGER
       GROUP BY 1
       ORDER BY 1`,
  );
