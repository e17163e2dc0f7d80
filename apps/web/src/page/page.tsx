import type { Analysis, Page as PageFacts } from '@mangetamain/analytics';
import { createEffect, createMemo, For, onMount } from 'solid-js';
import { AnalysisCard } from '../analysis/analysis-card.tsx';
import { createAnalysisRun } from '../analysis/analysis-run.ts';
import { useApp, useText } from '../context/app-context.ts';
import { reachMilestone } from '../context/milestones.ts';
import { screenHref } from '../context/screens.ts';
import { SelectionContext } from '../context/selection-context.ts';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { SelectionNotes } from '../selection/selection-notes.tsx';
import { createRouterUrlState } from '../state/router-url-state.ts';
import { createSelectionState } from '../state/selection-state.ts';
import { createHashScroll } from './hash-scroll.ts';
import { KpiRow } from './kpi-row.tsx';
import { createInView } from './in-view.ts';
import { createNearView } from './near-view.ts';
import { createPageControls } from '../controls/page-controls.ts';
import { PageHead } from './page-head.tsx';
import { leadersOf, pageKpis, repeatedFailures } from './page-results.ts';
import './page.css';

interface PageProps {
  readonly page: PageFacts;
  readonly analyses: readonly Analysis[];
}

/** Any page: its key finding, filters and headline numbers, then its analyses. */
export function Page({ page, analyses }: PageProps) {
  const { session } = useApp();
  const { t, ui } = useText();
  const url = createRouterUrlState();
  const controls = createPageControls(analyses, url);
  const selected = createSelectionState(url, session);
  const inView = createInView<Analysis>();
  const runs = analyses.map((analysis) =>
    createAnalysisRun(analysis, controls.paramsOf(analysis), session, {
      selection: selected.selection,
      inView: () => inView.has(analysis),
    }),
  );
  const nearView = createNearView();
  const leaders = leadersOf(analyses);

  onMount(() => {
    for (const run of runs) if (leaders.has(run.analysis.id)) run.start();
  });
  createHashScroll((hash) => runs.find(({ analysis }) => analysis.name === hash)?.start());

  const title = () => {
    const dataset = session.dataset();
    return dataset === null ? ui(`page.name.${page.id}`) : t(page.title(dataset));
  };
  createEffect(() => {
    document.title = ui('shell.documentTitle', { page: title() });
  });

  createEffect(() => {
    const started = runs.map((run) => run.state().status).filter((status) => status !== 'waiting');
    const answered = started.length > 0 && started.every((status) => status === 'ready');
    // What was published stands before the engine does; controls act with it.
    if (answered && session.status() === 'ready') reachMilestone('page-interactive');
  });

  const retry = () => {
    session.retry();
    for (const run of runs) if (run.state().status === 'failed') run.retry();
  };
  const waiting = createMemo(() => runs.find((run) => run.state().last === null));
  const repeated = createMemo(() => repeatedFailures(runs));
  const kpis = createMemo(() => pageKpis(runs));

  return (
    <SelectionContext.Provider value={selected}>
      <div class="stack page">
        <PageHead title={title()} runs={runs} />
        <SelectionBar handles={controls.shared} listHref={screenHref('recipes', url.search())} />
        <SelectionNotes page={page.id} />
        <KpiRow kpis={kpis()} />
        <h2 class="visually-hidden">{ui('shell.analyses')}</h2>
        <div class="stack page-cards">
          <For each={runs}>
            {(run) => (
              <div
                ref={(element) => {
                  inView.follow(element, run.analysis);
                  nearView(element, run.start);
                }}
              >
                <AnalysisCard
                  leading={run === waiting()}
                  repeats={repeated().has(run)}
                  run={run}
                  controls={controls}
                  dataset={session.dataset()}
                  onRetry={retry}
                />
              </div>
            )}
          </For>
        </div>
      </div>
    </SelectionContext.Provider>
  );
}
