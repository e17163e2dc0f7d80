import { Show, type JSX } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { clockTime } from './clock-time.ts';
import { DataBadge, EnvironmentBadge } from './badges.tsx';
import { LanguageControl } from './language-control.tsx';
import { RefreshButton } from './refresh-button.tsx';
import { ThemeControl } from './theme-control.tsx';

/** State of the data and environment, and the reader's choices. */
export function StatusPanel() {
  const { session, status } = useApp();
  const { ui } = useText();
  return (
    <div class="stack status-panel">
      <Row label={ui('shell.data')}>
        <DataBadge />
      </Row>
      <Show when={status() !== null}>
        <Row label={ui('shell.environment')}>
          <EnvironmentBadge />
        </Row>
      </Show>
      <Row label={ui('shell.language')}>
        <LanguageControl />
      </Row>
      <Row label={ui('shell.theme')}>
        <ThemeControl />
      </Row>
      <RefreshButton />
      <Show when={session.dataset()}>
        {(dataset) => (
          <p class="stack secondary status-stamp">
            <span class="visually-hidden">{ui('shell.dataset')} </span>
            <span>{dataset().datasetId}</span>
            <Show when={session.checkedAt()}>
              {(time) => <span>{ui('shell.checkedAt', { time: clockTime(time()) })}</span>}
            </Show>
          </p>
        )}
      </Show>
    </div>
  );
}

function Row(props: { label: string; children: JSX.Element }) {
  return (
    <div class="row status-row">
      <span class="label" aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
