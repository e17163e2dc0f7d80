import { select, sql, type Sql } from '../../analysis/query.ts';
import { ratingsWhere, type RatingsParams } from './controls.ts';
import type { IngredientView } from './ingredients-model.ts';

/** The fewest recipes of any choice of support. */
const leastSupport = 50;

/** What a rating is compared on; null compares the ratings themselves. Years count from 2009 to keep sums small. */
const covariates: Readonly<Record<Exclude<IngredientView, 'overall'>, Sql>> = {
  years: sql`(year(date) - 2009)`,
  season: sql`(CASE WHEN month(date) BETWEEN 6 AND 8 THEN 1 ELSE 0 END)`,
  weekend: sql`(CASE WHEN isodow(date) >= 6 THEN 1 ELSE 0 END)`,
};

const summerAndWinter = sql`AND month(date) IN (12, 1, 2, 6, 7, 8)`;
const nothingMore = sql``;

/**
 * A numerator u and a denominator v for each recipe, whose totals divide into a mean (sum and number of ratings) or
 * into a slope within recipes (centred products), so that a recipe is compared with itself.
 */
function perRecipe(view: IngredientView, params: RatingsParams): Sql {
  const where = ratingsWhere(params);
  if (view === 'overall') {
    return sql`
          SELECT recipe_id, count(*)::DOUBLE AS n, sum(rating)::DOUBLE AS u, count(*)::DOUBLE AS v
          FROM interactions
          WHERE ${where}
          GROUP BY 1`;
  }
  const x = covariates[view];
  return sql`
          SELECT recipe_id, n, xy - x * y / n AS u, xx - x * x / n AS v
          FROM (
            SELECT recipe_id, count(*)::DOUBLE AS n, sum(rating)::DOUBLE AS y, sum(${x})::DOUBLE AS x,
              sum(${x} * ${x})::DOUBLE AS xx, sum(${x} * rating)::DOUBLE AS xy
            FROM interactions
            WHERE ${where} ${view === 'season' ? summerAndWinter : nothingMore}
            GROUP BY 1
            HAVING count(*) > 1
          ) AS summed
          WHERE xx - x * x / n > 0`;
}

/** Ratings summed by recipe first, then by ingredient; one more row, without a name, for all recipes together. */
export function ingredientsQuery(view: IngredientView, params: RatingsParams) {
  return {
    items: select(
      {
        item: 'text?',
        recipes: 'number',
        ratings: 'number',
        u: 'number',
        v: 'number',
        uu: 'number',
        uv: 'number',
        vv: 'number',
      },
      sql`
        WITH rated AS MATERIALIZED (${perRecipe(view, params)}
        )
        SELECT i.item, count(*)::INTEGER AS recipes, sum(n)::INTEGER AS ratings, sum(u)::DOUBLE AS u,
          sum(v)::DOUBLE AS v, sum(u * u)::DOUBLE AS uu, sum(u * v)::DOUBLE AS uv, sum(v * v)::DOUBLE AS vv
        FROM rated
        JOIN recipe_ingredients AS i USING (recipe_id)
        GROUP BY 1
        HAVING count(*) >= ${leastSupport}::INTEGER
        UNION ALL
        SELECT NULL AS item, count(*)::INTEGER AS recipes, coalesce(sum(n), 0)::INTEGER AS ratings,
          coalesce(sum(u), 0)::DOUBLE AS u, coalesce(sum(v), 0)::DOUBLE AS v,
          coalesce(sum(u * u), 0)::DOUBLE AS uu, coalesce(sum(u * v), 0)::DOUBLE AS uv,
          coalesce(sum(v * v), 0)::DOUBLE AS vv
        FROM rated
        ORDER BY 1 NULLS FIRST`,
    ),
  };
}
