import { gapOf, valueOf, type CalendarRow, type Gap, type StarMeasure } from '../calendar/model.ts';
import { weekdays } from '../../calendar/weekdays.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { countStars, summariseStars } from '../stars/star-counts.ts';

export interface WeekendModel {
  readonly days: readonly string[];
  readonly weekday: { readonly n: number; readonly value: number } | null;
  readonly weekend: { readonly n: number; readonly value: number } | null;
  /** Weekend minus weekdays; null where it cannot be told. */
  readonly gap: Gap | null;
}

/** The weekend against the other days. */
export function modelWeekend(
  rows: readonly CalendarRow[],
  definition: WeekendDefinition,
  measure: StarMeasure,
): WeekendModel {
  const days = weekdays.filter((day) => isWeekend(day, definition)).map(String);
  const weekend = countStars(rows.filter(({ key }) => days.includes(key)));
  const weekday = countStars(rows.filter(({ key }) => !days.includes(key)));
  return {
    days,
    weekday: describe(weekday, measure),
    weekend: describe(weekend, measure),
    gap: gapOf(weekend, weekday, measure),
  };
}

function describe(counts: readonly number[], measure: StarMeasure): WeekendModel['weekend'] {
  const summary = summariseStars(counts);
  return summary === null ? null : { n: summary.n, value: valueOf(summary, measure) };
}
