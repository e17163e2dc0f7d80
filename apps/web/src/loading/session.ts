import {
  fetchRows,
  type Analysis,
  type Columns,
  type Params,
  type QueryEngine,
  type RowOf,
  type Statement,
} from '@mangetamain/analytics';
import type { Manifest, TableName } from '@mangetamain/analytics/dataset';
import { createLoader, type SavedCopy } from './loader.ts';
import type { BrowserPorts } from './ports.ts';
import { noProgress, reduceProgress, type LoadProgress } from './progress.ts';
import type { Engine } from '../engine/engine.ts';
import { DataError, isDataError, reasonOf, throwIfCancelled } from '../engine/errors.ts';
import { createObservable } from '../engine/observable.ts';
import { orCancelled } from '../engine/queue.ts';
import type { RecipeDetails } from './recipe-details.ts';
import { createResultCache, resultKey } from './result-cache.ts';
import { createStatementCache } from './statement-cache.ts';

type Presentation = Awaited<ReturnType<Analysis['run']>>;

/** What the interface shows of the data. */
export interface SessionState {
  /** `failed` and `cancelled` until the next load; what was loaded before still answers. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'cancelled';
  readonly progress: LoadProgress;
  /** The dataset that is queried. */
  readonly dataset: Manifest | null;
  /** Set where the site could not be asked and an earlier copy is shown. */
  readonly saved: SavedCopy | null;
  /** When the site last said that this is the dataset in use; ISO 8601, UTC. */
  readonly checkedAt: string | null;
  /** Tables that can be queried now. */
  readonly tables: readonly TableName[];
  /** What the last load failed with. */
  readonly error: DataError | null;
}

/** The published data in this page: loaded when wanted, queried by analyses. */
export interface DataSession {
  state(): SessionState;
  /** Calls back after every change of state; returns how to stop that. */
  subscribe(listener: (state: SessionState) => void): () => void;
  /** Resolves once these tables can be queried. Rejects with a DataError. */
  ensure(tables: readonly TableName[]): Promise<void>;
  /**
   * Loads what the analysis needs and runs it; a result known for the same data and parameters comes at once. The
   * newest request for an analysis wins: the one before rejects with `cancelled`. Rejects with a DataError, or
   * UnexpectedRow.
   */
  run(analysis: Analysis, params: Params): Promise<Presentation>;
  /** Loads tables and asks one statement over them. Rejects with a DataError, or UnexpectedRow. */
  rows<C extends Columns>(
    tables: readonly TableName[],
    statement: Statement<C>,
  ): Promise<readonly RowOf<C>[]>;
  /** The texts of the recipes of the dataset in use, to be read in parts. Rejects with a DataError. */
  recipeDetails(): Promise<RecipeDetails>;
  /** Asks for newer data and changes over to it. Rejects with a DataError; the old data stays. */
  refresh(): Promise<'fresh' | 'updated'>;
  /** Gives up every load and query under way; they reject with `cancelled`. */
  cancel(): void;
  /** Loads again whatever was wanted so far. Rejects with a DataError. */
  retry(): Promise<void>;
}

/** How many results are kept. */
const resultLimit = 200;

interface RunUnderWay {
  readonly key: string;
  readonly abort: AbortController;
  readonly promise: Promise<Presentation>;
}

/** A session that has loaded nothing yet. */
export function createDataSession({ engine, ports }: { engine: Engine; ports: BrowserPorts }): DataSession {
  const state = createObservable<SessionState>({
    status: 'idle',
    progress: noProgress,
    dataset: null,
    saved: null,
    checkedAt: null,
    tables: [],
    error: null,
  });
  const loader = createLoader({ ...ports, engine }, (event) => {
    update({ progress: reduceProgress(state.get().progress, event) });
  });
  const results = createResultCache<Presentation>(resultLimit);
  const statements = createStatementCache();
  const runs = new Map<string, RunUnderWay>();
  const wanted = new Set<TableName>();
  let details: { readonly sha256: string; readonly opened: Promise<RecipeDetails> } | null = null;
  let giveUp = new AbortController();
  let loads = 0;

  const update = (change: Partial<SessionState>) => {
    const { manifest = null, saved = null, checkedAt = null } = loader.dataset() ?? {};
    state.set({ ...state.get(), dataset: manifest, saved, checkedAt, tables: loader.loaded(), ...change });
  };

  const settledStatus = (error: DataError | null): SessionState['status'] => {
    if (loads > 0) return 'loading';
    if (error !== null) return error.code === 'cancelled' ? 'cancelled' : 'failed';
    return loader.loaded().length > 0 ? 'ready' : 'idle';
  };

  engine.subscribe(({ status }) => {
    if (status !== 'failed') return;
    const progress = reduceProgress(state.get().progress, { type: 'engineLost' });
    const current = engine.state();
    const error = current.status === 'failed' ? current.error : null;
    update({ progress, error, status: settledStatus(error) });
  });

  /** Follows a load: its state while it runs, its error once it failed. */
  const followed = async <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    loads += 1;
    update({ status: 'loading', error: null });
    try {
      return await work(giveUp.signal);
    } catch (error) {
      const failure = dataErrorOf(error);
      update({ error: failure });
      throw failure;
    } finally {
      loads -= 1;
      update({ status: settledStatus(state.get().error) });
    }
  };

  const ensure = async (tables: readonly TableName[]): Promise<void> => {
    for (const table of tables) wanted.add(table);
    const held = new Set(loader.loaded());
    if (tables.every((table) => held.has(table)) && engine.state().status === 'ready') return;
    await followed((signal) => loader.load(tables, signal));
  };

  const compute = async (analysis: Analysis, params: Params, signal: AbortSignal): Promise<Presentation> => {
    for (;;) {
      await orCancelled(ensure(analysis.tables), signal);
      const dataset = loader.dataset()?.manifest;
      if (dataset === undefined) throw new DataError('dataset_missing', { table: null });
      const remembered = statements.over(
        cancellable(engine, signal),
        dataset.datasetId,
        () => loader.dataset()?.manifest.datasetId,
      );
      // A statement that another run asked for is not cancelled with this one.
      const result = await orCancelled(analysis.run(remembered, params, dataset), signal);
      throwIfCancelled(signal);
      // Between its statements the data may have been changed over: then the answer mixes old and new.
      if (loader.dataset()?.manifest.datasetId !== dataset.datasetId) continue;
      results.set(resultKey(dataset.datasetId, analysis.id, params), result);
      return result;
    }
  };

  return {
    state: state.get,
    subscribe: state.subscribe,
    ensure,
    run: (analysis, params) => {
      const key = resultKey('', analysis.id, params);
      const { datasetId = '' } = loader.dataset()?.manifest ?? {};
      const known = results.get(resultKey(datasetId, analysis.id, params));
      const before = runs.get(analysis.id);
      if (known === undefined && before?.key === key) return before.promise;
      before?.abort.abort('a newer request took its place');
      runs.delete(analysis.id);
      if (known !== undefined) return Promise.resolve(known);

      const abort = new AbortController();
      const signal = AbortSignal.any([abort.signal, giveUp.signal]);
      const promise = compute(analysis, params, signal).finally(() => {
        if (runs.get(analysis.id)?.abort === abort) runs.delete(analysis.id);
      });
      runs.set(analysis.id, { key, abort, promise });
      return promise;
    },
    rows: async (tables, statement) => {
      const { signal } = giveUp;
      await orCancelled(ensure(tables), signal);
      return fetchRows(cancellable(engine, signal), statement);
    },
    recipeDetails: async () => {
      const { file, read } = await loader.parts('recipe_details', giveUp.signal);
      if (details?.sha256 === file.sha256) return details.opened;
      // Few visits read texts: the code that reads Parquet comes with the first that does.
      const opened = import('./recipe-details.ts').then(({ openRecipeDetails }) =>
        openRecipeDetails(file, (range) => read(range, giveUp.signal)),
      );
      details = { sha256: file.sha256, opened };
      opened.catch(() => {
        if (details?.opened === opened) details = null;
      });
      return opened;
    },
    refresh: () => followed((signal) => loader.refresh(signal)),
    cancel: () => {
      giveUp.abort('given up by the person');
      giveUp = new AbortController();
    },
    retry: () => followed((signal) => loader.load(Array.from(wanted), signal)),
  };
}

/** The engine for one run: its queries end with the signal. */
function cancellable(engine: Engine, signal: AbortSignal): QueryEngine {
  return { query: (text, values) => engine.query(text, values, signal) };
}

/** Whatever a load threw, as an error with a code. */
function dataErrorOf(error: unknown): DataError {
  if (isDataError(error)) return error;
  return new DataError('query_failed', { statement: '', reason: reasonOf(error) }, error);
}
