import { randomBytes } from 'node:crypto';
import type { Ids } from '@mangetamain/deploy';

const TIME_LENGTH = 9;
const COUNT_LENGTH = 4;
const RANDOM_BYTES = 6;

/**
 * Returns a source of ids such as `0mdk3x9qa-0000-9f8e7d6c5b4a`: time in base 36, a count within the millisecond, and
 * chance, which keeps those of several processes apart.
 */
export function createIds(now: () => number = Date.now): Ids {
  let last = 0;
  let count = 0;
  return {
    next() {
      const time = Math.max(now(), last);
      count = time === last ? count + 1 : 0;
      last = time;
      const part = (value: number, length: number) => value.toString(36).padStart(length, '0');
      return `${part(time, TIME_LENGTH)}-${part(count, COUNT_LENGTH)}-${randomBytes(RANDOM_BYTES).toString('hex')}`;
    },
  };
}
