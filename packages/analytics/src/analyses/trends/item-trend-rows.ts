import { select, sql } from '../../analysis/query.ts';
import { itemTable, type ItemKind } from '../items/item-table.ts';
import { recipesWhere, type TrendsParams } from './controls.ts';

/** The fewest recipes of any choice of support: rarer items reach the model as numbers of items only. */
const leastSupport = 50;

/**
 * Recipes of each item and year, and for all items together how many are in 1, 2, 3 … recipes of a year.
 * Years are left to the model, so that one answer serves every range of years.
 */
export function itemTrendQuery(kind: ItemKind, { minutes }: Pick<TrendsParams, 'minutes'>) {
  const where = recipesWhere({ years: null, minutes });
  return {
    years: select(
      { year: 'number', recipes: 'number' },
      sql`
        SELECT year(submitted)::INTEGER AS year, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${where}
        GROUP BY 1
        ORDER BY 1`,
    ),
    counts: select(
      { item: 'text?', year: 'number', recipes: 'number', items: 'number' },
      // Grouped once: the items with support keep their names, all of them together become counts of counts.
      sql`
        WITH counted AS MATERIALIZED (
          SELECT i.item, r.year, count(*) AS recipes
          FROM ${itemTable(kind).from} AS i
          JOIN (SELECT id, year(submitted) AS year FROM recipes WHERE ${where}) AS r ON r.id = i.recipe_id
          GROUP BY 1, 2
        ),
        supported AS (
          SELECT item FROM counted GROUP BY 1 HAVING sum(recipes) >= ${leastSupport}::INTEGER
        )
        SELECT item, year::INTEGER AS year, recipes::INTEGER AS recipes, 1::INTEGER AS items
        FROM counted
        WHERE item IN (SELECT item FROM supported)
        UNION ALL
        SELECT NULL AS item, year::INTEGER AS year, recipes::INTEGER AS recipes, count(*)::INTEGER AS items
        FROM counted
        GROUP BY 2, 3
        ORDER BY 1 NULLS FIRST, 2, 3`,
    ),
  };
}

export interface YearCount {
  readonly year: number;
  readonly recipes: number;
}

export interface ItemYearCount extends YearCount {
  /** null in the rows that count items: `items` of them are in so many recipes of the year. */
  readonly item: string | null;
  readonly items: number;
}
