import type { Analysis, Page as PageFacts } from '@mangetamain/analytics';
import { createEffect, createMemo, createSignal, For, onMount } from 'solid-js';
import { AnalysisCard } from '../analysis/analysis-card.tsx';
import { createAnalysisRun, type AnalysisRun } from '../analysis/analysis-run.ts';
import { createComparedRun } from '../analysis/compared-run.ts';
import { useApp, useText } from '../context/app-context.ts';
import { createLitMark, LitMarkContext } from '../context/lit-mark.ts';
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
  const cards = runs.map((run) => ({ run, shown: createComparedRun(run, session, selected) }));
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

  const [acting, setActing] = createSignal<ReadonlySet<AnalysisRun>>(new Set());
  for (const run of runs) {
    createEffect(() => {
      if (run.state().status !== 'ready') return;
      const act = () => setActing((before) => new Set([...before, run]));
      // What that fails with stands in the session's state, and whoever asks for more is told.
      session.readyFor(run.analysis).then(act, () => undefined);
    });
  }
  createEffect(() => {
    const started = runs.filter((run) => run.state().status !== 'waiting');
    // What was published stands before the engine does; controls act with it.
    if (started.length > 0 && started.every((run) => acting().has(run))) reachMilestone('page-interactive');
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
      <LitMarkContext.Provider value={createLitMark()}>
        <div class="stack page">
          <PageHead title={title()} runs={runs} />
          <SelectionBar handles={controls.shared} compares listHref={screenHref('recipes', url.search())} />
          <SelectionNotes page={page.id} leftOut={controls.leftOut()} />
          <KpiRow kpis={kpis()} />
          <h2 class="visually-hidden">{ui('shell.analyses')}</h2>
          <div class="stack page-cards">
            <For each={cards}>
              {({ run, shown }) => (
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
                    shown={shown}
                    controls={controls}
                    dataset={session.dataset()}
                    onRetry={retry}
                  />
                </div>
              )}
            </For>
          </div>
        </div>
      </LitMarkContext.Provider>
    </SelectionContext.Provider>
  );
}
