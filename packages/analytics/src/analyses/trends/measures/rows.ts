import {
  joinSql,
  numbers,
  select,
  sql,
  type Columns,
  type RowOf,
  type Sql,
} from '../../../analysis/query.ts';
import { measureColumn } from '../../measures.ts';
import { recipesWhere, type TrendsParams } from '../controls.ts';
import type { MeasureColumn } from './measure.ts';

const meanColumns = {
  measure: 'text',
  ...numbers('year', 'recipes', 'mean'),
  deviation: 'number?',
} as const;

const quartileColumns = { measure: 'text', ...numbers('year', 'q25', 'median', 'q75') } as const;

const tailColumns = { recipes: 'number', mean: 'number?', median: 'number?', largest: 'number?' } as const;

/** A measure over the recipes of one year that have it; a single recipe has no deviation. */
export type MeasureRow = RowOf<typeof meanColumns>;

/** Quartiles of a measure in one year, interpolated. */
export type QuartileRow = RowOf<typeof quartileColumns>;

/** A measure over all recipes that have it: what its tail does to the mean. */
export type TailRow = RowOf<typeof tailColumns>;

/** Several measures by year: one pass over the recipes, then one row a measure and year. */
function selectByYear<const C extends Columns>(
  columns: C,
  measures: readonly MeasureColumn[],
  params: TrendsParams,
  { aggregate, read }: Record<'aggregate' | 'read', (column: Sql) => Sql>,
) {
  const aggregates = measures.map(
    (measure) => sql`
            ${aggregate(measureColumn(measure))}`,
  );
  const each = measures.map(
    (measure) => sql`
        SELECT ${measure}::VARCHAR AS measure, year, ${read(measureColumn(measure))}`,
  );
  return select(
    columns,
    sql`
        WITH aggregated AS MATERIALIZED (
          SELECT year(submitted)::INTEGER AS year,${joinSql(aggregates, sql`,`)}
          FROM recipes
          WHERE ${recipesWhere(params)}
          GROUP BY 1
        )${joinSql(
          each,
          sql`
        UNION ALL`,
        )}
        ORDER BY 1, 2`,
  );
}

/** Mean and deviation of several measures by year. */
export const meansByYear = (measures: readonly MeasureColumn[], params: TrendsParams) =>
  selectByYear(meanColumns, measures, params, {
    aggregate: (column) => sql`count(${column}) AS ${column}_n, avg(${column}) AS ${column}_mean,
            stddev_samp(${column}::DOUBLE) AS ${column}_deviation`,
    read: (column) => sql`${column}_n::INTEGER AS recipes,
          ${column}_mean::DOUBLE AS mean, ${column}_deviation::DOUBLE AS deviation
        FROM aggregated WHERE ${column}_n > 0`,
  });

/** Quartiles of several measures by year. */
export const quartilesByYear = (measures: readonly MeasureColumn[], params: TrendsParams) =>
  selectByYear(quartileColumns, measures, params, {
    aggregate: (column) => sql`quantile_cont(${column}::DOUBLE, [0.25, 0.5, 0.75]) AS ${column}_quartiles`,
    read: (column) => sql`${column}_quartiles[1]::DOUBLE AS q25,
          ${column}_quartiles[2]::DOUBLE AS median, ${column}_quartiles[3]::DOUBLE AS q75
        FROM aggregated WHERE ${column}_quartiles[2] IS NOT NULL`,
  });

/** Mean, median and largest value of one measure over all recipes. */
export function tailOf(measure: MeasureColumn, params: TrendsParams) {
  const column = measureColumn(measure);
  return select(
    tailColumns,
    sql`
        SELECT count(${column})::INTEGER AS recipes, avg(${column})::DOUBLE AS mean,
          median(${column}::DOUBLE)::DOUBLE AS median, max(${column})::DOUBLE AS largest
        FROM recipes
        WHERE ${recipesWhere(params)}`,
  );
}
