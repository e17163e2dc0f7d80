import { choice, yearRange, type YearRange } from '../../analysis/controls.ts';
import { yearsWhere, type Sql } from '../../analysis/query.ts';
import type { WeekendDefinition } from '../calendar/weekend.ts';

/** Controls that stand above the cards of the page and act on all of them. */
export const weekendControls = {
  years: yearRange(),
  weekend: choice(
    'control.weekend',
    [
      ['sat-sun', 'control.weekend.satSun'],
      ['fri-sun', 'control.weekend.friSun'],
      ['fri-sat', 'control.weekend.friSat'],
    ],
    { shared: true },
  ),
};

export interface WeekendParams {
  readonly years: YearRange;
  readonly weekend: WeekendDefinition;
}

/** The recipes that the years leave. Statements know weekdays only, so that one answer serves every definition. */
export const recipesWhere = ({ years }: Pick<WeekendParams, 'years'>): Sql => yearsWhere(years);
