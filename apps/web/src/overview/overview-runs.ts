import { loadAnalyses, pages, type Analysis } from '@mangetamain/analytics';
import { overviewKpis, overviewSummaries } from '@mangetamain/analytics/overview';
import { createEffect, createSignal, getOwner, onMount, runWithOwner, type Accessor } from 'solid-js';
import { createAnalysisRun, type AnalysisRun } from '../analysis/analysis-run.ts';
import type { SessionSignals } from '../state/session-signals.ts';

export interface OverviewRuns {
  /** Empty until the code of the analyses is there. */
  readonly runs: Accessor<readonly AnalysisRun[]>;
  /** Why their code did not arrive; null while it may. */
  readonly lost: Accessor<unknown>;
  readonly retry: () => void;
}

/** What the first sentences and key figures rest on. */
const leads = (id: string): boolean =>
  overviewSummaries.some((summary) => summary === id) || overviewKpis.some((kpi) => kpi.startsWith(`${id}.`));

/** Every analysis with its initial controls, one after another, those that the head speaks of first. */
export function createOverviewRuns(session: SessionSignals): OverviewRuns {
  const owner = getOwner();
  const [runs, setRuns] = createSignal<readonly AnalysisRun[]>([]);
  const [lost, setLost] = createSignal<unknown>(null);
  const initial = () => ({});

  const load = () => {
    setLost(null);
    Promise.all(pages.map(({ id }) => loadAnalyses(id))).then(
      (loaded) =>
        runWithOwner(owner, () => {
          const create = (analysis: Analysis) => createAnalysisRun(analysis, initial, session);
          setRuns(loaded.flat().map(create));
        }),
      (error: unknown) => setLost(() => error),
    );
  };
  onMount(load);

  // The engine answers one at a time anyway; so the page stays free between two of them.
  createEffect(() => {
    if (runs().some((run) => run.state().status === 'running')) return;
    const waiting = runs().filter((run) => run.state().status === 'waiting');
    const next = waiting.find(({ analysis }) => leads(analysis.id)) ?? waiting[0];
    next?.start();
  });

  const retry = () => {
    if (runs().length === 0) load();
    session.retry();
    for (const run of runs()) if (run.state().status === 'failed') run.retry();
  };
  return { runs, lost, retry };
}
