import type { ItemSeason } from '../analysis/presentation.ts';

/** Days since 1970, in UTC: a date without a time. */
type Day = number;

const millisecondsPerDay = 86_400_000;
const monthsOfYear = 12;
const daysPerWeek = 7;

/** The calendar day of a moment, where the reader is. */
export const dayOf = (moment: Date): Day =>
  Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / millisecondsPerDay;

/** A day as YYYY-MM-DD. */
export const isoDay = (day: Day): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

/** A day on the scale of seasons, on which 7 is the middle of July: 0.5 at the start of a year, below 12.5. */
export function monthPlace(day: Day): number {
  const date = new Date(day * millisecondsPerDay);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return month + 0.5 + (date.getUTCDate() - 0.5) / days;
}

/** The first day from `from` on that lies at a place of the year or past it: within twelve months. */
export function nextDayAt(place: number, from: Day): Day {
  const whole = Math.floor(place - 0.5);
  const start = new Date(from * millisecondsPerDay);
  const dayIn = (year: number) => {
    const first = Date.UTC(year, whole, 1);
    const days = (Date.UTC(year, whole + 1, 1) - first) / millisecondsPerDay;
    return first / millisecondsPerDay + Math.floor((place - 0.5 - whole) * days);
  };
  const thisYear = dayIn(start.getUTCFullYear());
  return thisYear >= from ? thisYear : dayIn(start.getUTCFullYear() + 1);
}

/** Lift at a place of the year, straight between the middles of months. */
export function liftAt({ lifts }: Pick<ItemSeason, 'lifts'>, place: number): number {
  const before = Math.floor(place);
  const of = (month: number) => lifts[(month - 1 + monthsOfYear) % monthsOfYear] ?? 0;
  return of(before) + (place - before) * (of(before + 1) - of(before));
}

/** Whether a month lies in a season that may run over the turn of the year. */
const holdsMonth = ({ from, to }: Pick<ItemSeason, 'from' | 'to'>, month: number): boolean =>
  from <= to ? month >= from && month <= to : month >= from || month <= to;

/** An item whose season comes to its peak. */
export interface ComingPeak<Season extends ItemSeason> {
  readonly season: Season;
  readonly day: Day;
  /** Whole weeks until then. */
  readonly weeks: number;
  /** Lift at the start of this week and of each one that follows, the last included. */
  readonly course: readonly number[];
}

export interface SeasonsAhead<Season extends ItemSeason> {
  /** In season on the day, the highest lift of that day first. */
  readonly now: readonly { readonly season: Season; readonly lift: number }[];
  /** Peaking within the weeks asked for, the soonest first. */
  readonly coming: readonly ComingPeak<Season>[];
}

/** What is in season on a day, and what comes to its peak in the weeks after it. */
export function seasonsAhead<Season extends ItemSeason>(
  seasons: readonly Season[],
  today: Day,
  weeks: number,
): SeasonsAhead<Season> {
  const place = monthPlace(today);
  const month = Math.round(place) > monthsOfYear ? monthsOfYear : Math.round(place);
  const starts = Array.from({ length: weeks + 1 }, (_, week) => monthPlace(today + week * daysPerWeek));
  return {
    now: seasons
      .filter((season) => holdsMonth(season, month))
      .map((season) => ({ season, lift: liftAt(season, place) }))
      .toSorted((one, other) => other.lift - one.lift),
    coming: seasons
      .map((season) => ({ season, day: nextDayAt(season.best, today) }))
      .filter(({ day }) => day - today <= weeks * daysPerWeek)
      .toSorted((one, other) => one.day - other.day)
      .map(({ season, day }) => ({
        season,
        day,
        weeks: Math.floor((day - today) / daysPerWeek),
        course: starts.map((start) => liftAt(season, start)),
      })),
  };
}
