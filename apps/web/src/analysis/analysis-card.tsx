import { Tabs } from '@kobalte/core/tabs';
import type { DatasetFacts } from '@mangetamain/analytics';
import { createMemo, ErrorBoundary, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import type { PageControls } from '../controls/page-controls.ts';
import type { AnalysisRun } from './analysis-run.ts';
import { CardHead } from './card-head.tsx';
import { CardTabs } from './card-tabs.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { CrashNotice } from './crash-notice.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
import { MethodPanel } from './method-panel.tsx';
import { SqlPanel } from './sql-panel.tsx';
import { TablePanel } from './table-panel.tsx';
import './analysis-card.css';

export interface AnalysisCardProps {
  readonly run: AnalysisRun;
  readonly controls: PageControls;
  readonly dataset: DatasetFacts | null;
  /** True for the first card that still waits for its result. */
  readonly leading: boolean;
  readonly onRetry: () => void;
}

/** Any analysis: its finding, its views and its exports. */
export function AnalysisCard(props: AnalysisCardProps) {
  const { t } = useText();
  const title = () => t(props.run.analysis.title);
  const failure = createMemo(() => {
    const state = props.run.state();
    return state.status === 'failed' ? { error: state.error } : null;
  });
  const presentation = createMemo(() => props.run.state().last);

  return (
    <section id={props.run.analysis.name} class="card" aria-label={title()} tabindex="-1">
      <ErrorBoundary fallback={(_error, reset) => <CrashNotice onReset={reset} />}>
        <Show
          when={failure() === null}
          fallback={
            <ErrorState analysis={props.run.analysis} error={failure()?.error} onRetry={props.onRetry} />
          }
        >
          <Show
            when={presentation()}
            fallback={<LoadingState analysis={props.run.analysis} leading={props.leading} />}
          >
            {(shown) => (
              <Show when={shown().notice} fallback={<CardBody {...props} presentation={shown()} />}>
                {(notice) => <EmptyState run={props.run} controls={props.controls} notice={notice()} />}
              </Show>
            )}
          </Show>
        </Show>
      </ErrorBoundary>
    </section>
  );
}

type CardBodyProps = AnalysisCardProps & {
  readonly presentation: NonNullable<ReturnType<AnalysisRun['state']>['last']>;
};

function CardBody(props: CardBodyProps) {
  const busy = () => props.run.state().status === 'running';
  return (
    <div class="card-body" aria-busy={busy()}>
      <CardHead
        analysis={props.run.analysis}
        presentation={props.presentation}
        dataset={props.dataset}
        controls={props.controls}
      />
      <Tabs class="card-views">
        <CardTabs run={props.run} controls={props.controls} />
        <Tabs.Content value="chart" class="card-panel">
          <ChartPanel
            analysis={props.run.analysis}
            presentation={props.presentation}
            controls={props.controls}
          />
        </Tabs.Content>
        <Tabs.Content value="table" class="card-panel">
          <TablePanel analysis={props.run.analysis} presentation={props.presentation} />
        </Tabs.Content>
        <Tabs.Content value="sql" class="card-panel">
          <SqlPanel run={props.run} dataset={props.dataset} />
        </Tabs.Content>
        <Tabs.Content value="method" class="card-panel">
          <MethodPanel analysis={props.run.analysis} />
        </Tabs.Content>
      </Tabs>
    </div>
  );
}
