import type { Manifest } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../data/dataset-error.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type DatasetCatalog, readConsistentManifest } from './dataset-catalog.ts';
import { type DatasetMemory, noDatasetMemory } from './dataset-memory.ts';
import { datasetInvalid } from './dataset-problems.ts';
import { withinDeadline } from '../store/within-deadline.ts';

const STORE_TIMEOUT_MS = 3_000;

interface EnvironmentCatalogOptions {
  readonly store: ObjectStore;
  /** Tells which dataset is in use for all. */
  readonly following: DatasetCatalog;
  /** The dataset that the environment stays with, or null. */
  readonly pinned: () => string | null;
  /** What outlives a restart; nothing, where not given. */
  readonly memory?: DatasetMemory;
}

/**
 * Returns what one environment shows: the dataset that its pointer pins, otherwise the one in use for all. A published
 * dataset never changes, so a pinned one is read once, by this process or the one before; a failure is never kept.
 */
export function createEnvironmentCatalog({
  store,
  following,
  pinned,
  memory = noDatasetMemory,
}: EnvironmentCatalogOptions): DatasetCatalog {
  let known: Manifest | null = null;

  return {
    async current() {
      const datasetId = pinned();
      if (datasetId === null) return following.current();
      if (known?.datasetId === datasetId) return known;
      const remembered = await memory.recall();
      if (remembered?.datasetId === datasetId) return (known = remembered);
      try {
        const read = await withinDeadline(STORE_TIMEOUT_MS, () => readConsistentManifest(store, datasetId));
        known = read;
        await memory.remember(read);
        return read;
      } catch (error) {
        if (error instanceof DatasetError) throw datasetInvalid(error);
        throw error;
      }
    },
  };
}
