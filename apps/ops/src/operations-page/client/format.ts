import { messages } from '../catalogue.ts';
import { locale } from './locale.ts';

const names = { en: 'en-GB', fr: 'fr-FR' }[locale];
const zone = { timeZone: 'UTC' } as const;
const number = new Intl.NumberFormat(names);
const percent = new Intl.NumberFormat(names, { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(names, { ...zone, day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat(names, { ...zone, day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat(names, { ...zone, hour: '2-digit', minute: '2-digit' });
const clockSeconds = new Intl.DateTimeFormat(names, { ...zone, timeStyle: 'medium' });

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = { en: ['B', 'KB', 'MB', 'GB', 'TB'], fr: ['o', 'ko', 'Mo', 'Go', 'To'] }[locale];
const POINT = { en: '.', fr: ',' }[locale];
const DAYS = { en: 'd', fr: 'j' }[locale];

/** A number with this many digits after the point. */
const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', POINT);

/** A whole number with separators. */
export const formatCount = (value: number): string => number.format(value);

/** A share between 0 and 1 in percent; what is below one is never rounded up to all of it. */
export function formatShare(share: number): string {
  return percent.format(share < 1 ? Math.min(share, 0.999) : share);
}

/** A time as `14:32`, UTC. */
export const formatTime = (at: Date | string): string => clock.format(new Date(at));

/** A time as `14:32:07`, UTC. */
export const formatSeconds = (at: Date | string): string => clockSeconds.format(new Date(at));

/** A moment as `21 Nov 2025, 14:32:07 UTC`. */
export const formatMoment = (at: Date | string): string =>
  `${date.format(new Date(at))}, ${formatSeconds(at)} UTC`;

/** A date as `21 Nov 2025`. */
export const formatDate = (at: Date | string): string => date.format(new Date(at));

/** A day as `21 Nov`. */
export const formatShortDate = (at: Date | string): string => day.format(new Date(at));

/** A day and a time as `Today 14:32`, UTC. */
export const formatDayTime = (at: string, now: string): string => `${formatDay(at, now)} ${formatTime(at)}`;

/** A day and a time as `Today 14:32:07`, UTC. */
export const formatDaySeconds = (at: string, now: string): string =>
  `${formatDay(at, now)} ${formatSeconds(at)}`;

/** A short length of time as `38 ms`, from a second on as `1.4 s`. */
export const formatMilliseconds = (milliseconds: number): string =>
  milliseconds < SECOND
    ? `${Math.max(Math.round(milliseconds), 1)} ms`
    : `${decimal(milliseconds / SECOND, 1)} s`;

/** The day of a moment: today, or such as `20 Nov`. */
export function formatDay(at: Date | string, now: string): string {
  const isToday = new Date(at).toISOString().slice(0, 10) === now.slice(0, 10);
  return isToday ? messages.today : day.format(new Date(at));
}

/** A length of time in at most two units: `0.04 s`, `7.4 s`, `2 h 13 min`, `3 d 4 h`. Less than none counts as none. */
export function formatDuration(milliseconds: number): string {
  const time = Math.max(0, milliseconds);
  if (time < 10 * SECOND) return `${decimal(time / SECOND, time < SECOND ? 2 : 1)} s`;
  if (time < MINUTE) return `${Math.floor(time / SECOND)} s`;
  if (time < HOUR) return units(time, [MINUTE, 'min'], [SECOND, 's']);
  if (time < DAY) return units(time, [HOUR, 'h'], [MINUTE, 'min']);
  return units(time, [DAY, DAYS], [HOUR, 'h']);
}

function units(time: number, [large, name]: [number, string], [small, part]: [number, string]): string {
  const whole = Math.floor(time / large);
  const rest = Math.floor((time % large) / small);
  return rest === 0 ? `${whole} ${name}` : `${whole} ${name} ${rest} ${part}`;
}

/** A size in decimal units: `18 KB`, `9.8 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 9.95 ? 1 : 0;
  return `${decimal(value, digits)} ${UNITS[power] ?? ''}`;
}
