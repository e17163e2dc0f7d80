import { RRuleTemporal } from 'rrule-temporal';
import type { Freeze, Rules } from './rules.ts';

/** Rules by which nobody could tell when something is possible. Nothing was changed. */
export class InvalidRulesError extends Error {
  override readonly name = 'InvalidRulesError';
  readonly code = 'rules-invalid';
}

/** A freeze as it stands at some moment, to its end. */
export interface Standing {
  readonly name: string;
  readonly until: Date;
}

const DAY_MS = 86_400_000;
const longest = 366 * DAY_MS;
/** So many freezes in a row are looked past for a moment without one. */
const looks = 100;
/** By which one freeze of a series may be longer than the first: months and clocks differ. */
const leeway = 4 * DAY_MS;

/** Throws InvalidRulesError for a time zone, a duration or a recurrence that cannot be read, with the way out. */
export function checkRules({ timeZone, freezes }: Rules): void {
  if (!isTimeZone(timeZone))
    throw new InvalidRulesError(
      `There is no time zone "${timeZone}". Name one of the IANA database, such as Europe/Paris or UTC.`,
    );
  for (const freeze of freezes) checkFreeze(freeze, timeZone);
}

/** The freeze that stands at a moment, and longest of them where there are several; or null. */
export function freezeAt(rules: Rules, moment: Date): Standing | null {
  return standingAt(seriesOf(rules), moment);
}

/** The first moment from this one on at which no freeze stands, or null where none comes within sight. */
export function openFrom(rules: Rules, moment: Date): Date | null {
  const series = seriesOf(rules);
  let from = moment;
  for (let look = 0; look < looks; look += 1) {
    const standing = standingAt(series, from);
    if (standing === null) return from;
    from = standing.until;
  }
  return null;
}

/** A moment on the clocks of the rules' time zone, which it names. */
export function inZone({ timeZone }: Pick<Rules, 'timeZone'>, moment: Date): string {
  const local = moment.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return `${local} (${timeZone})`;
}

interface Series {
  readonly freeze: Freeze;
  readonly occurrences: RRuleTemporal;
  /** None of them is longer, in milliseconds. */
  readonly bound: number;
}

const seriesOf = ({ freezes, timeZone }: Rules): Series[] =>
  freezes.map((freeze) => ({
    freeze,
    occurrences: occurrencesOf(freeze, timeZone),
    bound: firstLength(freeze, timeZone) + leeway,
  }));

function standingAt(series: readonly Series[], moment: Date): Standing | null {
  const standing = series.flatMap(({ freeze, occurrences, bound }) =>
    occurrences
      .between(new Date(moment.getTime() - bound), moment, true)
      .map((start) => ({ name: freeze.name, until: new Date(start.add(freeze.lasts).epochMilliseconds) }))
      .filter(({ until }) => until > moment),
  );
  return standing.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0] ?? null;
}

/** How long it is the first time, in milliseconds. Throws where it never happens. */
function firstLength(freeze: Freeze, timeZone: string): number {
  const [first] = occurrencesOf(freeze, timeZone).all((_, index) => index === 0);
  if (first === undefined) throw new Error('it never happens');
  return first.add(freeze.lasts).epochMilliseconds - first.epochMilliseconds;
}

function checkFreeze(freeze: Freeze, timeZone: string): void {
  const { name, starts, lasts, rule = '' } = freeze;
  try {
    // What repeats within hours is no freeze, and what asks for another line is no rule.
    if (rule !== '' && !/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[\w,+:-]+)*$/.test(rule))
      throw new Error('expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, then parts such as BYDAY=FR');
    const length = firstLength(freeze, timeZone);
    if (length <= 0 || length > longest)
      throw new Error(`lasts "${lasts}": expected up to 366 days, such as P2DT14H`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InvalidRulesError(
      `The freeze "${name}" (starts ${starts}, lasts ${lasts}${rule && `, ${rule}`}) cannot be read: ${why}. Correct it as RFC 5545 says.`,
      { cause: error },
    );
  }
}

function occurrencesOf({ starts, rule }: Freeze, timeZone: string): RRuleTemporal {
  const [day = '', time = ''] = starts.split('T');
  const start = `${day.replaceAll('-', '')}T${time.replaceAll(':', '').padEnd(6, '0')}`;
  const lines = `DTSTART;TZID=${timeZone}:${start}\nRRULE:${rule ?? 'FREQ=DAILY;COUNT=1'}`;
  return new RRuleTemporal({ rruleString: lines, strict: true });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
