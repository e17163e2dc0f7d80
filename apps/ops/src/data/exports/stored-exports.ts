import { sha256 } from '@mangetamain/deploy';
import { brotli } from '../../formats/brotli.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { exportsPrefix } from '../dataset-keys.ts';
import { readStoredFile } from '../stored-file.ts';
import { immutable } from '../stored-json.ts';
import { type ExportFile, type ExportFormat, exportTypes } from './exports-index.ts';

/** Some hundred small files: the last level takes ten times as long for a tenth. */
const QUALITY = 5;

/** Whether a format is worth compressing: pixels are compressed already. */
export const isCompressible = (format: string): boolean => format !== 'png';

/** Compresses a file as it is stored and sent. */
export const compressExport = (content: Uint8Array): Promise<Buffer<ArrayBuffer>> => brotli(content, QUALITY);

/** Where a file lies: under the hash of its content. */
export const exportKey = (
  datasetId: string,
  { sha256: hash, format }: Pick<ExportFile, 'sha256' | 'format'>,
) => `${exportsPrefix(datasetId)}${hash}.${format}`;

/** The content of a file, or null where it is missing or is not the one that was published. */
export async function readStoredExport(
  store: Pick<ObjectStore, 'get'>,
  datasetId: string,
  file: Pick<ExportFile, 'sha256' | 'bytes' | 'format'>,
): Promise<Uint8Array | null> {
  return (await readStoredFile(store, { ...file, key: exportKey(datasetId, file) })).body;
}

/** Stores a file under the hash of its content; returns both, and its length. */
export async function storeExport(
  store: Pick<ObjectStore, 'put'>,
  datasetId: string,
  format: ExportFormat,
  content: Uint8Array,
): Promise<Pick<ExportFile, 'sha256' | 'bytes' | 'format'>> {
  const file = { format, sha256: sha256(content), bytes: content.byteLength };
  const options = { contentType: exportTypes[format], cacheControl: immutable };
  const key = exportKey(datasetId, file);
  if (isCompressible(format))
    await store.put(key, await compressExport(content), { ...options, contentEncoding: 'br' });
  else await store.put(key, content, options);
  return file;
}
