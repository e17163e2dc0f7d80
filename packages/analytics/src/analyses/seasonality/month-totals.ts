import { numbers, select, sql, yearsWhere, type RowOf } from '../../analysis/query.ts';
import type { SeasonalityParams } from './controls.ts';

const columns = numbers('year', 'month', 'recipes');

/** Recipes published in one month of one year. */
export type MonthTotal = RowOf<typeof columns>;

/** Recipes of each month, of the chosen years. */
export const monthTotals = ({ years }: Pick<SeasonalityParams, 'years'>) =>
  select(
    columns,
    sql`
      SELECT year(submitted)::INTEGER AS year, month(submitted)::INTEGER AS month, count(*)::INTEGER AS recipes
      FROM recipes
      WHERE ${yearsWhere(years)}
      GROUP BY 1, 2
      ORDER BY 1, 2`,
  );
