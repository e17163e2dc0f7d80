import { select, sql } from '../../analysis/query.ts';
import { itemTable, itemYearsWhere, type ItemKind } from '../items/item-table.ts';
import { recipesWhere, type SeasonalityParams } from './controls.ts';

/** The fewest recipes of an item that reaches the model, unless it was asked for by name. */
const leastSupport = 50;
/** The fewest recipes of an item in a year whose busiest season can be told. */
const leastInYear = 20;

/** One item: its recipes in each month, and in how many years each quarter held its highest share. */
export interface ItemSeasonRow {
  readonly item: string;
  readonly recipes: number;
  readonly m1: number;
  readonly m2: number;
  readonly m3: number;
  readonly m4: number;
  readonly m5: number;
  readonly m6: number;
  readonly m7: number;
  readonly m8: number;
  readonly m9: number;
  readonly m10: number;
  readonly m11: number;
  readonly m12: number;
  /** Years with all four quarters and enough recipes of the item. */
  readonly years: number;
  /** Of those, the years in which the quarter from December, March, June, September held the highest share. */
  readonly q0: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
}

export interface MonthTotal {
  readonly year: number;
  readonly month: number;
  readonly recipes: number;
}

/** Recipes of each month, of the chosen years. */
export const monthTotals = (params: Pick<SeasonalityParams, 'years'>) =>
  select(
    { year: 'number', month: 'number', recipes: 'number' },
    sql`
      SELECT year(submitted)::INTEGER AS year, month(submitted)::INTEGER AS month, count(*)::INTEGER AS recipes
      FROM recipes
      WHERE ${recipesWhere(params)}
      GROUP BY 1, 2
      ORDER BY 1, 2`,
  );

/** Recipes of one month, of all years. */
const month = (number: number) => sql`coalesce(sum(n) FILTER (month = ${number}::INTEGER), 0)::INTEGER`;

/** Recipes of one quarter, the first from December. */
const quarter = (number: number) => sql`coalesce(sum(n) FILTER (quarter = ${number}::INTEGER), 0)::DOUBLE`;

/** The quarter of a month: 0 from December to 3 from September. */
const quarterOfMonth = sql`(month % 12) // 3`;

const timesThat = (condition: ReturnType<typeof sql>) =>
  sql`sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)::INTEGER`;

/**
 * Recipes of each item by month, and the consistency of its seasons over the years, from the recipes counted by item,
 * year and month.
 */
export function itemSeasonQuery(
  kind: ItemKind,
  params: Pick<SeasonalityParams, 'years'> & { readonly item: string },
) {
  const { names, months, id } = itemTable(kind);
  return {
    totals: monthTotals(params),
    items: select(
      {
        item: 'text',
        recipes: 'number',
        m1: 'number',
        m2: 'number',
        m3: 'number',
        m4: 'number',
        m5: 'number',
        m6: 'number',
        m7: 'number',
        m8: 'number',
        m9: 'number',
        m10: 'number',
        m11: 'number',
        m12: 'number',
        years: 'number',
        q0: 'number',
        q1: 'number',
        q2: 'number',
        q3: 'number',
      },
      sql`
        WITH cells AS (
          SELECT ${id} AS id, year, month, ${quarterOfMonth} AS quarter, n
          FROM ${months}
          WHERE ${itemYearsWhere(params.years)}
        ),
        supported AS (
          SELECT id, sum(n)::INTEGER AS recipes,
            ${month(1)} AS m1, ${month(2)} AS m2, ${month(3)} AS m3, ${month(4)} AS m4,
            ${month(5)} AS m5, ${month(6)} AS m6, ${month(7)} AS m7, ${month(8)} AS m8,
            ${month(9)} AS m9, ${month(10)} AS m10, ${month(11)} AS m11, ${month(12)} AS m12
          FROM cells
          GROUP BY 1
          HAVING sum(n) >= ${leastSupport}::INTEGER
            OR id IN (SELECT id FROM ${names} WHERE name = ${params.item}::VARCHAR)
        ),
        all_recipes AS (
          SELECT year, ${quarterOfMonth} AS quarter, count(*) AS n
          FROM (
            SELECT year(submitted) AS year, month(submitted) AS month
            FROM recipes
            WHERE ${recipesWhere(params)}
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
            ${timesThat(sql`s0 >= greatest(s1, s2, s3)`)} AS q0,
            ${timesThat(sql`s1 > s0 AND s1 >= greatest(s2, s3)`)} AS q1,
            ${timesThat(sql`s2 > greatest(s0, s1) AND s2 >= s3`)} AS q2,
            ${timesThat(sql`s3 > greatest(s0, s1, s2)`)} AS q3
          FROM shares
          GROUP BY 1
        )
        SELECT i.name AS item, s.* EXCLUDE (id), coalesce(h.years, 0)::INTEGER AS years,
          coalesce(h.q0, 0)::INTEGER AS q0, coalesce(h.q1, 0)::INTEGER AS q1,
          coalesce(h.q2, 0)::INTEGER AS q2, coalesce(h.q3, 0)::INTEGER AS q3
        FROM supported AS s
        JOIN ${names} AS i ON i.id = s.id
        LEFT JOIN held AS h ON h.id = s.id
        ORDER BY item`,
    ),
  };
}

/** Recipes of the item in each month, January first. */
export const monthsOf = (row: ItemSeasonRow): readonly number[] => [
  row.m1,
  row.m2,
  row.m3,
  row.m4,
  row.m5,
  row.m6,
  row.m7,
  row.m8,
  row.m9,
  row.m10,
  row.m11,
  row.m12,
];
