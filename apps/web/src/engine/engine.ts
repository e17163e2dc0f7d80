import type { QueryEngine, QueryResult } from '@mangetamain/analytics';
import type { TableName } from '@mangetamain/analytics/dataset';
import { openConnection, type Connection } from './connection.ts';
import { engineProgress } from './duckdb-size.ts';
import { cancelled, DataError, isDataError, reasonOf, throwIfCancelled } from './errors.ts';
import { createObservable } from './observable.ts';
import { createQueue, orCancelled, type Queue, type Wish } from './queue.ts';
import type { Scope } from './selected-tables.ts';
import { refuseOversized } from './statement-limits.ts';
import { createTables, type Tables } from './tables.ts';
import { openWorkerChannel, type SqlValue, type WorkerChannel, type WorkerPort } from './worker-channel.ts';

type Values = readonly SqlValue[];

export type EngineState =
  | { readonly status: 'idle' }
  | { readonly status: 'starting' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: DataError<'engine_start_failed' | 'engine_crashed'> };

interface EngineStart {
  readonly signal?: AbortSignal;
  /** Bytes on the line, of the engine's file. */
  readonly onProgress?: (progress: { received: number; bytes: number }) => void;
}

/** How soon a query is wanted, until when, and over which tables: the published ones where none are named. */
export interface ScopedWish extends Wish {
  readonly scope?: Scope | null;
}

/** DuckDB in a worker of this page. */
export interface Engine extends QueryEngine {
  state(): EngineState;
  /** Calls back after every change of state; returns how to stop that. */
  subscribe(listener: (state: EngineState) => void): () => void;
  /**
   * Downloads and starts the engine; again after a failure, with a fresh worker and no table. Rejects with
   * `engine_start_failed`, or `cancelled` once the signal is aborted. A start under way is shared.
   */
  start(options?: EngineStart): Promise<void>;
  /**
   * Rows of one statement, `?` bound to the values; queries run one at a time, the most urgent first. In a scope, plain
   * names mean its tables, which are created where they are missing. Rejects with `statement_refused`, `query_failed`,
   * `engine_crashed`, or `cancelled` once the signal is aborted.
   */
  query(text: string, values: Values, wish?: ScopedWish): Promise<QueryResult>;
  hasTable(datasetId: string, table: TableName): boolean;
  /** Creates a table from the bytes of its Parquet file, which are handed over. Rejects as `query` does. */
  createTable(
    datasetId: string,
    table: TableName,
    parquet: Uint8Array<ArrayBuffer>,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Makes plain table names mean this dataset, in one step, and drops the one before. Rejects as `query` does. */
  useDataset(datasetId: string): Promise<void>;
  /** Drops the tables of a dataset that is not in use, if there are any. Rejects as `query` does. */
  dropDataset(datasetId: string): Promise<void>;
  /** Bytes of memory that the engine has taken; it gives none back before it ends. 0 while none runs. */
  memoryBytes(): number;
  /** Ends the worker; what still runs rejects with `engine_crashed`. */
  stop(): void;
}

export interface EngineFiles {
  readonly wasmUrl: string;
  readonly openWorker: () => WorkerPort;
  /** As the worker's channel takes it. */
  readonly patience?: number;
}

/** What reads answers: code that comes with the engine, since what was published needs none. */
const loadDecoder = () => import('@mangetamain/analytics/arrow');

/** A started database. */
interface Running {
  readonly decodeRows: Awaited<ReturnType<typeof loadDecoder>>['decodeRows'];
  readonly channel: WorkerChannel;
  readonly connection: Connection;
  readonly tables: Tables;
  readonly queue: Queue;
}

/** An engine that is not yet started. */
export function createEngine(files: EngineFiles): Engine {
  const state = createObservable<EngineState>({ status: 'idle' });
  let starting: { readonly promise: Promise<void>; readonly channel: WorkerChannel } | null = null;
  let running: Running | null = null;
  let memory = 0;

  const crash = (error: DataError<'engine_crashed'>) => {
    // While starting, the failed start itself reports the failure.
    if (running === null) return;
    running = null;
    state.set({ status: 'failed', error });
  };

  const startFailure = (cause: unknown) => {
    const error = startFailed(cause);
    state.set({ status: 'failed', error });
    return error;
  };

  const boot = async (channel: WorkerChannel): Promise<void> => {
    const decoder = loadDecoder();
    // Waited for below: until then a failure must not pass for unnoticed.
    decoder.catch(() => undefined);
    await channel.request('INSTANTIATE', [files.wasmUrl, null]);
    await channel.request('OPEN', { path: ':memory:' });
    const connection = await openConnection(channel);
    const { decodeRows } = await decoder;
    running = { decodeRows, channel, connection, tables: createTables(connection), queue: createQueue() };
  };

  const open = (onProgress: EngineStart['onProgress']): WorkerChannel => {
    memory = 0;
    try {
      return openWorkerChannel(files.openWorker(), {
        onBytes: (received, contentLength) => onProgress?.(engineProgress(received, contentLength)),
        onMemory: (bytes) => {
          memory = bytes;
        },
        onCrash: crash,
        ...(files.patience !== undefined && { patience: files.patience }),
      });
    } catch (error) {
      throw startFailure(error);
    }
  };

  const start = async (channel: WorkerChannel, signal: AbortSignal | undefined): Promise<void> => {
    try {
      await orCancelled(boot(channel), signal);
      state.set({ status: 'ready' });
    } catch (error) {
      channel.close('The start was given up.');
      running = null;
      if (isDataError(error, 'cancelled')) {
        state.set({ status: 'idle' });
        throw error;
      }
      throw startFailure(error);
    } finally {
      starting = null;
    }
  };

  /** Runs a task of the database in its turn; `statement` is what it is known by where it fails. */
  const inTurn = <Value>(
    statement: string,
    task: (running: Running) => Promise<Value>,
    wish?: Wish,
  ): Promise<Value> => {
    if (running === null) return Promise.reject(notRunning(state.get()));
    const current = running;
    return current.queue.run(async () => {
      if (running !== current) throw endedBefore();
      try {
        return await task(current);
      } catch (error) {
        throw statementFailed(statement, error);
      }
    }, wish);
  };

  return {
    state: state.get,
    subscribe: state.subscribe,
    start: async ({ signal, onProgress } = {}) => {
      throwIfCancelled(signal);
      if (running !== null) return;
      if (starting === null) {
        const channel = open(onProgress);
        starting = { channel, promise: start(channel, signal) };
        state.set({ status: 'starting' });
      }
      await orCancelled(starting.promise, signal);
    },
    query: async (text, values, { scope = null, ...wish } = {}) => {
      refuseOversized(text, values);
      return inTurn(
        text,
        async ({ decodeRows, connection, tables }) => {
          await tables.answerFrom(scope);
          return { rows: decodeRows(await connection.run(text, bindable(values), wish.signal)) };
        },
        wish,
      );
    },
    hasTable: (datasetId, table) => running?.tables.has(datasetId, table) ?? false,
    createTable: (datasetId, table, parquet, signal) =>
      inTurn(`CREATE TABLE ${table}`, ({ tables }) => tables.create(datasetId, table, parquet), {
        ...(signal && { signal }),
      }),
    useDataset: (datasetId) => inTurn(`SET schema = '${datasetId}'`, ({ tables }) => tables.use(datasetId)),
    dropDataset: async (datasetId) => {
      // An engine that does not run holds nothing.
      if (running === null) return;
      await inTurn(`DROP SCHEMA "${datasetId}"`, ({ tables }) => tables.drop(datasetId));
    },
    memoryBytes: () => (running === null ? 0 : memory),
    stop: () => {
      const channel = running?.channel ?? starting?.channel;
      running = null;
      channel?.close('The engine was stopped.');
      if (starting === null) state.set({ status: 'idle' });
    },
  };
}

function startFailed(error: unknown): DataError<'engine_start_failed'> {
  const reason = isDataError(error, 'engine_crashed') ? error.details.reason : reasonOf(error);
  return new DataError('engine_start_failed', { reason }, error);
}

function statementFailed(statement: string, error: unknown): DataError {
  if (isDataError(error, 'engine_crashed'))
    return new DataError('engine_crashed', { ...error.details, statement }, error);
  if (isDataError(error)) return error;
  return new DataError('query_failed', { statement, reason: reasonOf(error) }, error);
}

function endedBefore(): DataError<'engine_crashed'> {
  const reason = 'The engine ended before the turn of this statement.';
  return new DataError('engine_crashed', { reason, statement: null });
}

function notRunning(state: EngineState): DataError {
  if (state.status === 'failed') return state.error;
  return state.status === 'idle'
    ? cancelled()
    : new DataError('engine_start_failed', { reason: 'A query came before the engine was started.' });
}

/** The values as they are; JSON, in which they travel, knows no NaN and no infinity. */
function bindable(values: Values): Values {
  const index = values.findIndex((value) => typeof value === 'number' && !Number.isFinite(value));
  if (index >= 0) throw new RangeError(`Value ${index + 1} is ${values[index]}: bind finite numbers only.`);
  return values;
}
