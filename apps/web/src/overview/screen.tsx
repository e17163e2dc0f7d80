import { createEffect, createMemo, Show } from 'solid-js';
import { AskField } from '../ask/ask-field.tsx';
import { TryAsking } from '../ask/try-asking.tsx';
import { Sentences } from '../components/sentences.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { useApp, useText } from '../context/app-context.ts';
import { reachMilestone } from '../context/milestones.ts';
import { isPending } from '../page/page-results.ts';
import { KpiRow } from '../page/kpi-row.tsx';
import { DataLine } from './data-line.tsx';
import { Findings } from './findings.tsx';
import { headlineOf, keyFiguresOf } from './found-effects.ts';
import { createOverviewRuns } from './overview-runs.ts';
import { Seasons } from './seasons.tsx';
import { useOverviewText } from './text.ts';
import '../page/page.css';
import './screen.css';

/** What the data say now, on one screen. */
export function Screen() {
  const { session } = useApp();
  const { ui } = useText();
  const { runs, lost, retry } = createOverviewRuns(session);
  const kpis = createMemo(() => keyFiguresOf(runs()));

  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: ui('shell.overview') });
  });
  createEffect(() => {
    if (runs().some((run) => run.state().status === 'ready')) reachMilestone('first-chart');
    if (runs().length > 0 && runs().every((run) => run.state().status === 'ready'))
      reachMilestone('page-interactive');
  });

  return (
    <div class="stack page overview">
      <header>
        <h1 class="display-1">{ui('shell.overview')}</h1>
        <Answer sentences={headlineOf(runs())} pending={lost() === null && isAwaited(runs())} />
      </header>
      <div class="print-hidden">
        <AskField size="large" />
        <TryAsking />
      </div>
      <KpiRow kpis={kpis()} />
      <Findings runs={runs()} lost={lost()} onRetry={retry} />
      <Seasons runs={runs()} />
      <DataLine />
    </div>
  );
}

/** Whether an analysis may still answer, or the code of all is still to come. */
const isAwaited = (runs: readonly AnalysisRun[]) => runs.length === 0 || runs.some(isPending);

/** What the data say first, in a few sentences. */
function Answer(props: { sentences: ReturnType<typeof headlineOf>; pending: boolean }) {
  const text = useOverviewText();
  return (
    <p class="answer">
      <Show
        when={props.sentences.length > 0}
        fallback={
          <Show when={props.pending}>
            <span class="visually-hidden">{text('overview.answer.loading')}</span>
            <Skeleton width="min(100%, 40em)" height="20px" margin="6px" />
            <Skeleton width="min(70%, 28em)" height="20px" margin="6px" />
          </Show>
        }
      >
        <Sentences of={props.sentences} />
      </Show>
    </p>
  );
}
