import type { CurrentDataset, Manifest, QualityReport } from '@mangetamain/analytics/dataset';
import { currentDatasetSchema, manifestSchema, qualitySchema } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { publishedNames } from '../store/published-names.ts';
import { DatasetError } from './dataset-error.ts';
import { currentKey, datasetsPrefix, manifestKey, qualityKey } from './dataset-keys.ts';
import { readJson } from './stored-json.ts';

const missing = (key: string, datasetId: string): DatasetError =>
  new DatasetError(`There is no data set ${datasetId} in the store.`, {
    code: 'dataset-missing',
    file: key,
    remedy: 'List the data sets with "data list", or import one with "data import".',
  });

/**
 * The manifest of a published data set.
 * @throws {DatasetError} `dataset-missing` or `dataset-invalid`
 */
export async function readManifest(store: ObjectStore, datasetId: string): Promise<Manifest> {
  const key = manifestKey(datasetId);
  const manifest = await readJson(store, key, manifestSchema);
  if (manifest === null) throw missing(key, datasetId);
  return manifest;
}

/** The quality report of a published data set. Throws DatasetError where it is missing or invalid. */
export async function readQuality(store: ObjectStore, datasetId: string): Promise<QualityReport> {
  const key = qualityKey(datasetId);
  const quality = await readJson(store, key, qualitySchema);
  if (quality === null) throw missing(key, datasetId);
  return quality;
}

/** Which data set is in use, or null where none was ever published. Throws DatasetError where the object is invalid. */
export const readCurrent = (store: ObjectStore): Promise<CurrentDataset | null> =>
  readJson(store, currentKey, currentDatasetSchema);

export interface ListedDataset {
  readonly manifest: Manifest;
  readonly current: boolean;
  readonly bytes: number;
}

/**
 * Every published data set, the newest first. What is damaged is told and left out: it must not hide the others, least of
 * all from who looks for a sound one.
 */
export async function listDatasets(
  store: ObjectStore,
  onDamaged: (problem: DatasetError) => void,
): Promise<ListedDataset[]> {
  const current = await ifSound(readCurrent(store), onDamaged);
  const datasets: ListedDataset[] = [];
  for await (const datasetId of publishedNames(store, datasetsPrefix)) {
    const manifest = await ifSound(readManifest(store, datasetId), onDamaged);
    if (manifest === null) continue;
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    datasets.push({ manifest, current: current?.datasetId === datasetId, bytes });
  }
  return datasets.sort((a, b) => b.manifest.createdAt.localeCompare(a.manifest.createdAt));
}

/** What the reading brings, or null where it is missing or damaged. */
export async function ifSound<T>(
  reading: Promise<T>,
  onDamaged: (problem: DatasetError) => void,
): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    onDamaged(error);
    return null;
  }
}
