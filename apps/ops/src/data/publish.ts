import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CurrentDataset, Manifest, ManifestFile, QualityReport } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { readManifest } from './catalog.ts';
import { currentKey, manifestKey, qualityKey, tableKey } from './dataset-keys.ts';
import type { WrittenFile } from './pipeline/write.ts';

const immutable = 'public, max-age=31536000, immutable';

/** Name of the data set that consists of these files: equal content has an equal name. */
export function datasetIdOf(files: readonly Pick<WrittenFile, 'sha256'>[]): string {
  const hash = createHash('sha256');
  for (const { sha256 } of files) hash.update(sha256);
  return `d-${hash.digest('hex').slice(0, 16)}`;
}

const putJson = (store: ObjectStore, key: string, value: unknown, cacheControl: string): Promise<unknown> =>
  store.put(key, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), {
    contentType: 'application/json',
    cacheControl,
  });

async function upload(store: ObjectStore, datasetId: string, file: WrittenFile): Promise<void> {
  const key = tableKey(datasetId, file.table);
  // The key says the content, and puts are atomic: an object of this length is the one an earlier run wrote.
  if ((await store.head(key))?.bytes === file.bytes) return;
  await store.put(key, await readFile(file.path), {
    contentType: 'application/vnd.apache.parquet',
    cacheControl: immutable,
  });
}

/** Names the data set in use. */
export async function writeCurrent(
  store: ObjectStore,
  datasetId: string,
  now: Date,
): Promise<CurrentDataset> {
  const current: CurrentDataset = { datasetId, updatedAt: now.toISOString() };
  await putJson(store, currentKey, current, 'no-cache');
  return current;
}

const manifestFile = (
  datasetId: string,
  { table, bytes, rows, sha256, columns }: WrittenFile,
): ManifestFile => ({ table, key: tableKey(datasetId, table), bytes, rows, sha256, columns });

export interface Publication {
  readonly title: string;
  readonly source: Manifest['source'];
  readonly period: Manifest['period'];
  readonly lineage: Manifest['lineage'];
  readonly files: readonly WrittenFile[];
  readonly quality: Omit<QualityReport, 'datasetId'>;
}

/**
 * Publishes a data set: its files, then its quality report, then its manifest, and last the pointer to it. Whatever
 * fails on the way, readers keep the data set they had; the next try goes on where this one stopped.
 * A data set that is already published keeps the manifest it has.
 */
export async function publish(
  store: ObjectStore,
  publication: Publication,
  now: Date,
  onFile: (file: WrittenFile, index: number) => void = () => undefined,
): Promise<{ manifest: Manifest; created: boolean }> {
  const { files, quality, ...facts } = publication;
  const datasetId = datasetIdOf(files);
  for (const [index, file] of files.entries()) {
    onFile(file, index);
    await upload(store, datasetId, file);
  }
  const published = await store.head(manifestKey(datasetId));
  const manifest: Manifest =
    published === null
      ? {
          schemaVersion: 1,
          datasetId,
          ...facts,
          createdAt: now.toISOString(),
          files: files.map((file) => manifestFile(datasetId, file)),
        }
      : await readManifest(store, datasetId);
  if (published === null) {
    await putJson(store, qualityKey(datasetId), { ...quality, datasetId }, immutable);
    await putJson(store, manifestKey(datasetId), manifest, immutable);
  }
  await writeCurrent(store, datasetId, now);
  return { manifest, created: published === null };
}
