import type { CurrentDataset, Manifest } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { type AnswersProgress, createAnswerWriter } from './answers/answer-writer.ts';
import { readManifest } from './catalog.ts';
import { DatasetError } from './dataset-error.ts';
import { writeCurrent } from './publish.ts';
import { readStoredFile } from './stored-file.ts';

/**
 * Puts a data set in use as soon as it has the answers that pages open with; those of single changes follow while it is
 * used. What is there already is left as it is.
 */
export async function putInUse(
  store: ObjectStore,
  manifest: Manifest,
  now: Date,
  onProgress?: (progress: AnswersProgress) => void,
): Promise<CurrentDataset> {
  const answers = createAnswerWriter(store, manifest, onProgress);
  try {
    await answers.complete('default');
    const current = await writeCurrent(store, manifest.datasetId, now);
    await answers.complete('variants');
    return current;
  } finally {
    await answers.close();
  }
}

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
  return { ...(await putInUse(store, manifest, now)), manifest };
}
