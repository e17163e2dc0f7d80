import { select, sql, type Sql } from '../../analysis/query.ts';
import type { Grain } from '../calendar/year.ts';
import { recipesWhere, type SeasonalityParams } from './controls.ts';
import { measuresOf, type Measure, type MeasureGroup } from './measures.ts';

/** Mean of a measure in one month of one year, and the squares that its variance needs. */
export interface MomentRow {
  /** Position in the list of measures. */
  readonly measure: number;
  readonly year: number;
  readonly month: number;
  readonly recipes: number;
  readonly mean: number;
  /** Sum of squared deviations from that mean. */
  readonly squares: number;
}

/** Ranks and quartiles of a measure in one period, by its position in the calendar. */
export interface RankRow {
  readonly measure: number;
  readonly period: number;
  readonly recipes: number;
  readonly rankSum: number;
  readonly tieSum: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const allOf = (parts: readonly Sql[]): Sql =>
  parts.reduce((before, part) => sql`${before} UNION ALL ${part}`);

const periodOf = (grain: Grain): Sql =>
  grain === 'season' ? sql`(month(submitted) % 12) // 3` : sql`month(submitted) - 1`;

const moments = ({ column }: Measure, index: number, where: Sql): Sql => sql`
          SELECT ${index}::INTEGER AS measure, year(submitted) AS year, month(submitted) AS month,
            count(${column}) AS recipes, avg(${column}) AS mean, var_pop(${column}) AS variance
          FROM recipes
          WHERE ${where} AND ${column} IS NOT NULL
          GROUP BY 2, 3`;

const counts = ({ column }: Measure, index: number, grain: Grain, where: Sql): Sql => sql`
          SELECT ${index}::INTEGER AS measure, ${periodOf(grain)} AS period, ${column}::DOUBLE AS value,
            count(*) AS n
          FROM recipes
          WHERE ${where} AND ${column} IS NOT NULL
          GROUP BY 2, 3`;

/**
 * Moments by month, from which seasons and years are pooled, and ranks by period. Values repeat, so that counting
 * them first leaves a small table to rank instead of all recipes.
 */
export function measureQuery(group: MeasureGroup, params: SeasonalityParams) {
  const where = recipesWhere(params);
  const measures = measuresOf[group];
  return {
    moments: select(
      {
        measure: 'number',
        year: 'number',
        month: 'number',
        recipes: 'number',
        mean: 'number',
        squares: 'number',
      },
      sql`
        SELECT measure, year::INTEGER AS year, month::INTEGER AS month, recipes::INTEGER AS recipes,
          mean::DOUBLE AS mean, (variance * recipes)::DOUBLE AS squares
        FROM (${allOf(measures.map((measure, index) => moments(measure, index, where)))}
        ) AS months
        ORDER BY 1, 2, 3`,
    ),
    ranks: select(
      {
        measure: 'number',
        period: 'number',
        recipes: 'number',
        rankSum: 'number',
        tieSum: 'number',
        low: 'number',
        median: 'number',
        high: 'number',
      },
      sql`
        WITH counted AS MATERIALIZED (${allOf(
          measures.map((measure, index) => counts(measure, index, params.grain, where)),
        )}
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
