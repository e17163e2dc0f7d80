import type { TableName } from '../dataset/manifest.ts';
import { select, sql, type RowOf } from '../analysis/query.ts';
import { ratingInterval, type RatingInterval, type RatingPrior } from './rating-interval.ts';

/** What the list of recipes is made of. */
export const listTables: readonly TableName[] = ['recipes', 'recipe_ratings'];

/**
 * Every recipe in one row of lists of equal length, in no order: rows of their own would take several times the memory.
 * `submitted` is in days since 1970.
 */
export const listStatement = select(
  {
    ids: 'number[]',
    submitted: 'number[]',
    minutes: 'number[]',
    ingredients: 'number[]',
    ratings: 'number[]',
    stars: 'number[]',
  },
  sql`
    SELECT coalesce(list(id), []) AS ids,
           coalesce(list(datediff('day', DATE '1970-01-01', submitted)), []) AS submitted,
           coalesce(list(minutes), []) AS minutes,
           coalesce(list(n_ingredients), []) AS ingredients,
           coalesce(list(coalesce(rated.n, 0)), []) AS ratings,
           coalesce(list(coalesce(rated.stars, 0)), []) AS stars
      FROM recipes
      LEFT JOIN (SELECT recipe_id, sum(n)::INTEGER AS n, sum(stars)::INTEGER AS stars
                   FROM recipe_ratings
                  GROUP BY recipe_id) AS rated ON rated.recipe_id = recipes.id`,
);

/** The recipes of the list by place: one array for each thing that is known of them. */
export interface RecipeColumns extends RowOf<typeof listStatement.columns> {
  /** Mean rating and its 95 % interval; null without a rating, or where no interval can be told. */
  readonly intervals: readonly (RatingInterval | null)[];
}

/** The columns with the interval of each rating; equal sums share theirs. */
export function recipeColumns(
  row: RowOf<typeof listStatement.columns>,
  prior: RatingPrior | null,
): RecipeColumns {
  const known = new Map<number, RatingInterval>();
  const intervalOf = (ratings: number, stars: number): RatingInterval | null => {
    if (prior === null || ratings === 0) return null;
    const key = ratings * aboveStars + stars;
    const interval = known.get(key) ?? ratingInterval(prior, ratings, stars);
    known.set(key, interval);
    return interval;
  };
  const intervals = row.ratings.map((ratings, place) => intervalOf(ratings, row.stars[place] ?? 0));
  return { ...row, intervals };
}

/** More than the stars of any one recipe: the whole data hold 5 million. */
const aboveStars = 2 ** 24;

const dayLength = 86_400_000;

/** A day since 1970 as YYYY-MM-DD. */
export const isoDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
