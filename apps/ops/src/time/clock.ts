import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '@mangetamain/deploy';

/** Returns the clock of this machine. Once the signal is given, nobody sleeps any longer: sleepers are thrown its reason. */
export function createClock(signal?: AbortSignal): Clock {
  return {
    now: () => new Date(),
    sleep: (milliseconds) => delay(milliseconds, undefined, signal === undefined ? {} : { signal }),
  };
}
