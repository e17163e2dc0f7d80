import { dayOf, isoDay } from '@mangetamain/analytics/overview';

/** What an editorial calendar shows, as its address says it. */
export interface CalendarState {
  /** First day of the peaks shown, in days since 1970; null for today. */
  readonly from: number | null;
  readonly weeks: number;
  /** Weeks from publishing to the peak. */
  readonly lead: number;
}

export const weekChoices = [4, 8, 13, 26, 52] as const;
export const leadChoices = [0, 1, 2, 3, 4, 6, 8, 12] as const;

const initial = { weeks: 8, lead: 4 } as const;

const millisecondsPerDay = 86_400_000;

/** The day of YYYY-MM-DD; null for what is no day of this or the last century. */
export function readDay(written: string | null): number | null {
  if (written === null || !/^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(written)) return null;
  const time = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const day = time / millisecondsPerDay;
  return isoDay(day) === written ? day : null;
}

const oneOf = (choices: readonly number[], written: string | null, otherwise: number): number =>
  choices.find((choice) => String(choice) === written) ?? otherwise;

/** What an address says; what it does not understand is as it is at first. */
export const readCalendar = (search: URLSearchParams): CalendarState => ({
  from: readDay(search.get('from')),
  weeks: oneOf(weekChoices, search.get('weeks'), initial.weeks),
  lead: oneOf(leadChoices, search.get('lead'), initial.lead),
});

/** Writes it into an address; what is so at first leaves it. */
export function writeCalendar(search: URLSearchParams, { from, weeks, lead }: CalendarState): void {
  const put = (key: string, value: string | null) =>
    value === null ? search.delete(key) : search.set(key, value);
  put('from', from === null ? null : isoDay(from));
  put('weeks', weeks === initial.weeks ? null : String(weeks));
  put('lead', lead === initial.lead ? null : String(lead));
}

/** Today, where the reader is. */
export const today = (): number => dayOf(new Date());
