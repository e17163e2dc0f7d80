import { bytes, decimal } from '@mangetamain/analytics/text';
import { Index, Show } from 'solid-js';
import { useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import type { LoadProgress } from '../loading/progress.ts';
import { loadItems, type LoadItem } from './load-items.ts';

interface LoadingPanelProps {
  readonly progress: LoadProgress;
  readonly onCancel: () => void;
}

/** How far the data has come, in real bytes, and the way to stop it. */
export function LoadingPanel(props: LoadingPanelProps) {
  const { ui } = useText();
  const total = () =>
    ui('loading.progress', {
      loaded: bytes(props.progress.totalReceived),
      total: bytes(props.progress.totalBytes),
    });
  const share = () =>
    props.progress.totalBytes === 0 ? 0 : props.progress.totalReceived / props.progress.totalBytes;
  return (
    <div class="raised loading-panel">
      <p class="loading-head">
        <strong>{ui('loading.title')}</strong>
        <span>{total()}</span>
      </p>
      <div
        class="loading-track"
        role="progressbar"
        aria-label={ui('loading.title')}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow={Math.round(share() * 100)}
        aria-valuetext={total()}
      >
        <div class="loading-done" style={{ 'inline-size': `${share() * 100}%` }} />
      </div>
      <ul class="stack loading-items">
        <Index each={loadItems(props.progress)}>{(item) => <Item item={item()} />}</Index>
      </ul>
      <div class="row secondary loading-foot">
        <span>
          <Show when={props.progress.secondsLeft !== null && props.progress.bytesPerSecond !== null}>
            {ui('loading.left', {
              seconds: Math.ceil(props.progress.secondsLeft ?? 0),
              rate: decimal(((props.progress.bytesPerSecond ?? 0) * 8) / 1e6, 1),
            })}
          </Show>
        </span>
        <button type="button" class="button button-small" onClick={() => props.onCancel()}>
          {ui('loading.cancel')}
        </button>
      </div>
    </div>
  );
}

function Item(props: { item: LoadItem }) {
  const { ui } = useText();
  const amount = () => {
    const { state, fromCache, loaded, total } = props.item;
    if (fromCache) return ui('loading.fromCache', { size: bytes(total) });
    if (state === 'loading') return ui('loading.progress', { loaded: bytes(loaded), total: bytes(total) });
    return ui('loading.size', { size: bytes(total) });
  };
  return (
    <li classList={{ 'row loading-item': true, 'loading-item-done': props.item.state === 'done' }}>
      <Icon name={props.item.state === 'done' ? 'check' : 'download'} />
      <span>{props.item.table ?? ui('loading.engine')}</span>
      <span class="visually-hidden">{ui(`loading.state.${props.item.state}`)}</span>
      <span class="secondary loading-amount">{amount()}</span>
    </li>
  );
}
