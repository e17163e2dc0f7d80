import { select, sql, type Sql } from '../../../analysis/query.ts';
import { itemYearsWhere } from '../../items/item-table.ts';
import type { RatingsParams } from '../controls.ts';
import type { IngredientView } from './model.ts';

/** The fewest recipes of any choice of support. */
const leastSupport = 50;

/** Ratings of a recipe and year: their number and stars, and sums with what they are compared on, x. */
interface RatingSums {
  readonly n: Sql;
  readonly stars: Sql;
  readonly x: Sql;
  readonly xx: Sql;
  readonly xStars: Sql;
}

/** Years count from 2009 to keep sums small; of summer and weekend, x is 1 and its square too. */
const ratingSums: Readonly<Record<Exclude<IngredientView, 'overall'>, RatingSums>> = {
  years: {
    n: sql`n`,
    stars: sql`stars`,
    x: sql`(year - 2009) * n`,
    xx: sql`(year - 2009) * (year - 2009) * n`,
    xStars: sql`(year - 2009) * stars`,
  },
  season: {
    n: sql`summer_n + winter_n`,
    stars: sql`summer_stars + winter_stars`,
    x: sql`summer_n`,
    xx: sql`summer_n`,
    xStars: sql`summer_stars`,
  },
  weekend: {
    n: sql`n`,
    stars: sql`stars`,
    x: sql`weekend_n`,
    xx: sql`weekend_n`,
    xStars: sql`weekend_stars`,
  },
};

/**
 * A numerator u and a denominator v for each recipe, whose totals divide into a mean (sum and number of ratings) or
 * into a slope within recipes (centred products), so that a recipe is compared with itself.
 */
function perRecipe(view: IngredientView, { years }: RatingsParams): Sql {
  const where = itemYearsWhere(years);
  if (view === 'overall') {
    return sql`
          SELECT recipe_id, sum(n)::DOUBLE AS n, sum(stars)::DOUBLE AS u, sum(n)::DOUBLE AS v
          FROM recipe_ratings
          WHERE ${where}
          GROUP BY 1`;
  }
  const { n, stars, x, xx, xStars } = ratingSums[view];
  return sql`
          SELECT recipe_id, n, xy - x * y / n AS u, xx - x * x / n AS v
          FROM (
            SELECT recipe_id, sum(${n})::DOUBLE AS n, sum(${stars})::DOUBLE AS y, sum(${x})::DOUBLE AS x,
              sum(${xx})::DOUBLE AS xx, sum(${xStars})::DOUBLE AS xy
            FROM recipe_ratings
            WHERE ${where}
            GROUP BY 1
            HAVING sum(${n}) > 1
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
        ),
        counted AS (
          SELECT i.ingredient_id AS id, count(*)::INTEGER AS recipes, sum(n)::INTEGER AS ratings,
            sum(u)::DOUBLE AS u, sum(v)::DOUBLE AS v, sum(u * u)::DOUBLE AS uu, sum(u * v)::DOUBLE AS uv,
            sum(v * v)::DOUBLE AS vv
          FROM rated
          JOIN recipe_ingredients AS i USING (recipe_id)
          GROUP BY 1
          HAVING count(*) >= ${leastSupport}::INTEGER
        )
        SELECT i.name AS item, c.* EXCLUDE (id)
        FROM counted AS c
        JOIN ingredients AS i ON i.id = c.id
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
