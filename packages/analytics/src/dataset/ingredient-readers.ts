/**
 * What readers add to the uncertainty of how recipes with an ingredient are rated beside those without it: recipes are
 * counted as clusters where the ratings are read, readers of many recipes here (Cameron, Gelbach and Miller 2011).
 */

/** The fewest rated recipes of an ingredient that is compared. */
export const leastRecipes = 50;

/** Σ (a − level · n)² of moments, level being that of the mean. */
const squares = (of: { ss: string; ns: string; nn: string }, level: string) =>
  `(${of.ss} - 2 * ${level} * ${of.ns} + ${level} * ${level} * ${of.nn})`;

const ofReaders = { ss: 'ss', ns: 'ns', nn: 'nn' };
const ofBoth = { ss: 'both_ss', ns: 'both_ns', nn: 'both_nn' };
const ofAllReaders = { ss: 'all_ss', ns: 'all_ns', nn: 'all_nn' };
const ofAllBoth = { ss: 'all_both_ss', ns: 'all_both_ns', nn: 'all_both_nn' };

/** Σ over readers of their residuals of one level times those of another, the second over all their ratings. */
const withAll = (level: string, levelOfAll: string) =>
  `(s_all - ${levelOfAll} * s_alln - ${level} * n_alls + ${level} * ${levelOfAll} * n_alln)`;

/** Sums of squares and products of number and stars of clusters. */
const moments = (prefix: string, n: string, stars: string) =>
  `sum(${n} * ${n}) AS ${prefix}nn, sum(${n} * ${stars}) AS ${prefix}ns, sum(${stars} * ${stars}) AS ${prefix}ss`;

/** Relations that the query reads. */
export interface IngredientReadersSources {
  readonly ratings: string;
  readonly recipeIngredients: string;
  readonly recipes: string;
}

/**
 * Query of the ingredients compared: their ratings, the pairs of those that share a reader, and by how much the
 * variance of their mean less that of all other ratings grows by pairs that share a reader and no recipe.
 */
export const ingredientReadersSql = ({
  ratings,
  recipeIngredients,
  recipes,
}: IngredientReadersSources): string => `
  WITH rated AS MATERIALIZED (
    SELECT user_id, recipe_id, count(*)::DOUBLE AS n, sum(rating)::DOUBLE AS stars
    FROM ${ratings} AS given WHERE recipe_id IN (SELECT id FROM ${recipes}) GROUP BY ALL
  ),
  readers AS MATERIALIZED (
    SELECT user_id, sum(n) AS n, sum(stars) AS stars, ${moments('both_', 'n', 'stars')} FROM rated GROUP BY user_id
  ),
  totals AS (
    SELECT sum(n) AS all_n, sum(stars) AS all_stars, ${moments('all_', 'n', 'stars')}, sum(both_nn) AS all_both_nn,
      sum(both_ns) AS all_both_ns, sum(both_ss) AS all_both_ss
    FROM readers
  ),
  compared AS (
    SELECT ingredient_id FROM ${recipeIngredients} WHERE recipe_id IN (SELECT recipe_id FROM rated)
    GROUP BY ingredient_id HAVING count(*) >= ${leastRecipes}
  ),
  own AS (
    SELECT ingredient_id, user_id, sum(n) AS n, sum(stars) AS stars, ${moments('both_', 'n', 'stars')}
    FROM rated
    JOIN ${recipeIngredients} USING (recipe_id)
    JOIN compared USING (ingredient_id)
    GROUP BY ingredient_id, user_id
  ),
  summed AS (
    SELECT ingredient_id, sum(own.n) AS n, sum(own.stars) AS stars, ${moments('', 'own.n', 'own.stars')},
      sum(own.n * readers.n) AS n_alln, sum(own.n * readers.stars) AS n_alls,
      sum(own.stars * readers.n) AS s_alln, sum(own.stars * readers.stars) AS s_all,
      sum(own.both_nn) AS both_nn, sum(own.both_ns) AS both_ns, sum(own.both_ss) AS both_ss
    FROM own JOIN readers USING (user_id) GROUP BY ingredient_id
  ),
  levels AS (
    SELECT *, all_n - n AS other_n, stars / n AS level, (all_stars - stars) / (all_n - n) AS other_level
    FROM summed CROSS JOIN totals WHERE all_n > n
  )
  SELECT ingredient_id, n AS ratings, nn AS pairs,
    (${squares(ofReaders, 'level')} - ${squares(ofBoth, 'level')}) / (n * n)
    - 2 * (${withAll('level', 'other_level')}
      - (ss - (level + other_level) * ns + level * other_level * nn)) / (n * other_n)
    + (${squares(ofAllReaders, 'other_level')} - 2 * ${withAll('other_level', 'other_level')}
      + ${squares(ofReaders, 'other_level')}
      - ${squares(ofAllBoth, 'other_level')} + ${squares(ofBoth, 'other_level')}) / (other_n * other_n) AS variance
  FROM levels`;
