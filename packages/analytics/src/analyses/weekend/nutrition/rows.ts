import { joinSql, select, sql, type Sql } from '../../../analysis/query.ts';
import { isWeekendSql } from '../../calendar/weekend.ts';
import { measureColumn, nutrients, type Nutrient } from '../../measures.ts';
import { recipesWhere, type WeekendParams } from '../controls.ts';

/** A nutrient over the recipes of weekdays or of weekends. */
export interface NutrientRow {
  readonly nutrient: string;
  /** 1 for weekends. */
  readonly weekend: number;
  readonly recipes: number;
  readonly mean: number;
  readonly deviation: number | null;
  /** Of values counted no higher than the 99th percentile of weekdays. */
  readonly cappedMean: number;
  readonly cappedDeviation: number | null;
  readonly median: number;
  readonly cap: number;
  readonly largest: number;
}

const eachColumn = (write: (column: Sql, nutrient: Nutrient) => Sql) =>
  nutrients.map((nutrient) => write(measureColumn(nutrient), nutrient));

/** As doubles: some columns are single, and quantiles and means of those come rounded. */
const values = eachColumn((column) => sql`${column}::DOUBLE AS ${column}`);

/** Means, deviations, medians and capped means of every nutrient in both periods. */
export function nutrientsByPeriod(params: WeekendParams) {
  const plain = eachColumn(
    (column) => sql`
            count(${column}) AS ${column}_n, avg(${column}) AS ${column}_mean,
            stddev_samp(${column}) AS ${column}_deviation,
            quantile_cont(${column}, [0.5, 0.99]) AS ${column}_quantiles, max(${column}) AS ${column}_max`,
  );
  const caps = eachColumn((column) => sql`${column}_quantiles[2] AS ${column}_cap`);
  const capped = eachColumn(
    (column) => sql`
            avg(least(${column}, ${column}_cap)) AS ${column}_mean,
            stddev_samp(least(${column}, ${column}_cap)) AS ${column}_deviation`,
  );
  const each = eachColumn(
    (column, nutrient) => sql`
        SELECT ${nutrient}::VARCHAR AS nutrient, plain.weekend::INTEGER AS weekend,
               ${column}_n::INTEGER AS recipes, plain.${column}_mean::DOUBLE AS mean,
               plain.${column}_deviation::DOUBLE AS deviation, capped.${column}_mean::DOUBLE AS "cappedMean",
               capped.${column}_deviation::DOUBLE AS "cappedDeviation",
               ${column}_quantiles[1]::DOUBLE AS median, ${column}_cap::DOUBLE AS cap,
               ${column}_max::DOUBLE AS largest
        FROM plain JOIN capped ON capped.weekend = plain.weekend CROSS JOIN caps
        WHERE ${column}_n > 0`,
  );
  return select(
    {
      nutrient: 'text',
      weekend: 'number',
      recipes: 'number',
      mean: 'number',
      deviation: 'number?',
      cappedMean: 'number',
      cappedDeviation: 'number?',
      median: 'number',
      cap: 'number',
      largest: 'number',
    },
    sql`
        WITH dated AS (
          SELECT ${joinSql(values, sql`, `)}, ${isWeekendSql(params.weekend)} AS weekend
          FROM recipes WHERE ${recipesWhere(params)}
        ),
        plain AS MATERIALIZED (
          SELECT weekend,${joinSql(plain, sql`,`)}
          FROM dated GROUP BY weekend
        ),
        caps AS MATERIALIZED (
          SELECT ${joinSql(caps, sql`, `)} FROM plain WHERE NOT weekend
        ),
        capped AS MATERIALIZED (
          SELECT weekend,${joinSql(capped, sql`,`)}
          FROM dated CROSS JOIN caps GROUP BY weekend
        )${joinSql(
          each,
          sql`
        UNION ALL`,
        )}
        ORDER BY 1, 2`,
  );
}
