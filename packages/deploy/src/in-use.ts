import { readDocument } from './documents.ts';
import { environments, type Deployed } from './environment.ts';
import type { StateStore } from './ports.ts';
import { readPointer, readPromotion } from './promotion/stored.ts';
import { schedulePrefix, scheduledPlace } from './schedule/scheduled.ts';

/** Ids of what must not go. */
export interface InUse {
  readonly releases: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
}

type Named = { readonly [Half in 'releaseId' | 'datasetId']?: Deployed[Half] | undefined };

/**
 * What is live anywhere, was before, can be rolled back to, is being promoted or returned to, or waits for its time. Throws
 * InvalidDocumentError where a document cannot be read that may name more, and UnavailableError.
 */
export async function readInUse(store: StateStore): Promise<InUse> {
  const named = (
    await Promise.all([...environments.map((name) => inPointer(store, name)), inSchedule(store)])
  ).flat();
  return {
    releases: new Set(named.flatMap(({ releaseId }) => releaseId ?? [])),
    datasets: new Set(named.flatMap(({ datasetId }) => datasetId ?? [])),
  };
}

async function inPointer(store: StateStore, environment: (typeof environments)[number]): Promise<Named[]> {
  const pointer = (await readPointer(store, environment))?.value;
  if (pointer === undefined) return [];
  const { live, previous, verified, running } = pointer;
  const promotion = running && (await readPromotion(store, running.promotionId))?.value;
  const moved = promotion ? [promotion.target, promotion.from, promotion.fallback] : [];
  return [live, previous, ...verified, ...moved].flatMap((each) => each ?? []);
}

async function inSchedule(store: StateStore): Promise<Named[]> {
  const keys = await store.list(schedulePrefix);
  const found = await Promise.all(
    keys.map((key) => readDocument(store, scheduledPlace(key.slice(schedulePrefix.length)))),
  );
  return found.flatMap((document) => (document?.value.state === 'waiting' ? [document.value.request] : []));
}
