import { gapOf, valueOf, type CalendarRow, type Gap, type StarMeasure } from '../calendar/model.ts';
import { countStars, summariseStars } from '../stars/star-counts.ts';

/** ISO weekdays that make the weekend, by the option's value. */
export const weekendDays = {
  satSun: ['6', '7'],
  friSun: ['5', '6', '7'],
} as const;

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
  days: readonly string[],
  measure: StarMeasure,
): WeekendModel {
  const isWeekend = ({ key }: CalendarRow) => days.includes(key);
  const weekend = countStars(rows.filter(isWeekend));
  const weekday = countStars(rows.filter((row) => !isWeekend(row)));
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
