import type { YearRange } from '../../analysis/controls.ts';
import { itemAt } from '../../analysis/extremes.ts';
import { text, type Text } from '../../text/index.ts';
import { periodWithin } from './weekdays.ts';

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export type Month = (typeof months)[number];

/** Which half of the earth names the seasons; the months in them stay the same. */
export type Hemisphere = 'northern' | 'southern';

export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

const seasons: Readonly<Record<Hemisphere, readonly Season[]>> = {
  northern: ['winter', 'spring', 'summer', 'autumn'],
  southern: ['summer', 'autumn', 'winter', 'spring'],
};

/** Months of the quarters of the year from December, by position: December to February is 0. */
const quarterMonths = [
  [12, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [9, 10, 11],
] as const;

/** The quarter of a month (1 to 12), as SQL cuts it too: (month % 12) // 3. */
export const quarterOf = (month: number): number => Math.floor((month % 12) / 3);

/** The four seasons in calendar order, from the December quarter. */
export const seasonsOf = (hemisphere: Hemisphere): readonly Season[] => seasons[hemisphere];

export const seasonOfMonth = (month: number, hemisphere: Hemisphere): Season =>
  itemAt(seasonsOf(hemisphere), quarterOf(month));

/** How finely the year is cut. */
export type Grain = 'season' | 'month';

/** What a part of the year goes by: a season, or the number of a month. */
export type PeriodKey = Season | `${Month}`;

/** One part of the year: a meteorological season, or a month. */
export interface Period {
  readonly key: PeriodKey;
  readonly months: readonly number[];
  readonly season: Season;
}

/** How the year is cut, and its seasons named. */
interface Cut {
  readonly grain: Grain;
  readonly hemisphere: Hemisphere;
}

/** The parts of the year in calendar order: four seasons from the December quarter, or twelve months. */
export function periodsOf({ grain, hemisphere }: Cut): readonly Period[] {
  if (grain === 'month')
    return months.map((month) => ({
      key: `${month}`,
      months: [month],
      season: seasonOfMonth(month, hemisphere),
    }));
  return quarterMonths.map((ofQuarter, quarter) => {
    const season = itemAt(seasonsOf(hemisphere), quarter);
    return { key: season, months: ofQuarter, season };
  });
}

const isSeason = (key: PeriodKey): key is Season => seasons.northern.some((season) => season === key);

/** The season that a part of the year is, or lies in. */
export const seasonOf = (key: PeriodKey, hemisphere: Hemisphere): Season =>
  isSeason(key) ? key : seasonOfMonth(Number(key), hemisphere);

function monthOf(value: number): Month {
  const found = months.find((month) => month === value);
  if (found === undefined) throw new RangeError(`There is no month ${value}: pass 1 to 12.`);
  return found;
}

export const monthName = (month: number): Text => text(`month.${monthOf(month)}`);

export const shortMonthName = (month: number): Text => text(`month.short.${monthOf(month)}`);

/** "Summer" or "July", as the head of a row or column. */
export const periodName = (key: PeriodKey): Text =>
  isSeason(key) ? text(`season.${key}`) : text(`month.${key}`);

/** The same where there is little room. */
export const shortPeriodName = (key: PeriodKey): Text =>
  isSeason(key) ? text(`season.${key}`) : text(`month.short.${key}`);

/** "in summer" or "in July". */
export const inPeriod = (key: PeriodKey): Text =>
  isSeason(key) ? text(`season.in.${key}`) : text('month.in', { month: periodName(key) });

/** Days of one month of one year on which the data could hold recipes. */
export interface MonthDays {
  readonly year: number;
  readonly month: number;
  readonly days: number;
}

const millisecondsPerDay = 86_400_000;

/** The calendar days between two days, both included, month by month; within the chosen years where there are some. */
export function daysByMonth(period: readonly [string, string], years: YearRange): readonly MonthDays[] {
  const [first, last] = periodWithin(period, years);
  const [from, to] = [new Date(first), new Date(last)];
  const monthsApart =
    (to.getUTCFullYear() - from.getUTCFullYear()) * months.length + to.getUTCMonth() - from.getUTCMonth();
  return Array.from({ length: Math.max(0, monthsApart + 1) }, (_, index) => {
    const firstOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + index, 1));
    const [year, month] = [firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth()];
    const opens = Math.max(from.getTime(), firstOfMonth.getTime());
    const closes = Math.min(to.getTime(), Date.UTC(year, month + 1, 0));
    return { year, month: month + 1, days: (closes - opens) / millisecondsPerDay + 1 };
  });
}
