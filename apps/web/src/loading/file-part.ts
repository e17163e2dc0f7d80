import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { downloadFile, type ByteRange, type Download } from './download.ts';
import type { StoreCache } from './store-cache.ts';

export interface PartLoading extends Pick<Download, 'ports' | 'links'> {
  readonly cache: StoreCache;
}

/** Reads a part of a file, from the first byte to the one before the last given. */
export type ReadPart = (range: ByteRange, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A reader of parts of one file: from the cache, else by download, and kept. What a part holds is not checked against the
 * hash of the whole. Rejects as `downloadFile` does.
 */
export function partReader(
  file: Pick<ManifestFile, 'table' | 'bytes' | 'sha256'>,
  { ports, links, cache }: PartLoading,
): ReadPart {
  return async (range, signal) => {
    const saved = await cache.find(file.sha256, range);
    if (saved?.byteLength === range.end - range.start) return saved;
    const bytes = await downloadFile(file, {
      ports,
      links,
      range,
      report: () => undefined,
      ...(signal && { signal }),
    });
    await cache.keep(file.sha256, bytes, range);
    return bytes;
  };
}
