import {
  deliveryOf,
  readAudit,
  readPointer,
  UnavailableError,
  type Clock,
  type Deployed,
  type Pointer,
  type StateStore,
} from '@mangetamain/deploy';
import { LRUCache } from 'lru-cache';
import { StoreError } from '../store/store-error.ts';
import type { Comparer } from './comparer.ts';
import type { DeliveryView } from './delivery-schema.ts';

/** Delivery is looked at over so many days. */
const DAYS = 90;
/** More than that in these days, and only the latest count. */
const ENTRIES = 1_000;
const FRESH_MS = 60_000;
const USABLE_MS = 180_000;

/** Reads the figures of delivery from the audit, with how far PREPROD is ahead. Rejects with UnavailableError of the state store. */
export type ReadDelivery = () => Promise<DeliveryView>;

interface DeliveryPorts {
  readonly store: StateStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly compare: Comparer;
}

/**
 * Returns a reader that looks again after a minute: the audit is long, and who watches asks every few seconds. What is a
 * little older is told while it looks, so that nobody waits for it but the first.
 */
export function createDelivery(ports: DeliveryPorts): ReadDelivery {
  const known = new LRUCache<'delivery', DeliveryView>({ max: 1, ttl: USABLE_MS });
  let reading: Promise<DeliveryView> | null = null;

  async function read(): Promise<DeliveryView> {
    try {
      const view = await readDelivery(ports);
      known.set('delivery', view);
      return view;
    } finally {
      reading = null;
    }
  }

  return async () => {
    const kept = known.get('delivery');
    const isFresh = known.getRemainingTTL('delivery') > USABLE_MS - FRESH_MS;
    if (kept !== undefined && isFresh) return kept;
    reading ??= read();
    if (kept === undefined) return reading;
    reading.catch(() => undefined);
    return kept;
  };
}

async function readDelivery({ store, clock, compare }: DeliveryPorts): Promise<DeliveryView> {
  const now = clock.now();
  const [entries, preprod, prod] = await Promise.all([
    readAudit(store, ENTRIES, now),
    readPointer(store, 'preprod'),
    readPointer(store, 'prod'),
  ]);
  const shown = prod?.value.live ?? null;
  const drift = preprod === null ? noDrift : await driftOf(preprod.value, shown, now, compare);
  return { ...deliveryOf(entries, now, DAYS), drift };
}

const noDrift: DeliveryView['drift'] = { releases: 0, forMs: 0, findings: 0 };

async function driftOf(
  { live, verified }: Pointer,
  shown: Deployed | null,
  now: Date,
  compare: Comparer,
): Promise<DeliveryView['drift']> {
  if (live === null || isSame(live, shown)) return noDrift;
  const ids = [...new Set([live, ...verified].map(({ releaseId }) => releaseId))];
  const releases = ids.indexOf(shown?.releaseId ?? '');
  const place = verified.findIndex((each) => isSame(each, shown));
  // What was verified after the pair that PROD shows; where that is forgotten, what is live alone.
  const newer = place < 0 ? verified.filter((each) => isSame(each, live)) : verified.slice(0, place);
  const since = newer.at(-1)?.verifiedAt;
  const difference = await ifKnown(() => compare(shown, live));
  return {
    releases: releases < 0 ? null : releases,
    forMs: since === undefined ? 0 : Math.max(0, now.getTime() - Date.parse(since)),
    findings: difference?.findings?.changed.length ?? null,
  };
}

const isSame = (one: Deployed, other: Deployed | null) =>
  one.releaseId === other?.releaseId && one.datasetId === other.datasetId;

async function ifKnown<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UnavailableError || error instanceof StoreError) return null;
    throw error;
  }
}
