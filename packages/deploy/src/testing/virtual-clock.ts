import type { Clock } from '../ports.ts';

export interface VirtualClock extends Clock {
  /** Moves the time on. */
  advance(milliseconds: number): void;
}

/** A clock on which sleeping takes no time: whoever sleeps moves the time on and goes on at once. */
export function virtualClock(start = '2026-01-01T00:00:00.000Z'): VirtualClock {
  let now = Date.parse(start);
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return {
    now: () => new Date(now),
    async sleep(milliseconds) {
      advance(milliseconds);
    },
    advance,
  };
}
