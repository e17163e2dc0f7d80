import type { Presentation } from '@mangetamain/analytics';
import { createMemo, createSignal, createUniqueId, ErrorBoundary, For, Show } from 'solid-js';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { ErrorState } from '../analysis/error-state.tsx';
import { Fold } from '../analysis/fold.tsx';
import { KeyFigures } from '../analysis/key-figures.tsx';
import { CrashNotice } from '../analysis/state-card.tsx';
import { TablePanel } from '../analysis/table-panel.tsx';
import { CertaintyBadge } from '../components/certainty-badge.tsx';
import { Icon } from '../components/icon.tsx';
import { RichText } from '../components/rich-text.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useText } from '../context/app-context.ts';
import { Chart } from '../figure/chart.tsx';
import { useItemsText } from './text.ts';
import '../analysis/analysis-card.css';
import '../analysis/chart-panel.css';
import './profile-card.css';

interface ProfileCardProps {
  readonly run: AnalysisRun;
  readonly size: 'large' | 'small';
  readonly onRetry: () => void;
  /** Called when an item of the figure is chosen. */
  readonly onOpen?: (item: string) => void;
}

/** One comparison of an item: what it says and how sure that is, its figure or its table, and how it was told. */
export function ProfileCard(props: ProfileCardProps) {
  const { t } = useText();
  const titleId = createUniqueId();
  const failure = createMemo(() => {
    const state = props.run.state();
    return state.status === 'failed' ? { error: state.error } : null;
  });
  const title = () => t(props.run.analysis.title);
  return (
    <section class={`card profile-card profile-card-${props.size}`} aria-labelledby={titleId}>
      <h2 id={titleId} class="visually-hidden">
        {title()}
      </h2>
      <ErrorBoundary fallback={(_error, reset) => <CrashNotice onReset={reset} />}>
        <Show
          when={failure()}
          fallback={
            <Show when={props.run.state().last} fallback={<Waiting />}>
              {(presentation) => <Answered {...props} presentation={presentation()} />}
            </Show>
          }
        >
          {(failed) => (
            <ErrorState analysis={props.run.analysis} error={failed().error} onRetry={props.onRetry} />
          )}
        </Show>
      </ErrorBoundary>
    </section>
  );
}

const Waiting = () => (
  <div class="card-text" aria-busy="true" aria-hidden="true">
    <Skeleton width="30%" height="13px" />
    <Skeleton width="60%" height="18px" margin="10px" />
    <Skeleton width="100%" height="140px" margin="10px" />
  </div>
);

function Answered(props: ProfileCardProps & { readonly presentation: Presentation }) {
  const { t } = useText();
  const text = useItemsText();
  const [asTable, setAsTable] = createSignal(false);
  const finding = () => props.presentation.findings[0];
  const verdict = () => {
    const known = finding()?.verdict;
    return known === undefined || known === 'none' ? null : known;
  };
  const title = () => t(props.run.analysis.title);
  const hasRail = () => props.size === 'large' && props.presentation.keyFigures.length > 0;
  return (
    <>
      <header class="card-head">
        <div class="card-headings">
          <p class="eyebrow">
            <Icon name={props.run.analysis.icon} />
            {title()}
          </p>
          <h3 class="title profile-title">
            <Show when={finding()} fallback={props.presentation.notice && t(props.presentation.notice)}>
              {(said) => <RichText text={said().text} />}
            </Show>
          </h3>
          <Show when={props.presentation.notice === null}>
            <p class="small secondary card-subtitle">{t(props.presentation.subtitle)}</p>
          </Show>
        </div>
        <Show when={verdict()}>{(known) => <CertaintyBadge verdict={known()} />}</Show>
      </header>
      <Show when={props.presentation.figures.length > 0}>
        <Show when={!asTable()} fallback={<TablePanel run={props.run} presentation={props.presentation} />}>
          <div classList={{ 'profile-body': true, 'profile-railed': hasRail() }}>
            <div class="profile-figure">
              <For each={props.presentation.figures}>
                {(figure) => (
                  <Chart
                    figure={figure}
                    label={title()}
                    {...(props.onOpen && {
                      onSelect: ({ value }: { value: string }) => props.onOpen?.(value),
                    })}
                  />
                )}
              </For>
            </div>
            <Show when={hasRail()}>
              <div class="stack profile-rail">
                <For each={props.presentation.keyFigures}>{(group) => <KeyFigures group={group} />}</For>
              </div>
            </Show>
          </div>
        </Show>
        <footer class="row caption profile-foot">
          <p class="profile-caption">{t(props.presentation.caption)}</p>
          <button
            type="button"
            class="button button-small print-hidden"
            aria-pressed={asTable()}
            onClick={() => setAsTable((shown) => !shown)}
          >
            <Icon name={asTable() ? 'chart-no-axes-column' : 'table'} />
            {text(asTable() ? 'items.card.chart' : 'items.card.table')}
          </button>
        </footer>
        <Fold summary={text('items.card.method')}>
          <div class="stack profile-method">
            <For each={props.run.analysis.method}>
              {(paragraph) => (
                <p class="small secondary prose">
                  <RichText text={paragraph} />
                </p>
              )}
            </For>
          </div>
        </Fold>
      </Show>
    </>
  );
}
