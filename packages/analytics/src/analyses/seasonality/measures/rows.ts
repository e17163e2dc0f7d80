import {
  joinSql,
  numbers,
  select,
  sql,
  yearsWhere,
  type RowOf,
  type RowsOf,
  type Sql,
} from '../../../analysis/query.ts';
import type { Grain } from '../../calendar/year.ts';
import { measureColumn, type MeasureId } from '../../measures.ts';
import type { SeasonalityParams } from '../controls.ts';

/**
 * Mean of a measure in one month of one year, with the sum of squared deviations from it. The measure is its position
 * in the list of measures.
 */
const momentColumns = numbers('measure', 'year', 'month', 'recipes', 'mean', 'squares');

export type MomentRow = RowOf<typeof momentColumns>;

/** Ranks and quartiles of a measure in one period, by its position in the calendar. */
const rankColumns = numbers('measure', 'period', 'recipes', 'rankSum', 'tieSum', 'low', 'median', 'high');

export type RankRow = RowOf<typeof rankColumns>;

export type MeasureRows = RowsOf<ReturnType<typeof measureQuery>>;

/** One statement a measure, all of them together. */
const ofEach = (measures: readonly MeasureId[], statement: (column: Sql, index: number) => Sql): Sql =>
  joinSql(
    measures.map((measure, index) => statement(measureColumn(measure), index)),
    sql` UNION ALL `,
  );

const periodOf = (grain: Grain): Sql =>
  grain === 'season' ? sql`(month(submitted) % 12) // 3` : sql`month(submitted) - 1`;

/**
 * Moments by month, from which seasons and years are pooled, and ranks by period. Values repeat, so that counting
 * them first leaves a small table to rank instead of all recipes.
 */
export function measureQuery(measures: readonly MeasureId[], { years, grain }: SeasonalityParams) {
  const where = yearsWhere(years);
  const moments = ofEach(
    measures,
    (column, index) => sql`
          SELECT ${index}::INTEGER AS measure, year(submitted) AS year, month(submitted) AS month,
            count(${column}) AS recipes, avg(${column}) AS mean, var_pop(${column}) AS variance
          FROM recipes
          WHERE ${where} AND ${column} IS NOT NULL
          GROUP BY 2, 3`,
  );
  const counts = ofEach(
    measures,
    (column, index) => sql`
          SELECT ${index}::INTEGER AS measure, ${periodOf(grain)} AS period, ${column}::DOUBLE AS value,
            count(*) AS n
          FROM recipes
          WHERE ${where} AND ${column} IS NOT NULL
          GROUP BY 2, 3`,
  );
  return {
    moments: select(
      momentColumns,
      sql`
        SELECT measure, year::INTEGER AS year, month::INTEGER AS month, recipes::INTEGER AS recipes,
          mean::DOUBLE AS mean, (variance * recipes)::DOUBLE AS squares
        FROM (${moments}
        ) AS months
        ORDER BY 1, 2, 3`,
    ),
    ranks: select(
      rankColumns,
      sql`
        WITH counted AS MATERIALIZED (${counts}
        ),
        tied AS MATERIALIZED (
          SELECT measure, value, sum(n)::DOUBLE AS t FROM counted GROUP BY 1, 2
        ),
        ranked AS (
          SELECT measure, value, sum(t) OVER (PARTITION BY measure ORDER BY value) - (t - 1) / 2 AS rank
          FROM tied
        ),
        ties AS (
          SELECT measure, sum(t * t * t - t) AS tie_sum FROM tied GROUP BY 1
        ),
        placed AS (
          SELECT measure, period, value, n,
            sum(n) OVER (PARTITION BY measure, period ORDER BY value) AS reached,
            sum(n) OVER (PARTITION BY measure, period) AS total
          FROM counted
        )
        SELECT p.measure, p.period::INTEGER AS period, sum(p.n)::INTEGER AS recipes,
          sum(p.n * r.rank)::DOUBLE AS "rankSum", max(t.tie_sum)::DOUBLE AS "tieSum",
          min(CASE WHEN reached > floor((total - 1) * 0.25 + 0.5) THEN p.value END)::DOUBLE AS low,
          ((min(CASE WHEN reached > floor((total - 1) / 2.0) THEN p.value END)
            + min(CASE WHEN reached > floor(total / 2.0) THEN p.value END)) / 2)::DOUBLE AS median,
          min(CASE WHEN reached > floor((total - 1) * 0.75 + 0.5) THEN p.value END)::DOUBLE AS high
        FROM placed AS p
        JOIN ranked AS r ON r.measure = p.measure AND r.value = p.value
        JOIN ties AS t ON t.measure = p.measure
        GROUP BY 1, 2
        ORDER BY 1, 2`,
    ),
  };
}
