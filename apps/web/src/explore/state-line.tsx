import { bytes, decimal, integer } from '@mangetamain/analytics/text';
import type { IconName } from '@mangetamain/theme/icons';
import { Match, Show, Switch } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useApp } from '../context/app-context.ts';
import type { Exploration } from './exploration.ts';
import { lineAndColumn } from './line-and-column.ts';
import { useExploreText } from './text.ts';

interface StateLineProps {
  readonly exploration: Exploration;
  readonly text: string;
}

/** What becomes of a statement: how far it is, how it ended, and the way to stop it. */
export function StateLine(props: StateLineProps) {
  const write = useExploreText();
  const state = () => props.exploration.state();
  return (
    <div class="row state-line">
      <div class="row small state-words" role="status">
        <Switch fallback={<Ended {...props} />}>
          <Match when={state().status === 'running'}>
            <Icon name="loader-circle" />
            {write('explore.state.running')}
          </Match>
          <Match when={state().status === 'loading'}>
            <Icon name="download" />
            <LoadingWords {...props} />
          </Match>
        </Switch>
      </div>
      <Show when={state().status !== 'idle'}>
        <Progress {...props} />
        <button type="button" class="button button-small state-cancel" onClick={props.exploration.cancel}>
          <Icon name="square" />
          {write('explore.cancel')}
          <kbd class="editor-keys">Esc</kbd>
        </button>
      </Show>
    </div>
  );
}

const progressOf = ({ exploration }: StateLineProps) => {
  const state = exploration.state();
  return state.status === 'loading' ? state.progress : null;
};

function LoadingWords(props: StateLineProps) {
  const write = useExploreText();
  return (
    <>
      {write('explore.state.loading', {
        loaded: bytes(progressOf(props)?.totalReceived ?? 0),
        total: bytes(progressOf(props)?.totalBytes ?? 0),
      })}
    </>
  );
}

/** How far the bytes are; nobody knows how far a statement is. */
function Progress(props: StateLineProps) {
  const share = () => {
    const progress = progressOf(props);
    return progress === null || progress.totalBytes === 0
      ? null
      : progress.totalReceived / progress.totalBytes;
  };
  return (
    <span class="state-track" aria-hidden="true">
      <Show when={share()}>{(part) => <span style={{ 'inline-size': `${part() * 100}%` }} />}</Show>
    </span>
  );
}

/** How the last statement ended. */
function Ended(props: StateLineProps) {
  const { translator } = useApp();
  const write = useExploreText();
  const seconds = (milliseconds: number) => translator()(decimal(milliseconds / 1_000, 2));
  const ended = (): { icon: IconName; tone: string; words: string } | null => {
    const failure = props.exploration.failure();
    const result = props.exploration.result();
    if (failure?.kind === 'cancelled')
      return {
        icon: 'square',
        tone: 'info',
        words: write('explore.state.cancelled', { seconds: seconds(failure.milliseconds) }),
      };
    if (failure !== null) {
      const place = failure.kind === 'problem' ? failure.problem.place : null;
      const words =
        place === null
          ? write('explore.state.failed')
          : write('explore.state.failedAt', { line: lineAndColumn(props.text, place.from).line });
      return { icon: 'circle-alert', tone: 'danger', words };
    }
    if (result === null) return null;
    const words = write('explore.state.answered', {
      count: result.rows.length,
      rows: integer(result.rows.length),
      seconds: seconds(result.milliseconds),
    });
    return { icon: 'circle-check', tone: 'success', words };
  };
  return (
    <Show when={ended()}>
      {(shown) => (
        <>
          <span class="state-icon-small" style={{ color: `var(--${shown().tone}-fg)` }}>
            <Icon name={shown().icon} />
          </span>
          {shown().words}
        </>
      )}
    </Show>
  );
}
