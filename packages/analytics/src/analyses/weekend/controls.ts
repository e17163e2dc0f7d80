import { choice, yearRange, type YearRange } from '../../analysis/controls.ts';
import { sql, type Sql } from '../../analysis/query.ts';
import { text, type Text } from '../../text/index.ts';
import type { Weekday } from '../calendar/weekdays.ts';

/** Which days count as the weekend. */
export type WeekendDefinition = 'sat-sun' | 'fri-sun' | 'fri-sat';

const definitions: Readonly<Record<WeekendDefinition, readonly Weekday[]>> = {
  'sat-sun': [6, 7],
  'fri-sun': [5, 6, 7],
  'fri-sat': [5, 6],
};

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

/** Whether a day belongs to the weekend under a definition. */
export const isWeekend = (weekday: number, definition: WeekendDefinition): boolean =>
  definitions[definition].some((day) => day === weekday);

/** The same as a condition on the day of submission. */
export function isWeekendSql(definition: WeekendDefinition): Sql {
  const days = definitions[definition].map((day) => sql`${day}::INTEGER`);
  return sql`isodow(submitted) IN (${days.reduce((all, day) => sql`${all}, ${day}`)})`;
}

/** "Saturday and Sunday": the days of the weekend, for sentences. */
export const weekendDays = (definition: WeekendDefinition): Text => text(`weekend.days.${definition}`);

/** The recipes that the years leave. Statements know weekdays only, so that one answer serves every definition. */
export function recipesWhere({ years }: Pick<WeekendParams, 'years'>): Sql {
  if (years === null) return sql`true`;
  const [first, last] = years;
  return sql`year(submitted) BETWEEN ${first}::INTEGER AND ${last}::INTEGER`;
}
