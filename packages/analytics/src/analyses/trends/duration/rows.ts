import { numbers, select, sql, type RowOf } from '../../../analysis/query.ts';
import { recipesWhere, type TrendsParams } from '../controls.ts';

/** The shares of the recipes below the two edges of the band. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

const columns = {
  ...numbers('year', 'recipes', 'mean', 'low', 'median', 'high'),
  deviation: 'number?',
} as const;

/** Minutes of the recipes of one year: `low`, `median` and `high` are quantiles; one recipe has no deviation. */
export type DurationRow = RowOf<typeof columns>;

export const minutesByYear = (params: TrendsParams, { low, high }: Spread) =>
  select(
    columns,
    // Minutes repeat, so counting them first leaves a few thousand rows to rank instead of all recipes.
    sql`
        WITH counted AS (
          SELECT year(submitted) AS year, minutes, count(*) AS n
          FROM recipes
          WHERE ${recipesWhere(params)}
          GROUP BY 1, 2
        ),
        ranked AS (
          SELECT year, minutes, n,
            sum(n) OVER (PARTITION BY year ORDER BY minutes) AS reached,
            sum(n) OVER (PARTITION BY year) AS total
          FROM counted
        )
        SELECT year::INTEGER AS year,
          max(total)::INTEGER AS recipes,
          sum(minutes * n)::DOUBLE / max(total)::DOUBLE AS mean,
          CASE WHEN max(total) > 1 THEN sqrt(greatest(0,
            sum(minutes::BIGINT * minutes * n)::DOUBLE - sum(minutes * n)::DOUBLE ^ 2 / max(total)::DOUBLE
          ) / (max(total) - 1)::DOUBLE) END AS deviation,
          min(CASE WHEN reached > floor((total - 1) * ${low}::DOUBLE + 0.5) THEN minutes END)::INTEGER AS low,
          (min(CASE WHEN reached > floor((total - 1) / 2.0) THEN minutes END)
            + min(CASE WHEN reached > floor(total / 2.0) THEN minutes END))::DOUBLE / 2 AS median,
          min(CASE WHEN reached > floor((total - 1) * ${high}::DOUBLE + 0.5) THEN minutes END)::INTEGER AS high
        FROM ranked
        GROUP BY 1
        ORDER BY 1`,
  );
