import { numbers, select, sql, type RowOf, type Sql } from '../../../analysis/query.ts';
import { leastRecipes } from '../../../dataset/ingredient-readers.ts';
import { itemYearsWhere } from '../../items/item-table.ts';
import type { RatingsParams } from '../controls.ts';

/** What of the ratings is compared: their mean, or how they change over years, from winter to summer, at weekends. */
export type IngredientView = 'overall' | 'years' | 'season' | 'weekend';

/** Recipes that cleaning removed list no ingredients here: they are neither with one nor without it. */
const isClean = sql`recipe_id IN (SELECT id FROM recipes)`;

/** Ratings of a recipe and year: their number and stars, and sums with what they are compared on, x. */
interface RatingSums {
  readonly n: Sql;
  readonly stars: Sql;
  readonly x: Sql;
  readonly xx: Sql;
  readonly xStars: Sql;
}

const all = { n: sql`n`, stars: sql`stars` };

/** Of summer and weekend, x is 1 and its square too. */
const onSide = (n: Sql, stars: Sql) => ({ x: n, xx: n, xStars: stars });

/** Years count from 2009 to keep sums small. */
const ratingSums: Readonly<Record<Exclude<IngredientView, 'overall'>, RatingSums>> = {
  years: {
    ...all,
    x: sql`(year - 2009) * n`,
    xx: sql`(year - 2009) * (year - 2009) * n`,
    xStars: sql`(year - 2009) * stars`,
  },
  season: {
    n: sql`summer_n + winter_n`,
    stars: sql`summer_stars + winter_stars`,
    ...onSide(sql`summer_n`, sql`summer_stars`),
  },
  weekend: { ...all, ...onSide(sql`weekend_n`, sql`weekend_stars`) },
};

/**
 * A numerator u and a denominator v for each recipe, whose totals divide into a mean (sum and number of ratings) or
 * into a slope within recipes (centred products), so that a recipe is compared with itself.
 */
function perRecipe(view: IngredientView, { years }: RatingsParams): Sql {
  const where = sql`${itemYearsWhere(years)} AND ${isClean}`;
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

/** Sums over recipes; 0 where there is none. */
const sums = sql`count(*)::INTEGER AS recipes, coalesce(sum(n), 0)::INTEGER AS ratings,
            coalesce(sum(u), 0)::DOUBLE AS u, coalesce(sum(v), 0)::DOUBLE AS v,
            coalesce(sum(u * u), 0)::DOUBLE AS uu, coalesce(sum(u * v), 0)::DOUBLE AS uv,
            coalesce(sum(v * v), 0)::DOUBLE AS vv`;

const columns = {
  item: 'text?',
  ...numbers('recipes', 'ratings', 'u', 'v', 'uu', 'uv', 'vv'),
  readerVariance: 'number?',
  readerRatings: 'number?',
  readerPairs: 'number?',
} as const;

/** What is known of the readers of an ingredient over all years; of means only, since slopes are within recipes. */
const readersOf = (view: IngredientView): Sql =>
  view === 'overall'
    ? sql`r.variance AS "readerVariance", r.ratings::DOUBLE AS "readerRatings", r.pairs::DOUBLE AS "readerPairs"`
    : noReaders;

const noReaders = sql`NULL::DOUBLE AS "readerVariance", NULL::DOUBLE AS "readerRatings",
          NULL::DOUBLE AS "readerPairs"`;

/** Sums over the recipes with an ingredient; over all recipes where `item` is null. */
export type IngredientRow = RowOf<typeof columns>;

/**
 * Ratings summed by recipe first, then by ingredient; one more row, without a name, for all recipes together. And how
 * many recipes list the ingredient asked for, rated or not.
 */
export function ingredientsQuery(view: IngredientView, ingredient: string, params: RatingsParams) {
  return {
    asked: select(
      numbers('recipes'),
      sql`
        SELECT count(*)::INTEGER AS recipes
        FROM recipe_ingredients
        WHERE ingredient_id IN (SELECT id FROM ingredients WHERE name = ${ingredient})`,
    ),
    items: select(
      columns,
      sql`
        WITH rated AS MATERIALIZED (${perRecipe(view, params)}
        ),
        counted AS (
          SELECT i.ingredient_id AS id, ${sums}
          FROM rated
          JOIN recipe_ingredients AS i USING (recipe_id)
          GROUP BY 1
          HAVING count(*) >= ${leastRecipes}::INTEGER
        )
        SELECT i.name AS item, c.* EXCLUDE (id), ${readersOf(view)}
        FROM counted AS c
        JOIN ingredients AS i ON i.id = c.id
        LEFT JOIN ingredient_readers AS r ON r.ingredient_id = c.id
        UNION ALL
        SELECT NULL AS item, ${sums}, ${noReaders}
        FROM rated
        ORDER BY 1 NULLS FIRST`,
    ),
  };
}
