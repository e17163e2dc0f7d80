import type { Random } from '../stats/index.ts';

/** A recipe's day drawn at random: the ISO weekday, year and quarter of a date between two others, ends included. */
export interface ShuffledDay {
  readonly year: number;
  readonly quarter: number;
  readonly weekday: number;
}

const millisecondsPerDay = 86_400_000;

/** Days drawn independently from a period, as if recipes had nothing to do with the day. */
export function shuffledDays(
  random: Random,
  [from, to]: readonly [string, string],
  count: number,
): readonly ShuffledDay[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - start) / millisecondsPerDay) + 1;
  return Array.from({ length: count }, () => {
    const date = new Date(start + Math.floor(random() * days) * millisecondsPerDay);
    return {
      year: date.getUTCFullYear(),
      quarter: Math.floor(date.getUTCMonth() / 3) + 1,
      weekday: date.getUTCDay() || 7,
    };
  });
}
