import { choice, yearRange, type YearRange } from '../../analysis/controls.ts';
import { sql, type Sql } from '../../analysis/query.ts';
import type { Grain, Hemisphere } from './calendar.ts';

/** Controls that stand above the cards of the page and act on all of them. */
export const seasonalityControls = {
  years: yearRange(),
  hemisphere: choice(
    'seasonality.control.hemisphere',
    [
      ['northern', 'seasonality.control.hemisphere.northern'],
      ['southern', 'seasonality.control.hemisphere.southern'],
    ],
    { shared: true },
  ),
  grain: choice(
    'seasonality.control.grain',
    [
      ['season', 'seasonality.control.grain.season'],
      ['month', 'seasonality.control.grain.month'],
    ],
    { shared: true },
  ),
};

export interface SeasonalityParams {
  readonly years: YearRange;
  readonly hemisphere: Hemisphere;
  readonly grain: Grain;
}

/** The recipes of the chosen years. */
export function recipesWhere({ years }: Pick<SeasonalityParams, 'years'>): Sql {
  if (years === null) return sql`TRUE`;
  const [first, last] = years;
  return sql`year(submitted) BETWEEN ${first}::INTEGER AND ${last}::INTEGER`;
}
