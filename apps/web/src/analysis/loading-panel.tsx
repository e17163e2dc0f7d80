import { bytes, decimal } from '@mangetamain/analytics/text';
import { Index, Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import type { LoadProgress } from '../loading/progress.ts';

type FileProgress = Omit<LoadProgress['files'][number], 'table'>;

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
        <Item name={ui('loading.engine')} file={engineFile(props.progress.engine)} />
        <Index each={props.progress.files}>{(file) => <Item name={file().table} file={file()} />}</Index>
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

/** The engine as one more file. */
const engineFile = ({ ready, ...file }: LoadProgress['engine']): FileProgress => ({
  ...file,
  saved: false,
  state: ready ? 'ready' : file.received > 0 ? 'downloading' : 'waiting',
});

function Item(props: { name: string; file: FileProgress }) {
  const { ui } = useText();
  const done = () => props.file.state === 'ready';
  const step = () => (done() ? 'done' : props.file.state === 'waiting' ? 'waiting' : 'loading');
  const amount = () => {
    const { saved, received } = props.file;
    const size = bytes(props.file.bytes);
    if (saved) return ui('loading.fromCache', { size });
    if (step() === 'loading') return ui('loading.progress', { loaded: bytes(received), total: size });
    return ui('loading.size', { size });
  };
  return (
    <li classList={{ 'row loading-item': true, 'loading-item-done': done() }}>
      <Icon name={done() ? 'check' : 'download'} />
      <span>{props.name}</span>
      <span class="visually-hidden">{ui(`loading.state.${step()}`)}</span>
      <span class="secondary loading-amount">{amount()}</span>
    </li>
  );
}
