import {
  auditEntrySchema,
  daysBefore,
  environments,
  forgetTold,
  InvalidDocumentError,
  isExpiredAudit,
  isExpiredPromotion,
  isOver,
  orphanedBackups,
  pointerSchema,
  readPointer,
  readPromotion,
  removablePromotions,
  type Clock,
  type Pointer,
  type RetentionSettings,
  type StateStore,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';
import { forgetOldAnswers } from '../operator-api/idempotency.ts';

const prefixes = { promotions: 'promotions/', backups: 'backups/', audit: 'audit/' };

interface SweepOptions {
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: RetentionSettings;
  readonly logger: Logger;
}

/**
 * Returns a function that removes what has outlived its use from the state: old promotions with their backups, audit
 * entries, answers kept for repeated requests, notices that were told. What cannot be read is left: a newer version may
 * have written it. It never throws; what fails is told in the log and tried again the next time.
 */
export function createSweep({ store, clock, settings, logger }: SweepOptions): () => Promise<void> {
  const parts: Readonly<Record<string, (now: Date) => Promise<number>>> = {
    promotions: (now) => sweepPromotions(store, now, settings),
    backups: () => sweepBackups(store),
    audit: (now) => sweepAudit(store, now, settings),
    answers: (now) => forgetOldAnswers(store, now),
    notices: (now) => forgetTold(store, daysBefore(now, settings.noticeDays)),
  };

  return async () => {
    const now = clock.now();
    const removed: Record<string, number> = {};
    for (const [name, part] of Object.entries(parts)) {
      try {
        removed[name] = await part(now);
      } catch (error) {
        logger.warn({ part: name, err: error }, 'sweep_failed');
      }
    }
    if (Object.values(removed).some((count) => count > 0)) logger.info(removed, 'swept');
  };
}

/** Ids sort by time, so that the first one that is too young ends the search. */
async function sweepPromotions(store: StateStore, now: Date, settings: RetentionSettings): Promise<number> {
  const keys = await store.list(prefixes.promotions);
  const ids = keys.map((key) => key.slice(prefixes.promotions.length));
  // Read after the list: what pointers name by then is safe, and what they come to name later is not old.
  const pointers = await readPointers(store);
  let removed = 0;
  for (const id of removablePromotions(ids, pointers, settings)) {
    const found = await readable(readPromotion(store, id));
    if (found === null) continue;
    // One that never came to its end stays, whatever its age.
    if (!isOver(found.value)) continue;
    if (!isExpiredPromotion(found.value, now, settings)) break;
    await store.remove(prefixes.promotions + id);
    removed += 1;
  }
  return removed;
}

async function sweepBackups(store: StateStore): Promise<number> {
  const backups = await store.list(prefixes.backups);
  const promotions = await store.list(prefixes.promotions);
  const ids = new Set(promotions.map((key) => key.slice(prefixes.promotions.length)));
  let removed = 0;
  for (const key of orphanedBackups(backups, ids, await readPointers(store))) {
    const found = await store.get(key);
    if (!pointerSchema.safeParse(found?.value).success) continue;
    await store.remove(key);
    removed += 1;
  }
  return removed;
}

/** Keys sort by time, so that the first one that is too young ends the search. */
async function sweepAudit(store: StateStore, now: Date, settings: RetentionSettings): Promise<number> {
  if (settings.auditDays === null) return 0;
  let removed = 0;
  for (const key of await store.list(prefixes.audit)) {
    const entry = auditEntrySchema.safeParse((await store.get(key))?.value);
    if (!entry.success) continue;
    if (!isExpiredAudit(entry.data, now, settings)) break;
    await store.remove(key);
    removed += 1;
  }
  return removed;
}

async function readPointers(store: StateStore): Promise<Pointer[]> {
  const found = await Promise.all(environments.map((environment) => readPointer(store, environment)));
  return found.flatMap((document) => document?.value ?? []);
}

/** Null for a document that is not understood. */
async function readable<T>(reading: Promise<T | null>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof InvalidDocumentError) return null;
    throw error;
  }
}
