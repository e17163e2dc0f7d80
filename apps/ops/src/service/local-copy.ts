import path from 'node:path';
import type { Manifest } from '@mangetamain/analytics/dataset';
import type { Config } from '../config/config.ts';
import { createDatasetMemory, type DatasetMemory } from '../dataset-api/dataset-memory.ts';
import { openDiskFolder } from '../disk/disk-folder.ts';
import type { Logger } from '../log/logger.ts';
import { createSiteCopy, type SiteCopy } from '../site/site-copy.ts';

/** What this machine keeps of the store, so that what the sites need outlives it. */
export interface LocalCopy {
  readonly sites: SiteCopy;
  /** Of the dataset in use for all, or of the one that an environment stays with. */
  readonly dataset: (name: (typeof memories)[number]) => DatasetMemory;
  /** Of a dataset that is remembered under any name. */
  readonly manifest: (datasetId: string) => Promise<Manifest | null>;
}

const memories = ['dataset', 'preprod-dataset', 'prod-dataset'] as const;

/** Returns the copy below `DATA_DIR/sites`. */
export function openLocalCopy(
  { store, stateStore, dataDirectory }: Pick<Config, 'store' | 'stateStore' | 'dataDirectory'>,
  logger: Logger,
): LocalCopy {
  const origin = originOf({ store, stateStore });
  const folder = openDiskFolder({ directory: path.join(dataDirectory, 'sites'), origin, logger });
  const dataset: LocalCopy['dataset'] = (name) => createDatasetMemory(folder, name, logger);
  return {
    sites: createSiteCopy(folder, logger),
    dataset,
    async manifest(datasetId) {
      const known = await Promise.all(memories.map((name) => dataset(name).recall()));
      return known.find((manifest) => manifest?.datasetId === datasetId) ?? null;
    },
  };
}

/** Tells one store and state from every other. */
export function originOf({ store, stateStore }: Pick<Config, 'store' | 'stateStore'>): string {
  const where = store.kind === 'embedded' ? 'embedded' : `${store.endpoint}/${store.bucket}`;
  return `${where} state:${stateStore}`;
}
