import { type CurrentDataset, currentDatasetSchema, type Manifest, manifestSchema } from '@mangetamain/analytics/dataset';
import type * as z from 'zod';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreError } from '../store/store-error.ts';
import { datasetInvalid, datasetMissing } from './dataset-problems.ts';

const CURRENT_KEY = 'datasets/current.json';
/** How long an answer of the store is taken for the present. */
const FRESH_MS = 2_000;
/** How long the last known dataset goes on being answered while the store is away. */
const STALE_MS = 600_000;
const STORE_TIMEOUT_MS = 3_000;

interface Known {
  readonly etag: string;
  readonly manifest: Manifest;
  readonly checkedAt: number;
}

interface CatalogOptions {
  readonly store: Pick<ObjectStore, 'get' | 'head'>;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Tells which dataset is in use. */
export interface DatasetCatalog {
  /**
   * Returns the manifest of the dataset in use, at most two seconds old while the store answers.
   * Callers at the same time share one look at the store; a failure is never kept.
   *
   * @throws {HttpProblem} `dataset_missing` or `dataset_invalid`.
   * @throws {StoreError} when the store does not answer and what was last known is over ten minutes old.
   */
  current(): Promise<Manifest>;
}

export function createDatasetCatalog({ store, logger, now = Date.now }: CatalogOptions): DatasetCatalog {
  let known: Known | null = null;
  let looking: Promise<Known> | null = null;

  async function look(): Promise<Known> {
    const previous = known;
    const signal = AbortSignal.timeout(STORE_TIMEOUT_MS);
    const summary = await store.head(CURRENT_KEY, { signal });
    if (summary === null) throw datasetMissing();
    if (previous !== null && previous.etag === summary.etag) return { ...previous, checkedAt: now() };
    return read(previous, signal);
  }

  async function read(previous: Known | null, signal: AbortSignal): Promise<Known> {
    const pointer = await store.get(CURRENT_KEY, { signal });
    if (pointer === null) throw datasetMissing();
    const { datasetId } = parse(currentDatasetSchema, CURRENT_KEY, pointer.body);
    // A published dataset never changes: only another id is worth reading.
    const unchanged = previous?.manifest.datasetId === datasetId;
    const manifest = unchanged ? previous.manifest : await readManifest(datasetId, signal);
    return { etag: pointer.etag, manifest, checkedAt: now() };
  }

  async function readManifest(datasetId: CurrentDataset['datasetId'], signal: AbortSignal): Promise<Manifest> {
    const folder = `datasets/${datasetId}/`;
    const key = `${folder}manifest.json`;
    const object = await store.get(key, { signal });
    if (object === null) throw datasetInvalid(key, 'is named by datasets/current.json but is not there');
    const manifest = parse(manifestSchema, key, object.body);
    const stray = manifest.files.find((file) => !file.key.startsWith(folder));
    if (manifest.datasetId !== datasetId) throw datasetInvalid(key, `speaks of ${manifest.datasetId}`);
    if (stray !== undefined) throw datasetInvalid(key, `lists ${stray.key}, a file of another dataset`);
    return manifest;
  }

  async function refresh(): Promise<Known> {
    try {
      known = await look();
      return known;
    } catch (error) {
      if (!(error instanceof StoreError) || known === null || now() - known.checkedAt > STALE_MS) throw error;
      logger.warn({ err: error, datasetId: known.manifest.datasetId }, 'dataset_not_revalidated');
      return known;
    } finally {
      looking = null;
    }
  }

  return {
    async current() {
      if (known !== null && now() - known.checkedAt < FRESH_MS) return known.manifest;
      looking ??= refresh();
      return (await looking).manifest;
    },
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, key: string, body: Uint8Array): z.output<Schema> {
  const result = schema.safeParse(parseJson(body));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw datasetInvalid(key, `is wrong at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'not readable'}`);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // Nothing that a schema accepts, so that one place reports it.
    return undefined;
  }
}
