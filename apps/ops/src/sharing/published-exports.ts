import type { Locale } from '@mangetamain/analytics/text';
import { LRUCache } from 'lru-cache';
import { type ExportFile, type ExportFormat, readExportsIndex } from '../data/exports/exports-index.ts';
import { compressExport, isCompressible, readStoredExport } from '../data/exports/stored-exports.ts';
import { ifSound } from '../data/catalog.ts';
import type { DatasetError } from '../data/dataset-error.ts';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { withinDeadline } from '../store/within-deadline.ts';

/** How long a list from the store is taken for the present. */
const FRESH_MS = 5_000;
const STORE_TIMEOUT_MS = 3_000;
/** Datasets whose lists are kept: the one in use, one pinned, and those before them. */
const KEPT_DATASETS = 8;
/** Bytes of files that are kept: all of a dataset or two. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** Which file of an analysis is wanted. */
export interface WantedExport {
  readonly analysis: string;
  readonly locale: Locale;
  readonly format: ExportFormat;
}

/** A published file of an analysis. */
interface PublishedExport {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same in Brotli, where that is shorter. */
  readonly compressed: Uint8Array<ArrayBuffer> | null;
  /** Of the content. */
  readonly sha256: string;
}

/** Reads what was published; nothing is made here. */
export interface PublishedExports {
  /**
   * The file of an analysis of a dataset, or null where none was written or what tells of it is damaged. Rejects with
   * StoreError.
   */
  find(datasetId: string, wanted: WantedExport): Promise<PublishedExport | null>;
}

interface PublishedExportsOptions {
  readonly store: Pick<ObjectStore, 'get'>;
  readonly logger: Logger;
}

/** Lists and files from the store, kept as they are asked for: a list for seconds, or for as long as the store is away. */
export function createPublishedExports({ store, logger }: PublishedExportsOptions): PublishedExports {
  const lists = new LRUCache<string, readonly ExportFile[]>({
    max: KEPT_DATASETS,
    ttl: FRESH_MS,
    allowStale: true,
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (datasetId) => {
      const tell = (err: DatasetError) => logger.warn({ err, datasetId }, 'exports_damaged');
      const reading = () => ifSound(readExportsIndex(store, datasetId), tell);
      // Without one the store is asked each time: it is being written.
      return (await withinDeadline(STORE_TIMEOUT_MS, reading))?.files;
    },
  });
  const contents = new LRUCache<string, PublishedExport>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ body, compressed }) => body.byteLength + (compressed?.byteLength ?? 0),
  });

  return {
    async find(datasetId, { analysis, locale, format }) {
      const files = (await lists.fetch(datasetId)) ?? [];
      const file = files.find(
        (each) => each.analysis === analysis && each.locale === locale && each.format === format,
      );
      if (file === undefined) return null;
      const kept = contents.get(file.sha256);
      if (kept !== undefined) return kept;
      const content = await withinDeadline(STORE_TIMEOUT_MS, () => readStoredExport(store, datasetId, file));
      if (content === null) return null;
      const body = new Uint8Array(content);
      const compressed = isCompressible(format) ? new Uint8Array(await compressExport(body)) : null;
      const read = { body, compressed, sha256: file.sha256 };
      contents.set(file.sha256, read);
      return read;
    },
  };
}
