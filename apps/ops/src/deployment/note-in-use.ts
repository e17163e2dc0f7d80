import { ifSound, readCurrent } from '../data/catalog.ts';
import { writeCurrent } from '../data/publish.ts';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';

interface NoteInUseOptions {
  readonly store: ObjectStore;
  /** The dataset that PROD shows, or null before there is one. */
  readonly shown: () => string | null;
  readonly logger: Logger;
}

/**
 * Returns a function that names the dataset that PROD shows as the one in use, for reports and whoever else reads data
 * without asking the pointers. It never throws: the next call tries again.
 */
export function createInUseNote({ store, shown, logger }: NoteInUseOptions): () => Promise<void> {
  let noted: string | null = null;
  return async () => {
    const datasetId = shown();
    if (datasetId === null || datasetId === noted) return;
    try {
      // One that is damaged is replaced by this.
      const current = await ifSound(readCurrent(store), () => undefined);
      if (current?.datasetId !== datasetId) await writeCurrent(store, datasetId, new Date());
      noted = datasetId;
    } catch (error) {
      logger.warn({ err: error, datasetId }, 'dataset_in_use_not_noted');
    }
  };
}
