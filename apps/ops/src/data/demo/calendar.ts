import type { Random } from './random.ts';
import { cumulativeShares, indexAbove } from './sampling.ts';

const millisecondsPerDay = 86_400_000;

/** A day as the number of days since 1970-01-01. */
export type Day = number;

export const dayOf = (year: number, month: number, day: number): Day =>
  Date.UTC(year, month - 1, day) / millisecondsPerDay;

export const isoDay = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

export const parseDay = (iso: string): Day => Date.parse(iso) / millisecondsPerDay;

/** 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (day + 3) % 7;

export const yearOf = (day: Day): number => new Date(day * millisecondsPerDay).getUTCFullYear();

/** 0 winter (December to February), 1 spring, 2 summer, 3 autumn. */
export const seasonOf = (day: Day): number =>
  Math.floor(((new Date(day * millisecondsPerDay).getUTCMonth() + 1) % 12) / 3);

interface MonthlyCounts {
  readonly years: readonly number[];
  /** Counts by year and month. */
  readonly counts: readonly (readonly number[])[];
  /** Totals by weekday, Monday first: how likely each is. */
  readonly weekdays: readonly number[];
  /** Days whose count is known, by ISO date. */
  readonly fixed?: Readonly<Record<string, number>>;
  readonly first: Day;
  readonly last: Day;
}

/** How much days of one month differ beyond their weekday: standard deviation of the logarithm. */
const dailySpread = 0.35;

function daysOfMonth(year: number, month: number, { first, last }: MonthlyCounts): Day[] {
  const days: Day[] = [];
  for (let day = dayOf(year, month, 1); day < dayOf(year, month + 1, 1); day += 1)
    if (day >= first && day <= last) days.push(day);
  return days;
}

/** Draws `count` days of a month: the days with known counts first, the others by weekday. */
function drawMonth(
  days: readonly Day[],
  count: number,
  scale: number,
  plan: MonthlyCounts,
  random: Random,
): Day[] {
  const drawn: Day[] = [];
  const weights = days.map((day) => {
    const known = plan.fixed?.[isoDay(day)];
    if (known === undefined)
      return (plan.weekdays[weekdayOf(day)] ?? 1) * Math.exp(dailySpread * random.normal());
    for (let i = 0; i < Math.round(known * scale) && drawn.length < count; i += 1) drawn.push(day);
    return 0;
  });
  const shares = cumulativeShares(weights);
  while (drawn.length < count) drawn.push(days[indexAbove(shares, random.next())] ?? 0);
  return drawn;
}

/** Days of so many events as the plan gives, scaled, in ascending order. Rounding never shifts the total. */
export function drawDays(plan: MonthlyCounts, scale: number, random: Random): Int32Array {
  const drawn: Day[] = [];
  let planned = 0;
  for (const [row, year] of plan.years.entries()) {
    for (const [column, count] of (plan.counts[row] ?? []).entries()) {
      planned += count;
      const due = Math.round(planned * scale) - drawn.length;
      const days = daysOfMonth(year, column + 1, plan);
      if (due > 0 && days.length > 0)
        for (const day of drawMonth(days, due, scale, plan, random)) drawn.push(day);
    }
  }
  return Int32Array.from(drawn).sort();
}
