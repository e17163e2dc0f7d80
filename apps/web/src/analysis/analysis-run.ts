import { encodeParam, type Analysis, type Params, type Presentation } from '@mangetamain/analytics';
import { wholeSelection, type Selection } from '@mangetamain/analytics/selection';
import { createEffect, createMemo, createSignal, untrack, type Accessor } from 'solid-js';
import type { SessionSignals } from '../state/session-signals.ts';

/** An analysis' result, or the way to it. The last result stays visible while the next one is computed. */
export type RunState =
  | { readonly status: 'waiting' | 'running'; readonly last: Presentation | null }
  | { readonly status: 'ready'; readonly last: Presentation }
  | { readonly status: 'failed'; readonly last: Presentation | null; readonly error: unknown };

export interface AnalysisRun {
  readonly analysis: Analysis;
  readonly params: Accessor<Params>;
  readonly state: Accessor<RunState>;
  /** Asks for the result, once somebody looks; later changes of parameters follow by themselves. */
  readonly start: () => void;
  readonly retry: () => void;
}

/** Parameters as one comparable string: equal strings mean the same result. */
function signature(analysis: Analysis, params: Params): string {
  return Object.entries(analysis.controls)
    .map(([name, control]) => encodeParam(control, params[name]) ?? '')
    .join('\u0000');
}

/** Runs an analysis whenever its own parameters, the selection or the dataset change, and only then; the last answer wins. */
export function createAnalysisRun(
  analysis: Analysis,
  params: Accessor<Params>,
  session: Pick<SessionSignals, 'run' | 'dataset'>,
  selection: Accessor<Selection> = () => wholeSelection,
): AnalysisRun {
  const [state, setState] = createSignal<RunState>({ status: 'waiting', last: null });
  const [wanted, setWanted] = createSignal(false);
  const [attempt, setAttempt] = createSignal(0);
  const settled = createMemo(params, undefined, {
    equals: (before, after) => signature(analysis, before) === signature(analysis, after),
  });
  const generation = createGeneration(session);
  let latest = 0;

  createEffect(() => {
    if (!wanted()) return;
    attempt();
    generation();
    const current = ++latest;
    const last = untrack(state).last;
    setState({ status: 'running', last });
    session.run(analysis, settled(), selection()).then(
      (presentation) => current === latest && setState({ status: 'ready', last: presentation }),
      (error: unknown) => current === latest && setState({ status: 'failed', last, error }),
    );
  });

  return {
    analysis,
    params: settled,
    state,
    start: () => setWanted(true),
    retry: () => setAttempt((count) => count + 1),
  };
}

/** How often the dataset was replaced by another one; its first arrival is no replacement. */
function createGeneration(session: Pick<SessionSignals, 'dataset'>): Accessor<number> {
  const [generation, setGeneration] = createSignal(0);
  let known: string | undefined;
  createEffect(() => {
    const id = session.dataset()?.datasetId;
    if (id === undefined || id === known) return;
    if (known !== undefined) setGeneration((count) => count + 1);
    known = id;
  });
  return generation;
}
