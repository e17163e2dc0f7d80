import {
  numbers,
  select,
  sql,
  yearsWhere,
  type RowOf,
  type RowsOf,
  type Sql,
} from '../../../analysis/query.ts';
import { months } from '../../calendar/year.ts';
import { itemTable, itemYearsWhere, type ItemKind } from '../../items/item-table.ts';
import { monthTotals } from '../month-totals.ts';
import { leastShares, type ItemSeasonParams } from './controls.ts';

/** The fewest recipes of an item in a year whose busiest season can be told. */
const leastInYear = 20;

const monthColumns = months.map((month) => `m${month}` as const);

/**
 * One item: its recipes in each month; the years with all four quarters and enough recipes of the item; and in how many
 * of them the quarter from December, March, June, September alone held its highest share.
 */
const columns = {
  item: 'text',
  ...numbers('recipes', ...monthColumns, 'years', 'q0', 'q1', 'q2', 'q3'),
} as const;

export type ItemSeasonRow = RowOf<typeof columns>;

/** Names that can be looked up, whether or not they are in enough recipes to be tested. */
const nameColumns = { item: 'text', ...numbers('recipes') } as const;

const mostNames = 1500;

/** Recipes of the item in each month, January first. */
export const recipesByMonth = (row: ItemSeasonRow): readonly number[] =>
  monthColumns.map((column) => row[column]);

/** In how many years each quarter held the highest share, from December. */
export const yearsByQuarter = ({ q0, q1, q2, q3 }: ItemSeasonRow): readonly number[] => [q0, q1, q2, q3];

export type ItemSeasonRows = RowsOf<ReturnType<typeof itemSeasonQuery>>;

/** Recipes of one month, of all years. */
const month = (number: number) => sql`coalesce(sum(n) FILTER (month = ${number}::INTEGER), 0)::INTEGER`;

/** Recipes of one quarter, the first from December. */
const quarter = (number: number) => sql`coalesce(sum(n) FILTER (quarter = ${number}::INTEGER), 0)::DOUBLE`;

/** The quarter of a month: 0 from December to 3 from September. */
const quarterOfMonth = sql`(month % 12) // 3`;

const timesThat = (condition: Sql) => sql`sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)::INTEGER`;

/**
 * Recipes of each item by month, and the consistency of its seasons over the years, from the recipes counted by item,
 * year and month: items in at least the stated share of recipes, and the one asked for by name. Of 12,000 items some 150
 * can be; the others, which have nine rows of ten, are left out first, by their recipes of all years.
 */
export function itemSeasonQuery(
  kind: ItemKind,
  { years, item, support }: Pick<ItemSeasonParams, 'years' | 'item' | 'support'>,
) {
  const table = itemTable(kind);
  const leastRecipes = sql`
              SELECT floor(${leastShares[support]}::DOUBLE * count(*)) FROM recipes WHERE ${yearsWhere(years)}`;
  return {
    totals: monthTotals({ years }),
    names: select(
      nameColumns,
      sql`
        SELECT i.name AS item, sum(c.n)::INTEGER AS recipes
        FROM ${table.months} AS c
        JOIN ${table.names} AS i ON i.id = c.${table.id}
        WHERE ${itemYearsWhere(years)}
        GROUP BY 1
        ORDER BY recipes DESC, item
        LIMIT ${mostNames}::INTEGER`,
    ),
    items: select(
      columns,
      sql`
        WITH candidates AS (
          SELECT id, name = ${item.trim()}::VARCHAR AS asked
          FROM ${table.names}
          WHERE name = ${item.trim()}::VARCHAR OR n_recipes >= (${leastRecipes}
            )
        ),
        cells AS (
          SELECT ${table.id} AS id, year, month, ${quarterOfMonth} AS quarter, n
          FROM ${table.months}
          WHERE ${table.id} IN (SELECT id FROM candidates) AND ${itemYearsWhere(years)}
        ),
        supported AS (
          SELECT id, sum(n)::INTEGER AS recipes,
            ${month(1)} AS m1, ${month(2)} AS m2, ${month(3)} AS m3, ${month(4)} AS m4,
            ${month(5)} AS m5, ${month(6)} AS m6, ${month(7)} AS m7, ${month(8)} AS m8,
            ${month(9)} AS m9, ${month(10)} AS m10, ${month(11)} AS m11, ${month(12)} AS m12
          FROM cells
          GROUP BY 1
          HAVING sum(n) >= (${leastRecipes}
            )
            OR id IN (SELECT id FROM candidates WHERE asked)
        ),
        all_recipes AS (
          SELECT year, ${quarterOfMonth} AS quarter, count(*) AS n
          FROM (
            SELECT year(submitted) AS year, month(submitted) AS month
            FROM recipes
            WHERE ${yearsWhere(years)}
          ) AS dated
          GROUP BY 1, 2
        ),
        year_totals AS (
          SELECT year,
            ${quarter(0)} AS t0, ${quarter(1)} AS t1, ${quarter(2)} AS t2, ${quarter(3)} AS t3
          FROM all_recipes
          GROUP BY 1
        ),
        item_years AS (
          SELECT id, year,
            ${quarter(0)} AS n0, ${quarter(1)} AS n1, ${quarter(2)} AS n2, ${quarter(3)} AS n3
          FROM cells
          GROUP BY 1, 2
          HAVING sum(n) >= ${leastInYear}::INTEGER
        ),
        shares AS (
          SELECT i.id, i.n0 / t.t0 AS s0, i.n1 / t.t1 AS s1, i.n2 / t.t2 AS s2, i.n3 / t.t3 AS s3
          FROM item_years AS i
          JOIN year_totals AS t ON t.year = i.year
          WHERE least(t.t0, t.t1, t.t2, t.t3) > 0
        ),
        held AS (
          SELECT id, count(*)::INTEGER AS years,
            ${timesThat(sql`s0 > greatest(s1, s2, s3)`)} AS q0,
            ${timesThat(sql`s1 > greatest(s0, s2, s3)`)} AS q1,
            ${timesThat(sql`s2 > greatest(s0, s1, s3)`)} AS q2,
            ${timesThat(sql`s3 > greatest(s0, s1, s2)`)} AS q3
          FROM shares
          GROUP BY 1
        )
        SELECT i.name AS item, s.* EXCLUDE (id), coalesce(h.years, 0)::INTEGER AS years,
          coalesce(h.q0, 0)::INTEGER AS q0, coalesce(h.q1, 0)::INTEGER AS q1,
          coalesce(h.q2, 0)::INTEGER AS q2, coalesce(h.q3, 0)::INTEGER AS q3
        FROM supported AS s
        JOIN ${table.names} AS i ON i.id = s.id
        LEFT JOIN held AS h ON h.id = s.id
        ORDER BY item`,
    ),
  };
}
