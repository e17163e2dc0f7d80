import { type Manifest, manifestSchema } from '@mangetamain/analytics/dataset';
import type { DiskFolder } from '../disk/disk-folder.ts';
import type { Logger } from '../log/logger.ts';

/** Outlives the process: which dataset was last in use. Neither method throws. */
export interface DatasetMemory {
  /** Returns the manifest last remembered, or null. */
  recall(): Promise<Manifest | null>;
  remember(manifest: Manifest): Promise<void>;
}

/** Remembers nothing. */
export const noDatasetMemory: DatasetMemory = { recall: async () => null, remember: async () => {} };

/** Returns the memory under a name in a folder of the local disk. */
export function createDatasetMemory(folder: DiskFolder, name: string, logger: Logger): DatasetMemory {
  return {
    recall: () => folder.document(name, manifestSchema),
    async remember(manifest) {
      try {
        await folder.keepDocument(name, manifest);
      } catch (error) {
        logger.warn({ err: error, datasetId: manifest.datasetId }, 'dataset_not_remembered');
      }
    },
  };
}
