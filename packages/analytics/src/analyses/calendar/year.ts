import type { YearRange } from '../../analysis/controls.ts';
import { text, type Text } from '../../text/index.ts';

const northernSeasons = ['winter', 'spring', 'summer', 'autumn'] as const;

export type Season = (typeof northernSeasons)[number];

/** Which half of the earth names the seasons; the months in them stay the same. */
export type Hemisphere = 'northern' | 'southern';

/** How finely the year is cut. */
export type Grain = 'season' | 'month';

/** Quarters of the year from December, by position: December to February is 0. */
const quarterMonths = [
  [12, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [9, 10, 11],
] as const;

/** One part of the year: a meteorological season, or a month. */
export interface Period {
  readonly key: string;
  readonly months: readonly number[];
  readonly season: Season;
}

/** The quarter of a month (1 to 12), as SQL cuts it too: (month % 12) / 3. */
export const quarterOf = (month: number): number => Math.floor((month % 12) / 3);

/** The season of a quarter: six months apart between the hemispheres. */
function seasonOfQuarter(quarter: number, hemisphere: Hemisphere): Season {
  const shifted = hemisphere === 'northern' ? quarter : (quarter + 2) % 4;
  return northernSeasons[shifted] ?? 'winter';
}

export const seasonOfMonth = (month: number, hemisphere: Hemisphere): Season =>
  seasonOfQuarter(quarterOf(month), hemisphere);

/** The parts of the year in calendar order: four seasons from the December quarter, or twelve months. */
export function periodsOf({
  grain,
  hemisphere,
}: {
  grain: Grain;
  hemisphere: Hemisphere;
}): readonly Period[] {
  if (grain === 'season') {
    return quarterMonths.map((months, quarter) => {
      const season = seasonOfQuarter(quarter, hemisphere);
      return { key: season, months, season };
    });
  }
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    return { key: String(month), months: [month], season: seasonOfMonth(month, hemisphere) };
  });
}

/** The four seasons in calendar order, from the December quarter. */
export const seasonsOf = (hemisphere: Hemisphere): readonly Season[] =>
  quarterMonths.map((_, quarter) => seasonOfQuarter(quarter, hemisphere));

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

const isMonth = (value: number): value is Month => Number.isInteger(value) && value >= 1 && value <= 12;

function monthOf(value: number): Month {
  if (isMonth(value)) return value;
  throw new RangeError(`There is no month ${value}: pass 1 to 12.`);
}

export const monthName = (month: number): Text => text(`month.${monthOf(month)}`);

export const shortMonthName = (month: number): Text => text(`month.short.${monthOf(month)}`);

/** "in summer", "in July". */
export const inSeason = (season: Season): Text => text(`seasonality.in.${season}`);

const inMonth = (month: number): Text => text('seasonality.in.month', { month: monthName(month) });

const only = ({ months }: Period) => (months.length === 1 ? months[0] : undefined);

/** "Summer" or "July", as the head of a row or column. */
export function periodName(period: Period): Text {
  const month = only(period);
  return month === undefined ? text(`season.${period.season}`) : monthName(month);
}

/** The same where there is little room. */
export function shortPeriodName(period: Period): Text {
  const month = only(period);
  return month === undefined ? text(`season.${period.season}`) : shortMonthName(month);
}

/** "in summer" or "in July". */
export function inPeriod(period: Period): Text {
  const month = only(period);
  return month === undefined ? inSeason(period.season) : inMonth(month);
}

/** Days of one month of one year on which the data could hold recipes. */
export interface MonthDays {
  readonly year: number;
  readonly month: number;
  readonly days: number;
}

const millisecondsPerDay = 86_400_000;

/** The calendar days between two days, both included, month by month; within the chosen years where there are some. */
export function daysByMonth(
  [first, last]: readonly [string, string],
  years: YearRange,
): readonly MonthDays[] {
  const from = Math.max(Date.parse(first), years === null ? -Infinity : Date.UTC(years[0], 0, 1));
  const to = Math.min(Date.parse(last), years === null ? Infinity : Date.UTC(years[1], 11, 31));
  const months: MonthDays[] = [];
  if (from > to) return months;
  const start = new Date(from);
  for (
    let index = start.getUTCMonth(), year = start.getUTCFullYear();
    Date.UTC(year, index, 1) <= to;
    index += 1
  ) {
    const opens = Math.max(from, Date.UTC(year, index, 1));
    const closes = Math.min(to, Date.UTC(year, index + 1, 0));
    const day = new Date(Date.UTC(year, index, 1));
    months.push({
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      days: (closes - opens) / millisecondsPerDay + 1,
    });
  }
  return months;
}
