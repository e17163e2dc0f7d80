import path from 'node:path';
import type { Config } from '../config/config.ts';
import { createDatasetMemory, type DatasetMemory, noDatasetMemory } from '../dataset-api/dataset-memory.ts';
import { openDiskFolder } from '../disk/disk-folder.ts';
import type { Logger } from '../log/logger.ts';
import { createSiteCopy, noSiteCopy, type SiteCopy } from '../site/site-copy.ts';

/** What this machine keeps of a store elsewhere, so that a start while that is away still serves. */
export interface LocalCopy {
  readonly sites: SiteCopy;
  /** Of the dataset in use for all, or of the one that an environment stays with. */
  readonly dataset: (name: 'dataset' | 'preprod-dataset' | 'prod-dataset') => DatasetMemory;
}

/** Returns the copy below `DATA_DIR/sites`; one that keeps nothing where the store is on this machine itself. */
export function openLocalCopy(
  { store, stateStore, dataDirectory }: Pick<Config, 'store' | 'stateStore' | 'dataDirectory'>,
  logger: Logger,
): LocalCopy {
  if (store.kind === 'embedded') return { sites: noSiteCopy, dataset: () => noDatasetMemory };
  const origin = originOf({ store, stateStore });
  const folder = openDiskFolder({ directory: path.join(dataDirectory, 'sites'), origin, logger });
  return {
    sites: createSiteCopy(folder, logger),
    dataset: (name) => createDatasetMemory(folder, name, logger),
  };
}

/** Tells one store and state from every other. */
export function originOf({ store, stateStore }: Pick<Config, 'store' | 'stateStore'>): string {
  const where = store.kind === 'embedded' ? 'embedded' : `${store.endpoint}/${store.bucket}`;
  return `${where} state:${stateStore}`;
}
