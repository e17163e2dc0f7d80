import type { CurrentDataset } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { readManifest } from './catalog.ts';
import { DatasetError } from './dataset-error.ts';
import { writeCurrent } from './publish.ts';

/**
 * Puts a published data set in use.
 * @throws {DatasetError} where it is not published, or a file of it is missing from the store
 */
export async function useDataset(
  store: ObjectStore,
  datasetId: string,
  now = new Date(),
): Promise<CurrentDataset> {
  const { files } = await readManifest(store, datasetId);
  for (const { key, bytes } of files) {
    const object = await store.head(key);
    if (object?.bytes === bytes) continue;
    throw new DatasetError(`A file of the data set ${datasetId} is not whole.`, {
      code: 'dataset-invalid',
      file: key,
      expected: `${bytes} bytes`,
      found: object === null ? 'nothing' : `${object.bytes} bytes`,
      remedy: 'Import the data again: missing files are put back.',
    });
  }
  return writeCurrent(store, datasetId, now);
}
