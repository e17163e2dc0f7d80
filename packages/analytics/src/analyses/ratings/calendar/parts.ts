import { text, type Text } from '../../../text/index.ts';
import { shortWeekdayName, weekdayName, weekdays } from '../../calendar/weekdays.ts';
import { monthName, months, shortMonthName } from '../../calendar/year.ts';

export type CalendarKind = 'seasons' | 'months' | 'weekdays';

/** A season, month or weekday with its names. */
interface CalendarPart {
  readonly key: string;
  readonly name: Text;
  readonly short: Text;
  readonly inSentence: Text;
}

const part = (key: string | number, name: Text, short = name, inSentence = name): CalendarPart => ({
  key: String(key),
  name,
  short,
  inSentence,
});

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;

/** Seasons in the order of the other pages, from December on; months and ISO weekdays by number. */
export const calendarParts: Readonly<Record<CalendarKind, readonly CalendarPart[]>> = {
  seasons: seasons.map((each) => {
    const name = text(`season.${each}`);
    return part(each, name, name, text(`season.inSentence.${each}`));
  }),
  months: months.map((month) => part(month, monthName(month), shortMonthName(month))),
  weekdays: weekdays.map((day) => part(day, weekdayName(day), shortWeekdayName(day))),
};

/** The part of this key. Throws RangeError where the calendar has none. */
export function calendarPart(kind: CalendarKind, key: string): CalendarPart {
  const found = calendarParts[kind].find((each) => each.key === key);
  if (found === undefined) throw new RangeError(`"${key}" is none of the ${kind}: see calendarParts.`);
  return found;
}
