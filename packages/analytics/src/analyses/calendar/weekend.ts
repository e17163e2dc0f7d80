import { joinSql, sql, type Sql } from '../../analysis/query.ts';
import { text, type Text } from '../../text/index.ts';
import type { Weekday } from './weekdays.ts';

/** Which days count as the weekend. */
export type WeekendDefinition = 'sat-sun' | 'fri-sun' | 'fri-sat';

const definitions: Readonly<Record<WeekendDefinition, readonly Weekday[]>> = {
  'sat-sun': [6, 7],
  'fri-sun': [5, 6, 7],
  'fri-sat': [5, 6],
};

/** Whether a day belongs to the weekend under a definition. */
export const isWeekend = (weekday: number, definition: WeekendDefinition): boolean =>
  definitions[definition].some((day) => day === weekday);

/** The same as a condition on the day of submission. */
export function isWeekendSql(definition: WeekendDefinition): Sql {
  const days = definitions[definition].map((day) => sql`${day}::INTEGER`);
  return sql`isodow(submitted) IN (${joinSql(days, sql`, `)})`;
}

/** "Saturday and Sunday": the days of the weekend, for sentences. */
export const weekendDays = (definition: WeekendDefinition): Text => text(`weekend.days.${definition}`);

export const periodName = (weekend: boolean): Text => text(weekend ? 'period.weekend' : 'period.weekday');
