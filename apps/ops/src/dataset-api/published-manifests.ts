import type { Manifest } from '@mangetamain/analytics/dataset';
import { LRUCache } from 'lru-cache';
import type { ObjectStore } from '../store/object-store.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { readConsistentManifest } from './dataset-catalog.ts';

const STORE_TIMEOUT_MS = 3_000;
/** Those that the environments show, and those before them. */
const KEPT_DATASETS = 8;

/** Manifests of published datasets, which never change: each is read once, a failure is never kept. */
export interface PublishedManifests {
  /**
   * @throws {DatasetError} where it is missing, not valid or speaks of another dataset.
   * @throws {StoreError} when the store does not bring it.
   */
  of(datasetId: string): Promise<Manifest>;
}

/** Reads manifests from the store as they are asked for. */
export function createPublishedManifests(store: ObjectStore): PublishedManifests {
  const known = new LRUCache<string, Manifest>({ max: KEPT_DATASETS });
  return {
    async of(datasetId) {
      const kept = known.get(datasetId);
      if (kept !== undefined) return kept;
      const read = await withinDeadline(STORE_TIMEOUT_MS, () => readConsistentManifest(store, datasetId));
      known.set(datasetId, read);
      return read;
    },
  };
}
