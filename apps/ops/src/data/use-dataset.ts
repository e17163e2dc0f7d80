import type { CurrentDataset, Manifest } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { readManifest } from './catalog.ts';
import { DatasetError } from './dataset-error.ts';
import { writeCurrent } from './publish.ts';
import { readStoredFile } from './stored-file.ts';

/**
 * Puts a published data set in use.
 * @throws {DatasetError} where it is not published, or a file of it is missing or damaged
 */
export async function useDataset(
  store: ObjectStore,
  datasetId: string,
  now = new Date(),
): Promise<CurrentDataset & { readonly manifest: Manifest }> {
  const manifest = await readManifest(store, datasetId);
  for (const file of manifest.files) {
    const stored = await readStoredFile(store, file);
    if (stored.body !== null) continue;
    const { found, expected } = stored;
    throw new DatasetError(`A file of the data set ${datasetId} is not whole.`, {
      code: 'dataset-invalid',
      file: file.key,
      expected,
      found,
      remedy: 'Import the data again: what is missing or damaged is put back.',
    });
  }
  return { ...(await writeCurrent(store, datasetId, now)), manifest };
}
