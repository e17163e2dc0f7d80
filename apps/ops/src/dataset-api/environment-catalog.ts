import type { Manifest } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../data/dataset-error.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type DatasetCatalog, readConsistentManifest } from './dataset-catalog.ts';
import { datasetInvalid } from './dataset-problems.ts';
import { withinDeadline } from './store-deadline.ts';

const STORE_TIMEOUT_MS = 3_000;

interface EnvironmentCatalogOptions {
  readonly store: ObjectStore;
  /** Tells which dataset is in use for all. */
  readonly following: DatasetCatalog;
  /** The dataset that the environment stays with, or null. */
  readonly pinned: () => string | null;
}

/**
 * Returns what one environment shows: the dataset that its pointer pins, otherwise the one in use for all. A published
 * dataset never changes, so a pinned one is read once; a failure is never kept.
 */
export function createEnvironmentCatalog({
  store,
  following,
  pinned,
}: EnvironmentCatalogOptions): DatasetCatalog {
  let known: Manifest | null = null;

  return {
    async current() {
      const datasetId = pinned();
      if (datasetId === null) return following.current();
      if (known?.datasetId === datasetId) return known;
      try {
        known = await withinDeadline(STORE_TIMEOUT_MS, () => readConsistentManifest(store, datasetId));
        return known;
      } catch (error) {
        if (error instanceof DatasetError) throw datasetInvalid(error);
        throw error;
      }
    },
  };
}
