import { choiceOf, range, yearRange, type YearRange } from '../../analysis/controls.ts';
import { sql, yearsWhere, type Sql } from '../../analysis/query.ts';

/** The longest recipe that cleaning keeps, in minutes. */
const longestMinutes = 180;

/** Controls that stand above the cards of the page and act on all of them. */
export const trendsControls = {
  years: yearRange(),
  thinYears: choiceOf('control.thinYears', ['marked', 'excluded'], { shared: true }),
  minutes: range('control.minutes', { minimum: 1, maximum: longestMinutes, shared: true }),
};

export interface TrendsParams {
  readonly years: YearRange;
  readonly thinYears: 'marked' | 'excluded';
  readonly minutes: readonly [number, number];
}

/** The recipes that the shared controls leave. */
export function recipesWhere({ years, minutes }: Pick<TrendsParams, 'years' | 'minutes'>): Sql {
  const [shortest, longest] = minutes;
  return sql`minutes BETWEEN ${shortest}::INTEGER AND ${longest}::INTEGER AND ${yearsWhere(years)}`;
}
