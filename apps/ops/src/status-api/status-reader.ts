import { currentKey } from '../data/dataset-keys.ts';
import type { DatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { withinDeadline } from '../store/within-deadline.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Logger } from '../log/logger.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { Status } from './status.ts';
import { monotonic } from '../time/monotonic.ts';

/** How long one look at the store counts as the present. */
const FRESH_MS = 3_000;
const STORE_TIMEOUT_MS = 2_000;

interface StoreState {
  readonly storage: Status['storage'];
  readonly datasetId: string | null;
  /** Milliseconds since the epoch, to be told. */
  readonly checkedAt: number;
  /** By the monotonic clock. */
  readonly lookedAt: number;
}

interface StoreStateOptions {
  readonly store: Pick<ObjectStore, 'head'>;
  readonly catalog: DatasetCatalog;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Milliseconds since some moment in the past. */
  readonly elapsed?: () => number;
}

/**
 * Returns a function that tells whether the store answers and which dataset is in use, at most three seconds old.
 * It never throws: that the store is away is an answer.
 */
export function createStoreStateReader({
  store,
  catalog,
  logger,
  now = Date.now,
  elapsed = monotonic,
}: StoreStateOptions) {
  let state: StoreState | null = null;
  let looking: Promise<StoreState> | null = null;

  async function look(): Promise<StoreState> {
    const [storage, datasetId] = await Promise.all([storageState(), currentDatasetId()]);
    state = { storage, datasetId, checkedAt: now(), lookedAt: elapsed() };
    looking = null;
    return state;
  }

  async function storageState(): Promise<Status['storage']> {
    try {
      // Any key does: that the store answers is what counts, not what it answers.
      await withinDeadline(STORE_TIMEOUT_MS, (signal) => store.head(currentKey, { signal }));
      return 'up';
    } catch (error) {
      logger.warn({ err: error }, 'storage_down');
      return 'down';
    }
  }

  async function currentDatasetId(): Promise<string | null> {
    try {
      return (await catalog.current()).datasetId;
    } catch (error) {
      // A dataset that is missing is the ordinary start, and a store that is away was told of above.
      const known = error instanceof HttpProblem && error.code === 'dataset_missing';
      if (!known) logger.warn({ err: error }, 'dataset_unknown');
      return null;
    }
  }

  return (): Promise<StoreState> => {
    if (state !== null && elapsed() - state.lookedAt < FRESH_MS) return Promise.resolve(state);
    looking ??= look();
    return looking;
  };
}
