import type { Analysis } from '@mangetamain/analytics';
import { For, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { LoadingPanel } from './loading-panel.tsx';
import './loading-state.css';

/** Heights of the bars to come, in percent: a shape, no data. */
const bars = [4, 3, 14, 58, 52, 48, 68, 78, 100, 90, 66, 34, 22, 15, 11, 3, 2, 2, 2, 1];

interface LoadingStateProps {
  readonly analysis: Analysis;
  /** The first card that waits also shows how far loading is. */
  readonly leading: boolean;
}

/** The shape of a card while its data is on the way; it keeps the height of what comes. */
export function LoadingState(props: LoadingStateProps) {
  const { session } = useApp();
  const { t, ui } = useText();
  const loading = () => (props.leading && session.status() === 'loading' ? session.progress() : null);
  return (
    <div class="skeleton-card" aria-busy="true">
      <div class="card-head">
        <div class="skeleton-headings">
          <p class="eyebrow">
            <Icon name={props.analysis.icon} />
            {t(props.analysis.title)}
          </p>
          <Skeleton width="min(100%, 420px)" height="18px" />
          <Skeleton width="min(70%, 260px)" height="14px" />
        </div>
        <Skeleton class="skeleton-actions" width="282px" height="32px" />
      </div>
      <div class="row card-bar skeleton-tabs print-hidden">
        <For each={[54, 50, 36, 58]}>{(width) => <Skeleton width={`${width}px`} height="14px" />}</For>
      </div>
      <div class="skeleton-chart">
        <div class="skeleton-bars" aria-hidden="true">
          <For each={bars}>{(height) => <Skeleton width="auto" height={`${height}%`} />}</For>
        </div>
        <Show when={loading()} fallback={<span class="visually-hidden">{ui('card.busy')}</span>}>
          {(progress) => <LoadingPanel progress={progress()} onCancel={() => session.cancel()} />}
        </Show>
      </div>
    </div>
  );
}
