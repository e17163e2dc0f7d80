import { setTimeout as delay } from 'node:timers/promises';
import type { Manifest } from '@mangetamain/analytics/dataset';
import { readCurrent, readManifest } from '../data/catalog.ts';
import { DatasetError } from '../data/dataset-error.ts';
import { currentKey, manifestKey } from '../data/dataset-keys.ts';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreError } from '../store/store-error.ts';
import { type DatasetMemory, noDatasetMemory } from './dataset-memory.ts';
import { datasetInvalid, datasetMissing } from './dataset-problems.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { monotonic } from '../time/monotonic.ts';

/** How long an answer of the store is taken for the present. */
const FRESH_MS = 2_000;
/** How long the last known dataset goes on being answered while the store is away. */
const STALE_MS = 600_000;
const STORE_TIMEOUT_MS = 3_000;
/** Longest wait for the store by whoever can be answered without it. */
const PATIENCE_MS = 500;

interface Known {
  /** Of the pointer; null where another process read it. */
  readonly etag: string | null;
  readonly manifest: Manifest;
  readonly checkedAt: number;
}

interface CatalogOptions {
  readonly store: ObjectStore;
  readonly logger: Logger;
  /** What outlives a restart; nothing, where not given. */
  readonly memory?: DatasetMemory;
  /** Milliseconds since some moment in the past. */
  readonly now?: () => number;
  readonly storeTimeoutMs?: number;
}

/** Tells which dataset is in use. */
export interface DatasetCatalog {
  /**
   * Returns the manifest of the dataset in use, at most two seconds old while the store answers. While it does not, the
   * one last known goes on for ten minutes, after a restart the one that this machine remembers.
   * Callers at the same time share one look at the store; a failure is never kept.
   *
   * @throws {HttpProblem} `dataset_missing` or `dataset_invalid`.
   * @throws {StoreError} when the store does not answer and what was last known is over ten minutes old.
   */
  current(): Promise<Manifest>;
}

export function createDatasetCatalog({
  store,
  logger,
  memory = noDatasetMemory,
  now = monotonic,
  storeTimeoutMs = STORE_TIMEOUT_MS,
}: CatalogOptions): DatasetCatalog {
  let known: Known | null = null;
  let looking: Promise<Known> | null = null;
  let recalling: Promise<void> | null = null;
  let isSilent = false;

  async function recall(): Promise<void> {
    const manifest = await memory.recall();
    const checkedAt = now() - FRESH_MS;
    if (manifest !== null) known ??= { etag: null, manifest, checkedAt };
  }

  async function look(signal: AbortSignal): Promise<Known> {
    const previous = known;
    const checkedAt = now();
    const pointer = await store.head(currentKey, { signal });
    if (pointer === null) throw datasetMissing();
    const { etag } = pointer;
    if (previous?.etag === etag) return { ...previous, checkedAt };
    const current = await readCurrent(store);
    if (current === null) throw datasetMissing();
    // A published dataset never changes: only another id is worth reading.
    const unchanged = previous?.manifest.datasetId === current.datasetId;
    const manifest = unchanged ? previous.manifest : await readConsistentManifest(store, current.datasetId);
    return { etag, manifest, checkedAt };
  }

  async function refresh(): Promise<Known> {
    const before = known;
    try {
      const found = await withinDeadline(storeTimeoutMs, look);
      known = found;
      isSilent = false;
      if (found.manifest !== before?.manifest) await memory.remember(found.manifest);
      return found;
    } catch (error) {
      isSilent = error instanceof StoreError;
      if (error instanceof DatasetError) throw datasetInvalid(error);
      if (!isSilent || !isUsable(known)) throw error;
      logger.warn({ err: error, datasetId: known.manifest.datasetId }, 'dataset_not_revalidated');
      return known;
    } finally {
      looking = null;
    }
  }

  const isUsable = (candidate: Known | null): candidate is Known =>
    candidate !== null && now() - candidate.checkedAt <= STALE_MS;

  return {
    async current() {
      await (recalling ??= recall());
      if (known !== null && now() - known.checkedAt < FRESH_MS) return known.manifest;
      looking ??= refresh();
      return isUsable(known) ? await soon(looking, known) : (await looking).manifest;
    },
  };

  /** Waits for a store that answers, and not for one that just did not. */
  async function soon(answer: Promise<Known>, { manifest }: Known): Promise<Manifest> {
    const ending = new AbortController();
    const late = delay(isSilent ? 0 : PATIENCE_MS, null, { signal: ending.signal, ref: false });
    late.catch(() => undefined);
    try {
      const found = await Promise.race([answer, late]);
      isSilent ||= found === null;
      return found?.manifest ?? manifest;
    } finally {
      ending.abort();
    }
  }
}

/**
 * Returns the manifest of a published dataset. Only keys of its own folder may ever be signed, whatever it lists.
 *
 * @throws {DatasetError} where it is missing, not valid or speaks of another dataset.
 */
export async function readConsistentManifest(store: ObjectStore, datasetId: string): Promise<Manifest> {
  const key = manifestKey(datasetId);
  const manifest = await readManifest(store, datasetId);
  const stray = manifest.files.find((file) => !file.key.startsWith(`datasets/${datasetId}/`));
  const found = manifest.datasetId === datasetId ? stray?.key : manifest.datasetId;
  if (found === undefined) return manifest;
  throw new DatasetError('The manifest speaks of another dataset.', {
    code: 'dataset-invalid',
    file: key,
    expected: datasetId,
    found,
    remedy: 'Import the data again.',
  });
}
