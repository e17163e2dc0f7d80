import {
  daysBefore,
  differenceKey,
  environments,
  forgetTold,
  instanceKey,
  instanceRemembered,
  ifValid,
  isExpiredPromotion,
  isOver,
  listPromotions,
  listScheduled,
  orphanedBackups,
  pointerSchema,
  readInstances,
  readPointer,
  readPromotion,
  removablePromotions,
  schedulePrefix,
  type Clock,
  type Pointer,
  type RetentionSettings,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import { monotonic } from '../time/monotonic.ts';
import { forgetOldAnswers } from '../operator-api/idempotency.ts';
import { removeAll, TooMuchToSweepError } from './removal.ts';
import { sweepAudit } from './sweep-audit.ts';

const prefixes = { promotions: 'promotions/', backups: 'backups/' };

interface SweepOptions {
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: RetentionSettings;
  readonly logger: Logger;
  /** Milliseconds since some moment in the past. */
  readonly elapsed?: () => number;
}

/** A clock that went so far ahead of the time that passed, or behind it, in milliseconds, was set. */
const JUMP_MS = 3_600_000;

/**
 * Returns a function that removes what has outlived its use from the state: old promotions with their backups, audit
 * entries, answers kept for repeated requests, notices that were told. What cannot be read is left: a newer version may
 * have written it. Nothing goes by a clock that was set since the start, and no record goes whole. It never throws;
 * what fails or is refused is told in the log and tried again the next time.
 */
export function createSweep({
  store,
  clock,
  settings,
  logger,
  elapsed = monotonic,
}: SweepOptions): () => Promise<void> {
  const ahead = () => clock.now().getTime() - elapsed();
  const aheadAtStart = ahead();
  const parts: Readonly<Record<string, (now: Date) => Promise<number>>> = {
    // Before the promotions that they began.
    scheduled: (now) => sweepScheduled(store, now, settings),
    promotions: (now) => sweepPromotions(store, now, settings),
    backups: () => sweepBackups(store),
    audit: (now) => sweepAudit(store, now, settings),
    answers: (now) => forgetOldAnswers(store, now),
    notices: (now) => forgetTold(store, daysBefore(now, settings.noticeDays)),
    instances: (now) => sweepInstances(store, now),
  };

  return async () => {
    const now = clock.now();
    const jumpMs = ahead() - aheadAtStart;
    if (Math.abs(jumpMs) > JUMP_MS) {
      const remedy = 'Check the clock of this machine, then start the service again.';
      logger.error({ reason: 'clock_jumped', jumpMs, remedy }, 'sweep_refused');
      return;
    }
    const removed: Record<string, number> = {};
    for (const [name, part] of Object.entries(parts)) {
      try {
        removed[name] = await part(now);
      } catch (error) {
        const isRefused = error instanceof TooMuchToSweepError;
        logger[isRefused ? 'error' : 'warn'](
          { part: name, err: error },
          isRefused ? 'sweep_refused' : 'sweep_failed',
        );
      }
    }
    if (Object.values(removed).some((count) => count > 0)) logger.info(removed, 'swept');
  };
}

/** Ids sort by time, so that the first one that is too young ends the search. */
async function sweepPromotions(store: StateStore, now: Date, settings: RetentionSettings): Promise<number> {
  const ids = await listPromotions(store, Infinity);
  // Read after the list: what pointers name by then is safe, and what they come to name later is not old.
  const pointers = await readPointers(store);
  const kept = new Set(await store.list(differenceKey('')));
  const expired: string[] = [];
  for (const id of removablePromotions(ids, pointers, settings)) {
    const found = await ifValid(readPromotion(store, id));
    if (found === null) continue;
    // One that never came to its end stays, whatever its age.
    if (!isOver(found.value)) continue;
    if (!isExpiredPromotion(found.value, now, settings)) break;
    expired.push(id);
  }
  // What a promotion changed goes before it, so that none is left without the other.
  const differences = expired.map((id) => differenceKey(id)).filter((key) => kept.has(key));
  await removeAll(store, differences, kept.size);
  return removeAll(
    store,
    expired.map((id) => prefixes.promotions + id),
    ids.length,
  );
}

/** What waits stays; the rest is as old as what became of it. */
async function sweepScheduled(
  store: StateStore,
  now: Date,
  { promotionDays }: RetentionSettings,
): Promise<number> {
  const all = await listScheduled(store);
  const before = daysBefore(now, promotionDays).getTime();
  const old = all.filter(({ state, updatedAt }) => state !== 'waiting' && Date.parse(updatedAt) < before);
  return removeAll(store, old.map(({ id }) => schedulePrefix + id).toReversed(), all.length);
}

async function sweepBackups(store: StateStore): Promise<number> {
  const backups = await store.list(prefixes.backups);
  const ids = new Set(await listPromotions(store, Infinity));
  const orphaned: string[] = [];
  for (const key of orphanedBackups(backups, ids, await readPointers(store))) {
    const found = await store.get(key);
    if (pointerSchema.safeParse(found?.value).success) orphaned.push(key);
  }
  return removeAll(store, orphaned, backups.length);
}

/** What instances left behind that are gone for good. */
async function sweepInstances(store: StateStore, now: Date): Promise<number> {
  const old = (await readInstances(store)).filter(
    ({ value }) => now.getTime() - Date.parse(value.at) > instanceRemembered,
  );
  for (const { value } of old) await store.remove(instanceKey(value.instance.id));
  return old.length;
}

async function readPointers(store: StateStore): Promise<Pointer[]> {
  const found = await Promise.all(environments.map((environment) => readPointer(store, environment)));
  return found.flatMap((document) => document?.value ?? []);
}
