import type { Manifest } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { type AnswersProgress, createAnswerWriter } from './answers/answer-writer.ts';
import { readManifest } from './catalog.ts';
import { DatasetError } from './dataset-error.ts';
import { writeCurrent } from './publish.ts';
import { readStoredFile } from './stored-file.ts';

/** How a data set comes into use, once it may. */
export type BringIntoUse = (manifest: Manifest) => Promise<unknown>;

/** It waits for a first release: nothing shows it yet but what has no pointer. */
export function waitForRelease(store: ObjectStore, now = new Date()): BringIntoUse {
  return ({ datasetId }) => writeCurrent(store, datasetId, now);
}

/**
 * Brings a data set into use as soon as it has the answers that pages open with; those of single changes follow while it
 * is used. What is there already is left as it is.
 */
export async function putInUse(
  store: ObjectStore,
  manifest: Manifest,
  bring: BringIntoUse,
  onProgress?: (progress: AnswersProgress) => void,
): Promise<void> {
  const answers = createAnswerWriter(store, manifest, onProgress);
  try {
    await answers.complete('default');
    await bring(manifest);
    await answers.complete('variants');
  } finally {
    await answers.close();
  }
}

/**
 * Brings a published data set into use.
 * @throws {DatasetError} where it is not published, or a file of it is missing or damaged
 */
export async function useDataset(
  store: ObjectStore,
  datasetId: string,
  bring: BringIntoUse = waitForRelease(store),
): Promise<{ readonly manifest: Manifest }> {
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
  await putInUse(store, manifest, bring);
  return { manifest };
}
