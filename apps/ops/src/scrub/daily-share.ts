import { sha256 } from '@mangetamain/deploy';

/** So many days until everything was looked at. */
const DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Tells which objects are looked at on a day: a seventh of everything, and each once in a week. It depends on nothing but
 * the key and the day, so that starts in between change nothing.
 */
export function isDueOn(day: Date): (key: string) => boolean {
  const turn = Math.floor(day.getTime() / DAY_MS) % DAYS;
  return (key) => Number.parseInt(sha256(key).slice(0, 8), 16) % DAYS === turn;
}
