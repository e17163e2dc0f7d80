import { select, sql, type Sql } from '../../analysis/query.ts';
import { recipesWhere, type TrendsParams } from './controls.ts';
import type { Measure } from './measures.ts';

/** Columns come from the list of measures, never from a person. */
const columnSql: Readonly<Record<Measure['column'], Sql>> = {
  complexity_score: sql`complexity_score`,
  n_steps: sql`n_steps`,
  n_ingredients: sql`n_ingredients`,
  calories: sql`calories`,
  total_fat_pct: sql`total_fat_pct`,
  sugar_pct: sql`sugar_pct`,
  sodium_pct: sql`sodium_pct`,
  protein_pct: sql`protein_pct`,
  sat_fat_pct: sql`sat_fat_pct`,
  carb_pct: sql`carb_pct`,
};

/** A measure over the recipes of one year that have it. */
export interface MeasureRow {
  readonly measure: string;
  readonly year: number;
  readonly recipes: number;
  readonly mean: number;
  readonly deviation: number | null;
}

/** Quartiles of a measure in one year. */
export interface QuartileRow {
  readonly measure: string;
  readonly year: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
}

/** A measure over all recipes that have it: what its tail does to the mean. */
export interface TailRow {
  readonly recipes: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly largest: number | null;
}

const join = (parts: readonly Sql[], between: Sql): Sql =>
  parts.reduce((all, part) => sql`${all}${between}${part}`);

/** Mean and deviation of several measures by year: one pass over the recipes, then one row a measure and year. */
export function meansByYear(measures: readonly Measure[], params: TrendsParams) {
  const columns = measures.map(({ column }) => columnSql[column]);
  const aggregates = columns.map(
    (column) => sql`
            count(${column}) AS ${column}_n, avg(${column}) AS ${column}_mean,
            stddev_samp(${column}::DOUBLE) AS ${column}_deviation`,
  );
  const each = measures.map(
    ({ column }) => sql`
        SELECT ${column}::VARCHAR AS measure, year, ${columnSql[column]}_n::INTEGER AS recipes,
          ${columnSql[column]}_mean::DOUBLE AS mean, ${columnSql[column]}_deviation::DOUBLE AS deviation
        FROM aggregated WHERE ${columnSql[column]}_n > 0`,
  );
  return select(
    { measure: 'text', year: 'number', recipes: 'number', mean: 'number', deviation: 'number?' },
    sql`
        WITH aggregated AS MATERIALIZED (
          SELECT year(submitted)::INTEGER AS year,${join(aggregates, sql`,`)}
          FROM recipes
          WHERE ${recipesWhere(params)}
          GROUP BY 1
        )${join(
          each,
          sql`
        UNION ALL`,
        )}
        ORDER BY 1, 2`,
  );
}

/** Quartiles of several measures by year, interpolated, in one pass over the recipes. */
export function quartilesByYear(measures: readonly Measure[], params: TrendsParams) {
  const columns = measures.map(({ column }) => columnSql[column]);
  const aggregates = columns.map(
    (column) => sql`
            quantile_cont(${column}::DOUBLE, [0.25, 0.5, 0.75]) AS ${column}_quartiles`,
  );
  const each = measures.map(
    ({ column }) => sql`
        SELECT ${column}::VARCHAR AS measure, year, ${columnSql[column]}_quartiles[1]::DOUBLE AS q25,
          ${columnSql[column]}_quartiles[2]::DOUBLE AS median, ${columnSql[column]}_quartiles[3]::DOUBLE AS q75
        FROM aggregated WHERE ${columnSql[column]}_quartiles[2] IS NOT NULL`,
  );
  return select(
    { measure: 'text', year: 'number', q25: 'number', median: 'number', q75: 'number' },
    sql`
        WITH aggregated AS MATERIALIZED (
          SELECT year(submitted)::INTEGER AS year,${join(aggregates, sql`,`)}
          FROM recipes
          WHERE ${recipesWhere(params)}
          GROUP BY 1
        )${join(
          each,
          sql`
        UNION ALL`,
        )}
        ORDER BY 1, 2`,
  );
}

/** Mean, median and largest value of one measure over all recipes. */
export function tailOf({ column }: Measure, params: TrendsParams) {
  return select(
    { recipes: 'number', mean: 'number?', median: 'number?', largest: 'number?' },
    sql`
        SELECT count(${columnSql[column]})::INTEGER AS recipes, avg(${columnSql[column]})::DOUBLE AS mean,
          median(${columnSql[column]}::DOUBLE)::DOUBLE AS median, max(${columnSql[column]})::DOUBLE AS largest
        FROM recipes
        WHERE ${recipesWhere(params)}`,
  );
}
