import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { isDataError, throwIfCancelled } from '../engine/errors.ts';
import { downloadFile, type Download } from './download.ts';
import type { LoadingPorts } from './ports.ts';
import type { StoreCache } from './store-cache.ts';
import { verifyFile } from './verify.ts';

export interface FileLoading extends Download {
  readonly datasetId: string;
  readonly ports: LoadingPorts;
  readonly cache: StoreCache;
  /** Settles with the start of the engine. */
  readonly started: Promise<void>;
}

/**
 * Brings one file into the engine as a table: from the cache, else by download; checked; kept; handed over. Rejects as
 * `downloadFile` does, with `dataset_hash_mismatch`, or with what the engine rejects with.
 */
export async function loadFile(file: ManifestFile, loading: FileLoading): Promise<void> {
  const { cache, datasetId, ports, report, signal, started } = loading;
  const { table } = file;
  const bytes = (await savedBytes(file, loading)) ?? (await downloadedBytes(file, loading));
  throwIfCancelled(signal);
  // Kept before it is handed over: the engine empties the buffer.
  if (!(await cache.has(file.sha256))) await cache.keep(file.sha256, bytes);
  await started;
  await ports.engine.createTable(datasetId, table, bytes, signal);
  report({ type: 'ready', table });
}

async function savedBytes(
  file: ManifestFile,
  { cache, report }: FileLoading,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await cache.find(file.sha256);
  if (bytes === null) return null;
  try {
    await verifyFile(file, bytes);
  } catch (error) {
    if (!isDataError(error, 'dataset_hash_mismatch')) throw error;
    // A damaged copy is worth no message: the download replaces it.
    await cache.forget(file.sha256);
    return null;
  }
  report({ type: 'cached', table: file.table });
  return bytes;
}

async function downloadedBytes(file: ManifestFile, loading: FileLoading): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await downloadFile(file, loading);
  loading.report({ type: 'checking', table: file.table });
  await verifyFile(file, bytes);
  return bytes;
}
