import { select, sql, type RowOf } from '../../../analysis/query.ts';
import { itemTable, type ItemKind } from '../../items/item-table.ts';
import { recipesWhere, type TrendsParams } from '../controls.ts';
import { recipesByYear } from '../years.ts';

/** The fewest recipes of any choice of support: rarer items reach the model as numbers of items only. */
export const leastSupport = 50;

const countColumns = { item: 'text?', year: 'number', recipes: 'number', items: 'number' } as const;

/** Recipes of an item in a year; without an item, how many items are in so many recipes of the year. */
export type ItemYearCount = RowOf<typeof countColumns>;

/**
 * Recipes of each item and year, and for all items together how many are in 1, 2, 3 … recipes of a year.
 * Years are left to the model, so that one answer serves every range of years.
 */
export function itemTrendQuery(kind: ItemKind, { minutes }: Pick<TrendsParams, 'minutes'>) {
  const where = recipesWhere({ years: null, minutes });
  const { names, minutes: counts, id } = itemTable(kind);
  return {
    years: recipesByYear(where),
    counts: select(
      countColumns,
      // Grouped once: the items with support keep their names, all of them together become counts of counts.
      sql`
        WITH counted AS MATERIALIZED (
          SELECT ${id} AS id, year, sum(n)::INTEGER AS recipes
          FROM ${counts}
          WHERE ${where}
          GROUP BY 1, 2
        ),
        supported AS (
          SELECT id FROM counted GROUP BY 1 HAVING sum(recipes) >= ${leastSupport}::INTEGER
        )
        SELECT i.name AS item, c.year::INTEGER AS year, c.recipes, 1::INTEGER AS items
        FROM counted AS c
        JOIN supported AS s ON s.id = c.id
        JOIN ${names} AS i ON i.id = c.id
        UNION ALL
        SELECT NULL AS item, year::INTEGER AS year, recipes, count(*)::INTEGER AS items
        FROM counted
        GROUP BY 2, 3
        ORDER BY 1 NULLS FIRST, 2, 3`,
    ),
  };
}
