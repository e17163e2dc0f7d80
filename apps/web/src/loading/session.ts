import {
  fetchRows,
  type Analysis,
  type Columns,
  type PageId,
  type Params,
  type QueryEngine,
  type RowOf,
  type Statement,
} from '@mangetamain/analytics';
import { isWithheld, type Manifest, type TableName } from '@mangetamain/analytics/dataset';
import {
  claimingOnlyOfMany,
  countRecipes,
  isWhole,
  selectedFacts,
  selectionKey,
  wholeSelection,
  type Selection,
} from '@mangetamain/analytics/selection';
import { createLoader, type OpenDataset, type SavedCopy } from './loader.ts';
import type { BrowserPorts } from './ports.ts';
import { noProgress, reduceProgress, type LoadProgress } from './progress.ts';
import type { Engine, ScopedWish } from '../engine/engine.ts';
import { DataError, isDataError, reasonOf, throwIfCancelled } from '../engine/errors.ts';
import { createObservable } from '../engine/observable.ts';
import { orCancelled, type LivePriority, type Wish } from '../engine/queue.ts';
import type { RecipeDetails } from './recipe-details.ts';
import { rehearse } from './rehearsal.ts';
import { createResultCache, resultKey } from './result-cache.ts';
import { answeringKey, readingOf } from './scope.ts';
import { createStatementCache } from './statement-cache.ts';
import { stepwise } from './stepwise.ts';
import { surviving } from './surviving.ts';

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
  /** Asks for the dataset in use and for what pages first show, without the engine. Rejects with a DataError. */
  prepare(pages: readonly PageId[]): Promise<void>;
  /** Resolves once these tables can be queried. Rejects with a DataError. */
  ensure(tables: readonly TableName[]): Promise<void>;
  /**
   * Runs the analysis over the recipes selected. What was published of its answers comes without the engine; for anything
   * else what it needs is loaded first. A result known for the same data, selection and parameters comes at once. The
   * newest request for an analysis wins: the one before rejects with `cancelled`. What is asked meanwhile is answered by
   * priority. An engine that dies is replaced, unseen. Rejects with a DataError, or UnexpectedRow.
   */
  run(analysis: Analysis, params: Params, wanted?: Wanted): Promise<Presentation>;
  /**
   * Makes controls act at once, where what was published sufficed so far: fetches what was published of their changes, and
   * has the engine hold the tables; what they ask is rehearsed behind whatever is asked. Not before the browser has drawn what it has. Rejects with a DataError, which the state
   * says as well.
   */
  readyFor(analysis: Analysis): Promise<void>;
  /** Rows of one statement over tables of the recipes selected. Rejects as `run` does. */
  ask<C extends Columns>(
    statement: Statement<C>,
    tables: readonly TableName[],
    selection?: Selection,
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

/** Bytes of memory past which an engine is replaced: about twice what it takes for all tables at full size. */
const usualMemory = 512 * 1024 * 1024;

interface RunUnderWay {
  readonly key: string;
  readonly abort: AbortController;
  readonly promise: Promise<Presentation>;
}

/** Which recipes something is wanted of, all where none are selected; and how soon. */
interface Wanted {
  readonly selection?: Selection;
  readonly priority?: LivePriority;
}

/** What statements are answered by and of which recipes, how soon, and until when. */
interface Asking extends Required<Wish> {
  readonly selection: Selection;
  /** The page whose published answers count; null for none. */
  readonly page: PageId | null;
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
  /** Tables that could be queried at some time. */
  const offered = new Set<TableName>();
  /** Analyses whose statements the engine has run. */
  const rehearsed = new Set<string>();
  let lastSelection = wholeSelection;
  let details: { readonly sha256: string; readonly opened: Promise<RecipeDetails> } | null = null;
  let giveUp = new AbortController();
  let loads = 0;
  let memoryLimit = usualMemory;

  const update = (change: Partial<SessionState>) => {
    const { manifest = null, saved = null, checkedAt = null } = loader.dataset() ?? {};
    state.set({ ...state.get(), dataset: manifest, saved, checkedAt, tables: loader.loaded(), ...change });
  };

  const settledStatus = (error: DataError | null): SessionState['status'] => {
    if (loads > 0) return 'loading';
    if (error !== null) return error.code === 'cancelled' ? 'cancelled' : 'failed';
    return offered.size > 0 ? 'ready' : 'idle';
  };

  engine.subscribe(({ status }) => {
    if (status === 'failed')
      update({ progress: reduceProgress(state.get().progress, { type: 'engineLost' }) });
  });

  /** Follows a load: its state while it runs, unless nobody is to see it, and its error once it failed. */
  const followed = async <Value>(
    work: (signal: AbortSignal) => Promise<Value>,
    seen = true,
  ): Promise<Value> => {
    if (seen) {
      loads += 1;
      update({ status: 'loading', error: null });
    }
    try {
      return await surviving(() => work(giveUp.signal));
    } catch (error) {
      const failure = dataErrorOf(error);
      update({ error: failure });
      throw failure;
    } finally {
      for (const table of loader.loaded()) offered.add(table);
      if (seen) loads -= 1;
      update({ status: settledStatus(state.get().error) });
    }
  };

  /** What browsers get of some tables, as far as the dataset is known: of a counted one, not all. */
  const offeredOf = (tables: Iterable<TableName>): TableName[] => {
    const { manifest = {} } = loader.dataset() ?? {};
    return [...tables].filter((table) => !isWithheld(manifest, table));
  };

  const ensure = async (tables: readonly TableName[]): Promise<void> => {
    const given = offeredOf(tables);
    if (given.length < tables.length)
      throw new DataError('table_withheld', { tables: tables.filter((table) => !given.includes(table)) });
    for (const table of tables) wanted.add(table);
    const held = new Set(loader.loaded());
    if (tables.every((table) => held.has(table)) && engine.state().status === 'ready') return;
    // What was there before and went with an engine comes back unseen.
    const returns = offered.size > 0 && tables.every((table) => offered.has(table));
    const seen = !returns || state.get().error !== null;
    await followed((signal) => loader.load(tables, signal), seen);
  };

  const open = async (): Promise<OpenDataset> =>
    loader.dataset() ?? (await followed((signal) => loader.open(signal)));

  const currentId = () => loader.dataset()?.manifest.datasetId;

  const prepare = async (pages: readonly PageId[]): Promise<void> => {
    const { answers } = await open();
    await Promise.all(pages.map((page) => answers.load(page, 'head')));
  };

  /** Replaces an engine that has grown too large, unseen and while nobody waits: WebAssembly gives no memory back. */
  const renewEngine = async (): Promise<void> => {
    if (runs.size > 0 || loads > 0 || engine.memoryBytes() <= memoryLimit) return;
    engine.stop();
    await ensure(offeredOf(offered));
    // Tables that alone take more than usual are no reason to do so again.
    memoryLimit = Math.max(usualMemory, 2 * engine.memoryBytes());
  };

  /**
   * The engine for one run: it holds the tables by the first query, and its statements end with the signal. A statement
   * that names none of the tables that browsers do not get needs none of them.
   */
  const engineOf = (tables: readonly TableName[], wish: ScopedWish): QueryEngine => ({
    query: (text, values) =>
      surviving(async () => {
        const given = offeredOf(tables);
        const needed =
          (wish.scope ?? null) === null
            ? tables.filter((table) => given.includes(table) || names(text, table))
            : tables;
        await orCancelled(ensure(needed), wish.signal);
        return engine.query(text, values, wish);
      }),
  });

  /** Works on tables of the selected recipes until the data stay the same; `page` is the one whose answers count. */
  const over = async <Value>(
    tables: readonly TableName[],
    { signal, priority, page, selection }: Asking,
    work: (engine: QueryEngine, dataset: Manifest) => Promise<Value>,
  ): Promise<{ readonly result: Value; readonly key: string }> => {
    const { sources, scopeIn } = readingOf(selection, tables);
    for (;;) {
      const { manifest, answers } = await orCancelled(open(), signal);
      const { datasetId } = manifest;
      const key = answeringKey(datasetId, selection);
      const answering = (urgency: LivePriority) => {
        const asked = engineOf(sources, { signal, priority: urgency, scope: scopeIn(datasetId) });
        if (!isWhole(selection)) return answers.overSelected(asked, selectionKey(selection), page);
        return page === null ? knowing(asked, manifest) : answers.over(asked, page);
      };
      const currentKey = () => answeringKey(currentId() ?? '', selection);
      const remembered = statements.over({ engine: answering, priority }, key, currentKey);
      const asked = stepwise(remembered, ports.nextTask);
      // A statement that another run asked for is not cancelled with this one.
      const result = await orCancelled(work(asked, manifest), signal);
      throwIfCancelled(signal);
      // Between its statements the data may have been changed over: then the answer mixes old and new.
      if (currentId() === datasetId) return { result, key };
    }
  };

  /** Not under a selection, whose tables would have to be left and entered again for it. */
  const rehearseOnce = (analysis: Analysis): void => {
    const dataset = loader.dataset();
    if (dataset === null || rehearsed.has(analysis.id) || !isWhole(lastSelection)) return;
    rehearsed.add(analysis.id);
    const query: QueryEngine['query'] = (text, values) =>
      engine.query(text, values, { priority: whenNobodyWaits });
    // Whatever it fails with, whoever asks in earnest is told.
    rehearse(analysis, dataset.manifest, { query }).catch(() => undefined);
  };

  const compute = async (
    analysis: Analysis,
    params: Params,
    wish: Omit<Asking, 'page'>,
  ): Promise<Presentation> => {
    const { selection } = wish;
    const asking = { ...wish, page: analysis.page };
    const { result, key } = await over(analysis.tables, asking, async (asked, dataset) => {
      const said = await analysis.run(asked, params, selectedFacts(selection, analysis, dataset));
      if (isWhole(selection)) return said;
      const [counted] = await fetchRows(asked, countRecipes);
      return claimingOnlyOfMany(said, counted?.n ?? 0);
    });
    results.set(resultKey(key, analysis.id, params), result);
    // Whoever waits draws it.
    await ports.nextTask();
    return result;
  };

  return {
    state: state.get,
    subscribe: state.subscribe,
    prepare,
    ensure,
    run: (analysis, params, { selection = wholeSelection, priority = inView } = {}) => {
      lastSelection = selection;
      const keyIn = (datasetId: string) => resultKey(answeringKey(datasetId, selection), analysis.id, params);
      const key = keyIn('');
      const known = results.get(keyIn(currentId() ?? ''));
      const before = runs.get(analysis.id);
      if (known === undefined && before?.key === key) return before.promise;
      before?.abort.abort('a newer request took its place');
      runs.delete(analysis.id);
      if (known !== undefined) return Promise.resolve(known);

      const abort = new AbortController();
      const signal = AbortSignal.any([abort.signal, giveUp.signal]);
      const promise = compute(analysis, params, { signal, priority, selection }).finally(() => {
        if (runs.get(analysis.id)?.abort === abort) runs.delete(analysis.id);
        // Where it fails, that stands in the state.
        renewEngine().catch(() => undefined);
      });
      runs.set(analysis.id, { key, abort, promise });
      return promise;
    },
    readyFor: async (analysis) => {
      await ports.idle();
      const { page, tables } = analysis;
      const given = offeredOf(tables);
      const isComplete = given.length === tables.length;
      // Where the engine could answer nothing more than what was published, a visit does without it.
      const held = isComplete ? ensure(given) : Promise.resolve();
      await Promise.all([loader.dataset()?.answers.load(page, 'variants'), held]);
      if (isComplete) rehearseOnce(analysis);
    },
    ask: async (statement, tables, selection = wholeSelection) => {
      const asking = { signal: giveUp.signal, priority: inView, page: null, selection };
      const { result } = await over(tables, asking, (asked) => fetchRows(asked, statement));
      return result;
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
    retry: () => followed((signal) => loader.load(offeredOf(wanted), signal)),
  };
}

const inView: LivePriority = () => 'visible';
const whenNobodyWaits: LivePriority = () => 'idle';

/** The engine, spared the question that a counted dataset answers itself: how many recipes there are. */
const knowing = (engine: QueryEngine, { counted }: Manifest): QueryEngine => ({
  query: async (text, values) =>
    counted !== undefined && text === countRecipes.sql.text
      ? { rows: [{ n: counted.recipes }] }
      : engine.query(text, values),
});

/** Whether a statement reads a table: one that only names a column so needs none. */
const names = (statement: string, table: TableName) =>
  new RegExp(String.raw`\b(?:FROM|JOIN)\s+${table}\b`, 'u').test(statement);

/** Whatever a load threw, as an error with a code. */
function dataErrorOf(error: unknown): DataError {
  if (isDataError(error)) return error;
  return new DataError('query_failed', { statement: '', reason: reasonOf(error) }, error);
}
