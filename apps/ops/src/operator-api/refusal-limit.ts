import { LRUCache } from 'lru-cache';
import { monotonic } from '../time/monotonic.ts';

const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 1_000;

export interface RefusalLimit {
  /** Counts a refused token; returns the seconds until another may be tried, or null while there were not too many. */
  refuse(address: string): number | null;
}

/**
 * Returns a limit on how often an address may come with a wrong token: `most` times a minute. What it remembers is
 * bounded: of many addresses the oldest are forgotten. Right tokens are never limited, so that nobody can lock others out.
 */
export function createRefusalLimit(most: number, now: () => number = monotonic): RefusalLimit {
  const seen = new LRUCache<string, { count: number; readonly until: number }>({ max: MOST_ADDRESSES });
  return {
    refuse(address) {
      const time = now();
      const known = seen.get(address);
      const entry = known !== undefined && known.until > time ? known : { count: 0, until: time + WINDOW_MS };
      entry.count += 1;
      seen.set(address, entry);
      return entry.count > most ? Math.ceil((entry.until - time) / 1000) : null;
    },
  };
}
