import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { fitsAddress, statementKey } from '../context/explore-link.ts';
import { isDataError } from '../engine/errors.ts';
import type { LocalStore } from '../state/local-store.ts';
import type { UrlState } from '../state/url-state.ts';
import type { Place } from './editor/sql-editor-port.ts';
import type { Explorer, ExplorerState } from './explorer.ts';
import { addToHistory, clearHistory, readHistory, type HistoryEntry, type Outcome } from './history.ts';
import { readProblem, type KnownNames, type Problem } from './problem.ts';
import { linesBefore, type Result } from './result.ts';
import { refusalOf, statementAt, type Refusal } from './statements.ts';

/** Why a statement has no answer. Places are offsets in the whole text. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal | 'empty' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'data'; readonly cause: 'offline' | 'crashed' | 'other' }
  | { readonly kind: 'withheld'; readonly table: string }
  | { readonly kind: 'cancelled'; readonly milliseconds: number };

export interface Exploration {
  /** What is done for the statement under way. */
  readonly state: Accessor<ExplorerState>;
  /** The last answer; it stays while the next one is waited for, or fails. */
  readonly result: Accessor<Result | null>;
  /** Why the last statement has no answer; null where it has one, or none was run. */
  readonly failure: Accessor<Failure | null>;
  readonly history: Accessor<readonly HistoryEntry[]>;
  /** Runs what is selected, or the statement in which the cursor stands. */
  readonly run: (text: string, selection: Place) => Promise<void>;
  readonly cancel: () => void;
  readonly clearHistory: () => void;
  /** Forgets what went wrong: the text has changed. */
  readonly touched: () => void;
}

interface ExplorationOptions {
  readonly explorer: Explorer;
  readonly store: LocalStore;
  readonly url: UrlState;
  readonly names: () => KnownNames;
  readonly now?: () => Date;
}

/** What is asked and answered on the screen, for as long as the owner lives; the engine ends with it. */
export function createExploration({
  explorer,
  store,
  url,
  names,
  now = () => new Date(),
}: ExplorationOptions): Exploration {
  const [state, setState] = createSignal(explorer.state());
  const [result, setResult] = createSignal<Result | null>(null);
  const [failure, setFailure] = createSignal<Failure | null>(null);
  const [history, setHistory] = createSignal(readHistory(store));
  onCleanup(explorer.subscribe(setState));
  onCleanup(() => explorer.close());

  const share = (text: string) =>
    url.update((search) => {
      if (fitsAddress(text)) search.set(statementKey, text);
      else search.delete(statementKey);
    }, 'replace');

  const remember = (sql: string, outcome: Outcome) =>
    setHistory(addToHistory(store, { sql, at: now().toISOString(), outcome }));

  const answer = async (sql: string, from: number): Promise<void> => {
    const before = performance.now();
    try {
      const answered = await explorer.run(sql);
      setResult(answered);
      setFailure(null);
      remember(sql, {
        status: 'answered',
        rows: answered.rows.length,
        milliseconds: answered.milliseconds,
      });
    } catch (error) {
      const failed = failureOf(error, sql, from, names(), performance.now() - before);
      setFailure(failed);
      if (failed.kind === 'cancelled')
        remember(sql, { status: 'cancelled', milliseconds: failed.milliseconds });
      if (failed.kind === 'problem') remember(sql, { status: 'failed', message: failed.problem.message });
    }
  };

  return {
    state,
    result,
    failure,
    history,
    run: async (text, selection) => {
      if (explorer.state().status !== 'idle') return;
      const selected = text.slice(selection.from, selection.to);
      const chosen =
        statementAt(selected, 0) === null
          ? statementAt(text, selection.to)
          : { sql: selected.trim().replace(/;$/u, ''), from: selection.from + selected.search(/\S/u) };
      const refusal = chosen === null ? 'empty' : refusalOf(chosen.sql);
      if (chosen === null || refusal !== null) {
        setFailure({ kind: 'refused', refusal: refusal ?? 'empty' });
        return;
      }
      setFailure(null);
      share(text);
      await answer(chosen.sql, chosen.from);
    },
    cancel: () => explorer.cancel(),
    clearHistory: () => setHistory(clearHistory(store)),
    touched: () => setFailure(null),
  };
}

function failureOf(
  error: unknown,
  sql: string,
  from: number,
  names: KnownNames,
  milliseconds: number,
): Failure {
  if (isDataError(error, 'cancelled')) return { kind: 'cancelled', milliseconds };
  if (isDataError(error, 'query_failed')) {
    const problem = readProblem(error.details.reason, sql, names, linesBefore);
    const place = problem.place && { from: problem.place.from + from, to: problem.place.to + from };
    return { kind: 'problem', problem: { ...problem, place } };
  }
  if (isDataError(error, 'table_withheld'))
    return { kind: 'withheld', table: error.details.tables.join(', ') };
  if (isDataError(error, 'offline')) return { kind: 'data', cause: 'offline' };
  return { kind: 'data', cause: isDataError(error, 'engine_crashed') ? 'crashed' : 'other' };
}
