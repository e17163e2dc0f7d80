import type { Manifest } from '@mangetamain/analytics/dataset';
import { DatasetError } from '../data/dataset-error.ts';
import type { DatasetCatalog } from './dataset-catalog.ts';
import { type DatasetMemory, noDatasetMemory } from './dataset-memory.ts';
import { datasetInvalid } from './dataset-problems.ts';
import type { PublishedManifests } from './published-manifests.ts';

interface EnvironmentCatalogOptions {
  readonly manifests: PublishedManifests;
  /** Tells which dataset waits for a first release. */
  readonly inUse: DatasetCatalog;
  /** The dataset that the environment's pointer names, or null where nothing is live. */
  readonly named: () => string | null;
  /** What outlives a restart; nothing, where not given. */
  readonly memory?: DatasetMemory;
}

/**
 * Returns what one environment shows: the dataset that its pointer names, before a first release the one in use. A
 * published dataset never changes, so it is read once, by this process or the one before; a failure is never kept.
 */
export function createEnvironmentCatalog({
  manifests,
  inUse,
  named,
  memory = noDatasetMemory,
}: EnvironmentCatalogOptions): DatasetCatalog {
  let known: Manifest | null = null;

  return {
    async current() {
      const datasetId = named();
      if (datasetId === null) return inUse.current();
      if (known?.datasetId === datasetId) return known;
      const remembered = await memory.recall();
      if (remembered?.datasetId === datasetId) return (known = remembered);
      try {
        const read = await manifests.of(datasetId);
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
