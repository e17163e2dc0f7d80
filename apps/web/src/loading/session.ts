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
import {
  claimingOnlyOfMany,
  countRecipes,
  isWhole,
  selectedFacts,
  wholeSelection,
  type Selection,
} from '@mangetamain/analytics/selection';
import { createLoader, type SavedCopy } from './loader.ts';
import type { BrowserPorts } from './ports.ts';
import { noProgress, reduceProgress, type LoadProgress } from './progress.ts';
import type { Engine } from '../engine/engine.ts';
import type { Scope } from '../engine/selected-tables.ts';
import { DataError, isDataError, reasonOf, throwIfCancelled } from '../engine/errors.ts';
import { createObservable } from '../engine/observable.ts';
import { orCancelled } from '../engine/queue.ts';
import { createResultCache, resultKey } from './result-cache.ts';
import { answeringKey, readingOf } from './scope.ts';
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
   * Loads what the analysis needs and runs it over the recipes selected; a result known for the same data, selection and
   * parameters comes at once. The newest request for an analysis wins: the one before rejects with `cancelled`. Rejects
   * with a DataError, or UnexpectedRow.
   */
  run(analysis: Analysis, params: Params, selection?: Selection): Promise<Presentation>;
  /** Rows of one statement over tables of the recipes selected. Rejects as `run` does. */
  ask<C extends Columns>(
    statement: Statement<C>,
    tables: readonly TableName[],
    selection?: Selection,
  ): Promise<readonly RowOf<C>[]>;
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

  /** Works on tables of the selected recipes until the data stay the same from beginning to end. */
  const over = async <Value>(
    tables: readonly TableName[],
    selection: Selection,
    signal: AbortSignal,
    work: (engine: QueryEngine, dataset: Manifest) => Promise<Value>,
  ): Promise<{ readonly result: Value; readonly key: string }> => {
    const reading = readingOf(selection, tables);
    const current = () => loader.dataset()?.manifest;
    for (;;) {
      await orCancelled(ensure(reading.sources), signal);
      const dataset = current();
      if (dataset === undefined) throw new DataError('dataset_missing', { table: null });
      const key = answeringKey(dataset.datasetId, selection);
      const remembered = statements.over(
        cancellable(engine, signal, reading.scopeIn(dataset.datasetId)),
        key,
        () => answeringKey(current()?.datasetId ?? '', selection),
      );
      // A statement that another run asked for is not cancelled with this one.
      const result = await orCancelled(work(remembered, dataset), signal);
      throwIfCancelled(signal);
      // Between its statements the data may have been changed over: then the answer mixes old and new.
      if (current()?.datasetId === dataset.datasetId) return { result, key };
    }
  };

  const compute = async (
    analysis: Analysis,
    params: Params,
    selection: Selection,
    signal: AbortSignal,
  ): Promise<Presentation> => {
    const { result, key } = await over(analysis.tables, selection, signal, async (asked, dataset) => {
      const said = await analysis.run(asked, params, selectedFacts(selection, analysis, dataset));
      if (isWhole(selection)) return said;
      const [counted] = await fetchRows(asked, countRecipes);
      return claimingOnlyOfMany(said, counted?.n ?? 0);
    });
    results.set(resultKey(key, analysis.id, params), result);
    return result;
  };

  return {
    state: state.get,
    subscribe: state.subscribe,
    ensure,
    ask: async (statement, tables, selection = wholeSelection) => {
      const { result } = await over(tables, selection, giveUp.signal, (asked) => fetchRows(asked, statement));
      return result;
    },
    run: (analysis, params, selection = wholeSelection) => {
      const keyIn = (datasetId: string) => resultKey(answeringKey(datasetId, selection), analysis.id, params);
      const key = keyIn('');
      const known = results.get(keyIn(loader.dataset()?.manifest.datasetId ?? ''));
      const before = runs.get(analysis.id);
      if (known === undefined && before?.key === key) return before.promise;
      before?.abort.abort('a newer request took its place');
      runs.delete(analysis.id);
      if (known !== undefined) return Promise.resolve(known);

      const abort = new AbortController();
      const signal = AbortSignal.any([abort.signal, giveUp.signal]);
      const promise = compute(analysis, params, selection, signal).finally(() => {
        if (runs.get(analysis.id)?.abort === abort) runs.delete(analysis.id);
      });
      runs.set(analysis.id, { key, abort, promise });
      return promise;
    },
    refresh: () => followed((signal) => loader.refresh(signal)),
    cancel: () => {
      giveUp.abort('given up by the person');
      giveUp = new AbortController();
    },
    retry: () => followed((signal) => loader.load(Array.from(wanted), signal)),
  };
}

/** The engine for one run: its queries read the scope, and end with the signal. */
function cancellable(engine: Engine, signal: AbortSignal, scope: Scope | null): QueryEngine {
  return { query: (text, values) => engine.query(text, values, signal, scope) };
}

/** Whatever a load threw, as an error with a code. */
function dataErrorOf(error: unknown): DataError {
  if (isDataError(error)) return error;
  return new DataError('query_failed', { statement: '', reason: reasonOf(error) }, error);
}
