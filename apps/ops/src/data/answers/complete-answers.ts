import type { Manifest } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../../store/object-store.ts';
import { readCurrent, readManifest } from '../catalog.ts';
import { type AnswersProgress, createAnswerWriter } from './answer-writer.ts';

/**
 * Publishes what the data sets shown lack of the answers to what this version asks, the one in use included. Returns how
 * many files that were; none where no data set is in use. Throws as `AnswerWriter.complete`, and DatasetError where a
 * manifest is damaged.
 */
export async function completeAnswers(
  store: ObjectStore,
  onProgress?: (progress: AnswersProgress) => void,
  shown: readonly string[] = [],
): Promise<number> {
  const inUse = (await readCurrent(store))?.datasetId;
  let files = 0;
  for (const datasetId of new Set([...(inUse === undefined ? [] : [inUse]), ...shown]))
    files += await completeBoth(store, await readManifest(store, datasetId), onProgress);
  return files;
}

/** The same of one data set. @throws {DatasetError} where it is missing or damaged, besides. */
export async function completeAnswersOf(store: ObjectStore, datasetId: string): Promise<number> {
  return completeBoth(store, await readManifest(store, datasetId));
}

async function completeBoth(
  store: ObjectStore,
  manifest: Manifest,
  onProgress?: (progress: AnswersProgress) => void,
): Promise<number> {
  const answers = createAnswerWriter(store, manifest, onProgress);
  try {
    return (await answers.complete('default')) + (await answers.complete('variants'));
  } finally {
    await answers.close();
  }
}
