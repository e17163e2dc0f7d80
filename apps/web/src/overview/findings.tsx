import { rankEffects } from '@mangetamain/analytics/overview';
import { createIsPhone } from '../components/is-phone.ts';
import { createMemo, createSignal, For, Show } from 'solid-js';
import type { AnalysisRun } from '../analysis/analysis-run.ts';
import { ErrorState } from '../analysis/error-state.tsx';
import { LoadingPanel } from '../analysis/loading-panel.tsx';
import { Icon } from '../components/icon.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { isPending } from '../page/page-results.ts';
import { AxisHead } from './axis-head.tsx';
import { effectAxis } from './effect-axis.ts';
import { FindingRow } from './finding-row.tsx';
import { foundEffects, type FoundEffect } from './found-effects.ts';
import { useOverviewText } from './text.ts';
import { Unchanged } from './unchanged.tsx';
import '../analysis/analysis-card.css';
import '../components/list-table.css';
import './findings.css';

interface FindingsProps {
  readonly runs: readonly AnalysisRun[];
  /** Why the code of the analyses did not arrive. */
  readonly lost: unknown;
  readonly onRetry: () => void;
}

/** Rows shown before the reader asks for all. */
const firstRows = { wide: 9, phone: 5 };

type Order = 'size' | 'page';

/** What every analysis found, by size on one axis; what makes no difference is counted beneath. */
export function Findings(props: FindingsProps) {
  const text = useOverviewText();
  const [order, setOrder] = createSignal<Order>('size');
  const [all, setAll] = createSignal(false);
  const isPhone = createIsPhone();
  const found = createMemo(() => rankEffects(foundEffects(props.runs)));
  const axis = createMemo(() => effectAxis(found().ranked.flatMap(({ times }) => times?.ratio ?? [])));
  const rows = createMemo(() => {
    const limit = isPhone() ? firstRows.phone : firstRows.wide;
    const strongest = all() ? found().ranked : found().ranked.slice(0, limit);
    return order() === 'size' ? strongest : inPageOrder(strongest, props.runs);
  });
  const hidden = () => found().ranked.length - rows().length;
  const failed = () => props.runs.filter((run) => run.state().status === 'failed');
  const answered = () => props.runs.filter((run) => !isPending(run)).length;

  return (
    <section class="card findings" aria-labelledby="findings-title">
      <header class="card-head findings-head">
        <div class="card-headings">
          <p class="eyebrow">
            <Icon name="list" />
            {text('overview.findings.eyebrow')}
          </p>
          <h2 id="findings-title" class="title">
            {text('overview.findings.title')}
          </h2>
          <p class="small secondary card-subtitle">
            {text('overview.findings.subtitle', { count: found().ranked.length })}
          </p>
        </div>
        <div class="findings-order">
          <Segmented
            legend={text('overview.findings.order')}
            options={[
              { value: 'size', label: text('overview.findings.bySize') },
              { value: 'page', label: text('overview.findings.byPage') },
            ]}
            value={order()}
            onChange={setOrder}
          />
        </div>
      </header>
      <Show when={rows().length > 0} fallback={<Waiting {...props} failed={failed()} />}>
        <AxisHead axis={axis()} />
        <ol class="finding-rows" onKeyDown={walkRows}>
          <For each={rows()}>
            {(effect) => (
              <FindingRow effect={effect} axis={axis()} rank={found().ranked.indexOf(effect) + 1} />
            )}
          </For>
        </ol>
        <Show when={hidden() > 0 || all()}>
          <button
            type="button"
            class="row hoverable list-more findings-more"
            aria-expanded={all()}
            onClick={() => setAll((shown) => !shown)}
          >
            {all() ? text('overview.findings.fewer') : text('overview.findings.more', { count: hidden() })}
            <Icon name={all() ? 'chevron-up' : 'chevron-down'} />
          </button>
        </Show>
      </Show>
      <Show when={answered() < props.runs.length && rows().length > 0}>
        <p class="caption findings-note" role="status">
          {text('overview.findings.pending', { done: answered(), of: props.runs.length })}
        </p>
      </Show>
      <Show when={failed().length > 0 && rows().length > 0}>
        <p class="row small findings-note">
          {text('overview.findings.failed', { count: failed().length })}
          <Retry onRetry={props.onRetry} />
        </p>
      </Show>
      <Show when={found().same.length > 0}>
        <Unchanged effects={found().same} />
      </Show>
    </section>
  );
}

function Retry(props: { onRetry: () => void }) {
  const { ui } = useText();
  return (
    <button type="button" class="button button-small" onClick={() => props.onRetry()}>
      {ui('error.retry')}
    </button>
  );
}

const inPageOrder = (effects: readonly FoundEffect[], runs: readonly AnalysisRun[]) => {
  const places = new Map(runs.map(({ analysis }, place) => [analysis.id, place]));
  const placeOf = ({ analysis }: FoundEffect) => places.get(analysis.id) ?? 0;
  return effects.toSorted((one, other) => placeOf(one) - placeOf(other));
};

/** Up and down walk the rows: each holds one link. */
function walkRows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** How far the data has come, or why nothing does. */
function Waiting(props: FindingsProps & { readonly failed: readonly AnalysisRun[] }) {
  const { session } = useApp();
  const { ui } = useText();
  const isOver = () => props.runs.length > 0 && props.failed.length === props.runs.length;
  const failure = () => {
    const [run] = isOver() ? props.failed : [];
    const state = run?.state();
    return run && state?.status === 'failed' ? { analysis: run.analysis, error: state.error } : null;
  };
  return (
    <Show
      when={failure()}
      fallback={
        <Show
          when={props.lost === null}
          fallback={
            <p class="row card-text findings-lost" role="alert">
              {ui('shell.notLoaded.body')}
              <Retry onRetry={props.onRetry} />
            </p>
          }
        >
          <div class="findings-waiting" aria-busy="true">
            <Show when={session.status() === 'loading' && session.progress().files.length > 0}>
              <LoadingPanel progress={session.progress()} onCancel={session.cancel} />
            </Show>
            <div class="stack" aria-hidden="true">
              <For each={Array.from({ length: firstRows.phone })}>{() => <WaitingRow />}</For>
            </div>
          </div>
        </Show>
      }
    >
      {(known) => <ErrorState {...known()} onRetry={props.onRetry} />}
    </Show>
  );
}

const WaitingRow = () => (
  <div class="finding-skeleton">
    <Skeleton width="min(70%, 22em)" height="15px" />
    <Skeleton width="min(45%, 14em)" height="13px" margin="8px" />
  </div>
);
