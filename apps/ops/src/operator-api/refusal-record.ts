import {
  appendAudit,
  environments,
  type AuditEntry,
  type Clock,
  type Ids,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import { monotonic } from '../time/monotonic.ts';

const INTERVAL_MS = 60_000;
/** Sources that are told apart at a time; the others share one entry, so that many addresses cannot fill the store. */
const MOST_SOURCES = 20;
const MAX_PATH_LENGTH = 200;
/** So many entries may be written at once, and one more in each of these intervals: 204 on a day, whoever knocks. */
const ALLOWANCE = { most: 60, each: 600_000 };
const OTHERS = 'other addresses';

/** A change that somebody asked for and may not make. */
export interface Refusal {
  /** The operator's name; null where nobody knows who it was. */
  readonly who: string | null;
  readonly address: string;
  readonly method: string;
  readonly path: string;
  /** Code of the answer. */
  readonly reason: string;
}

export interface RefusalRecord {
  /** Notes a refusal, without waiting for any store. */
  note(refusal: Refusal): void;
  /** Writes to the audit what was noted. It never throws: what cannot be written is tried again the next time. */
  flush(): Promise<void>;
}

interface RefusalRecordOptions {
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly logger: Logger;
  /** Milliseconds since some moment in the past. */
  readonly elapsed?: () => number;
}

interface Noted {
  readonly last: Refusal;
  readonly at: Date;
  /** Since it was last written. */
  readonly count: number;
  /** By the monotonic clock. */
  readonly writtenAt: number | null;
}

/**
 * Returns the record of refused changes: the first of a source and reason at the next flush, and then at most one entry
 * a minute with the number of those that came meanwhile. In all there are no more than the allowance: of many sources, or for
 * long, what was refused is told together.
 */
export function createRefusalRecord({
  store,
  clock,
  ids,
  logger,
  elapsed = monotonic,
}: RefusalRecordOptions): RefusalRecord {
  const noted = new Map<string, Noted>();
  let allowance = ALLOWANCE.most;
  let allowedAt = elapsed();

  function keyOf({ reason, who, address }: Refusal): string {
    return JSON.stringify([reason, who, address]);
  }

  /** Returns the refusal as of a source of its own, or, where there are too many, of the others. */
  function withinBounds(refusal: Refusal): Refusal {
    const isKnown = noted.has(keyOf(refusal)) || noted.size < MOST_SOURCES;
    return isKnown ? refusal : { ...refusal, who: null, address: OTHERS };
  }

  /** Returns what is due, all of it as one where there is more than may be written. */
  function due(now: number): readonly (readonly [string, Noted])[] {
    allowance = Math.min(ALLOWANCE.most, allowance + (now - allowedAt) / ALLOWANCE.each);
    allowedAt = now;
    for (const [key, { count, writtenAt }] of noted)
      if (count === 0 && isRested(writtenAt, now)) noted.delete(key);
    const waiting = [...noted].filter(([, { count, writtenAt }]) => count > 0 && isRested(writtenAt, now));
    if (waiting.length <= allowance) return waiting;
    const [, latest] = waiting.at(-1) ?? [];
    if (latest === undefined || allowance < 1) return [];
    for (const [key] of waiting) noted.delete(key);
    const last = { ...latest.last, who: null, address: OTHERS };
    const count = waiting.reduce((sum, [, each]) => sum + each.count, 0);
    const together = { ...latest, last, count: count + (noted.get(keyOf(last))?.count ?? 0) };
    noted.set(keyOf(last), together);
    return [[keyOf(last), together]];
  }

  async function write(key: string, { last, at, count }: Noted, now: number): Promise<void> {
    await appendAudit(store, entryOf(`refused-${ids.next()}`, last, at, count));
    allowance -= 1;
    const since = (noted.get(key)?.count ?? count) - count;
    noted.set(key, { last, at, count: since, writtenAt: now });
  }

  return {
    note(refusal) {
      const last = withinBounds(refusal);
      const key = keyOf(last);
      const { count = 0, writtenAt = null } = noted.get(key) ?? {};
      noted.set(key, { last, at: clock.now(), count: count + 1, writtenAt });
    },
    async flush() {
      const now = elapsed();
      try {
        for (const [key, entry] of due(now)) await write(key, entry, now);
      } catch (error) {
        logger.warn({ err: error }, 'refusals_not_recorded');
      }
    },
  };
}

const isRested = (writtenAt: number | null, now: number) =>
  writtenAt === null || now - writtenAt >= INTERVAL_MS;

function entryOf(
  id: string,
  { who, address, method, path, reason }: Refusal,
  at: Date,
  count: number,
): AuditEntry {
  const times = count === 1 ? '' : `, ${count} times`;
  return {
    schemaVersion: 1,
    id,
    at: at.toISOString(),
    who: who ?? 'unknown',
    what: 'refused',
    where: environments.find((name) => path.startsWith(`/ops/environments/${name}/`)) ?? null,
    from: null,
    to: null,
    why: `${method} ${path.slice(0, MAX_PATH_LENGTH)} from ${address}${times}`,
    outcome: reason,
    promotionId: null,
  };
}
