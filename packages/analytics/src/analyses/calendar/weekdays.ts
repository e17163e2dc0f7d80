import type { YearRange } from '../../analysis/controls.ts';
import { text, type Text } from '../../text/index.ts';

/** Days of the week by their ISO number, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type Weekday = (typeof weekdays)[number];

export const weekdayName = (weekday: Weekday): Text => text(`weekday.${weekday}`);
export const shortWeekdayName = (weekday: Weekday): Text => text(`weekday.short.${weekday}`);

/** First and last day, both included, as YYYY-MM-DD. */
export type Period = readonly [string, string];

const daysPerWeek = 7;
const millisecondsPerDay = 86_400_000;
/** 1970-01-01 was a Thursday. */
const thursday = 4;

const dayNumber = (isoDate: string) => Date.parse(`${isoDate}T00:00:00Z`) / millisecondsPerDay;

const modulo = (value: number, divisor: number) => ((value % divisor) + divisor) % divisor;

/**
 * How many Mondays, Tuesdays … Sundays a period really holds: the exposure of each weekday, in days. All zero when it
 * ends before it begins.
 */
export function weekdayOccurrences([from, to]: Period): readonly number[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return weekdays.map((weekday) => {
    const untilFirst = modulo(weekday - thursday - first, daysPerWeek);
    return Math.max(0, Math.floor((last - first - untilFirst) / daysPerWeek) + 1);
  });
}

/** What years leave of a period; it ends before it begins when they miss it. */
export function periodWithin([from, to]: Period, years: YearRange): Period {
  if (years === null) return [from, to];
  const [first, last] = years.map((year) => String(year).padStart(4, '0'));
  return [later(from, `${first}-01-01`), earlier(to, `${last}-12-31`)];
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** First and last day of a quarter, 1 to 4. */
export function quarterPeriod(year: number, quarter: number): Period {
  const day = (monthIndex: number, dayOfMonth: number) =>
    new Date(Date.UTC(year, monthIndex, dayOfMonth)).toISOString().slice(0, 10);
  return [day((quarter - 1) * 3, 1), day(quarter * 3, 0)];
}

/** The days that two periods share. */
export const overlap = (a: Period, b: Period): Period => [later(a[0], b[0]), earlier(a[1], b[1])];
