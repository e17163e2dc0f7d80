import { encodeParam, type Analysis, type Params, type Presentation } from '@mangetamain/analytics';
import { wholeSelection, type Selection } from '@mangetamain/analytics/selection';
import { createEffect, createMemo, createSignal, untrack, type Accessor } from 'solid-js';
import { markAnswer } from '../context/milestones.ts';
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

/** Parameters as one comparable string: equal strings mean the same result. Of all controls, or of the card's own. */
function signature(analysis: Analysis, params: Params, which: 'all' | 'own' = 'all'): string {
  return Object.entries(analysis.controls)
    .filter(([, control]) => which === 'all' || !control.shared)
    .map(([name, control]) => encodeParam(control, params[name] ?? control.initial) ?? '')
    .join('\u0000');
}

interface Circumstances {
  /** The recipes that it is about; all of them where it is left out. */
  readonly selection?: Accessor<Selection>;
  /** Whether its card is in view; true where it is left out. */
  readonly inView?: () => boolean;
  /** Whether its answer is of use now; true where it is left out. */
  readonly asked?: () => boolean;
}

/**
 * Runs an analysis whenever its own parameters, the selection or the dataset change, and only then; the last answer wins.
 * A change of a control of the card itself is answered before those of other cards, and a card in view before one that
 * is not.
 */
export function createAnalysisRun(
  analysis: Analysis,
  params: Accessor<Params>,
  session: Pick<SessionSignals, 'run' | 'dataset'>,
  { selection = () => wholeSelection, inView = () => true, asked = () => true }: Circumstances = {},
): AnalysisRun {
  const [state, setState] = createSignal<RunState>({ status: 'waiting', last: null });
  const [wanted, setWanted] = createSignal(false);
  const [attempt, setAttempt] = createSignal(0);
  const settled = createMemo(params, undefined, {
    equals: (before, after) => signature(analysis, before) === signature(analysis, after),
  });
  const generation = createGeneration(session);
  let latest = 0;

  createEffect((before?: string) => {
    if (!wanted()) return undefined;
    if (!asked()) {
      latest += 1;
      setState({ status: 'waiting', last: untrack(state).last });
      return undefined;
    }
    attempt();
    generation();
    const own = signature(analysis, settled(), 'own');
    const touched = before !== undefined && before !== own;
    const priority = () => (touched ? 'touched' : inView() ? 'visible' : 'hidden');
    const current = ++latest;
    const last = untrack(state).last;
    setState({ status: 'running', last });
    const show = (presentation: Presentation) => {
      if (current !== latest) return;
      markAnswer(analysis.id);
      setState({ status: 'ready', last: presentation });
    };
    session
      .run(analysis, settled(), { selection: selection(), priority })
      .then(show, (error: unknown) => current === latest && setState({ status: 'failed', last, error }));
    return own;
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
