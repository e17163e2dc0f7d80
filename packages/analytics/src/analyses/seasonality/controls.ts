import { choice, yearRange, type YearRange } from '../../analysis/controls.ts';
import { yearsWhere, type Sql } from '../../analysis/query.ts';
import type { Grain, Hemisphere } from '../calendar/year.ts';

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
export const recipesWhere = ({ years }: Pick<SeasonalityParams, 'years'>): Sql => yearsWhere(years);
