import type { ObjectStore } from '../../store/object-store.ts';
import { ifSound, readCurrent, readManifest } from '../catalog.ts';
import { exportsPrefix } from '../dataset-keys.ts';
import { readExportsIndex, writeExportsIndex } from './exports-index.ts';
import { openRasteriser } from './rasteriser.ts';
import { exportKey } from './stored-exports.ts';
import { type OnExport, writeExports } from './write-exports.ts';
import { writerVersion } from './writer-version.ts';

/**
 * Writes the analyses of the data sets shown as files, the one in use included, unless all that this version writes is
 * there. Returns how many files that were; none where no data set is in use. Rejects as `writeExports`, and with
 * DatasetError where a manifest is damaged.
 */
export async function completeExports(
  store: ObjectStore,
  onProgress: OnExport = () => undefined,
  shown: readonly string[] = [],
  openPixels: typeof openRasteriser = openRasteriser,
): Promise<number> {
  const inUse = (await readCurrent(store))?.datasetId;
  const writtenBy = await writerVersion();
  let written = 0;
  for (const datasetId of new Set([...(inUse === undefined ? [] : [inUse]), ...shown])) {
    if (await isComplete(store, datasetId, writtenBy)) continue;
    written += await rewriteExports(store, datasetId, onProgress, openPixels);
  }
  return written;
}

/** Writes the files of one data set, whatever there is of them. Returns and rejects as `completeExports`. */
export async function rewriteExports(
  store: ObjectStore,
  datasetId: string,
  onProgress: OnExport = () => undefined,
  openPixels: typeof openRasteriser = openRasteriser,
): Promise<number> {
  const manifest = await readManifest(store, datasetId);
  const files = await writeExports(store, manifest, await openPixels(), onProgress);
  const writtenBy = await writerVersion();
  await writeExportsIndex(store, datasetId, { schemaVersion: 1, writtenBy, files });
  return files.length;
}

async function isComplete(store: ObjectStore, datasetId: string, writtenBy: string): Promise<boolean> {
  const index = await ifSound(readExportsIndex(store, datasetId), () => undefined);
  if (index?.writtenBy !== writtenBy) return false;
  const stored = new Set<string>();
  for await (const { key } of store.list(exportsPrefix(datasetId))) stored.add(key);
  return index.files.every((file) => stored.has(exportKey(datasetId, file)));
}
