import { loadAnalyses } from '@mangetamain/analytics';
import { createSignal, getOwner, onMount, runWithOwner, type Accessor } from 'solid-js';
import { createAnalysisRun, type AnalysisRun } from '../analysis/analysis-run.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { itemKinds } from './seasonal-items.ts';

export interface SeasonRuns {
  /** Empty until the code of the analyses is there. */
  readonly runs: Accessor<readonly AnalysisRun[]>;
  /** Why it does not come, or an answer does not; null while all may. */
  readonly failure: Accessor<{ readonly error: unknown } | null>;
  readonly retry: () => void;
}

/** The analyses that tell the seasons of ingredients and of tags, as their page opens with them. */
export function createSeasonRuns(session: SessionSignals): SeasonRuns {
  const owner = getOwner();
  const [runs, setRuns] = createSignal<readonly AnalysisRun[]>([]);
  const [lost, setLost] = createSignal<{ readonly error: unknown } | null>(null);
  const load = () => {
    setLost(null);
    loadAnalyses('seasonality').then(
      (analyses) =>
        runWithOwner(owner, () => {
          const wanted = itemKinds.flatMap((kind) =>
            analyses.filter(({ id }) => id === `seasonality.${kind}`),
          );
          const created = wanted.map((analysis) => createAnalysisRun(analysis, () => ({}), session));
          for (const run of created) run.start();
          setRuns(created);
        }),
      (error: unknown) => setLost({ error }),
    );
  };
  onMount(load);
  const failed = () => {
    for (const run of runs()) {
      const state = run.state();
      if (state.status === 'failed') return { error: state.error };
    }
    return null;
  };
  const retry = () => {
    session.retry();
    if (runs().length === 0) load();
    for (const run of runs()) if (run.state().status === 'failed') run.retry();
  };
  return { runs, failure: () => lost() ?? failed(), retry };
}
