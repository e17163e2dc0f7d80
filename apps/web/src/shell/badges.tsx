import type { IconName } from '@mangetamain/theme/icons';
import { createMemo, Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { environmentOf } from '../state/service-status.ts';
import type { SessionSignals } from '../state/session-signals.ts';
import { clockTime } from './clock-time.ts';
import '@mangetamain/theme/badge.css';

type DataStatus = 'ready' | 'checking' | 'saved' | 'unavailable';

const icons: Record<DataStatus, IconName> = {
  ready: 'circle-check-big',
  checking: 'refresh-cw',
  saved: 'clock',
  unavailable: 'circle-x',
};

/** The state of the data in one word. */
export function dataStatus(session: Pick<SessionSignals, 'status' | 'saved' | 'dataset'>): DataStatus {
  const usable = session.dataset() !== null;
  if (session.status() === 'failed') return usable ? 'saved' : 'unavailable';
  if (usable && session.saved() !== null) return 'saved';
  // A screen that needs no table leaves the session idle, its dataset known.
  const settled = session.status() === 'ready' || (session.status() === 'idle' && usable);
  return settled ? 'ready' : 'checking';
}

/** Whether the data can be used: colour, icon and words. */
export function DataBadge() {
  const { session } = useApp();
  const { ui } = useText();
  const status = createMemo(() => dataStatus(session));
  return (
    <Badge kind={status() === 'saved' ? 'stale' : status()} icon={icons[status()]}>
      {ui(`shell.data.${status()}`, { time: clockTime(session.checkedAt()) })}
    </Badge>
  );
}

/** Which environment serves the page. */
export function EnvironmentBadge() {
  const { status } = useApp();
  const { ui } = useText();
  const environment = createMemo(() => {
    const known = status();
    return known === null ? null : environmentOf(known);
  });
  return (
    <Show when={environment()}>
      {(known) => (
        <Badge kind={known()} icon="circle-dot">
          {ui(`shell.environment.${known()}`)}
        </Badge>
      )}
    </Show>
  );
}

function Badge(props: { kind: string; icon: IconName; children: JSX.Element }) {
  return (
    <span
      class={`badge badge-${props.kind}`}
      style={{ background: `var(--badge-${props.kind}-bg)`, color: `var(--badge-${props.kind}-fg, inherit)` }}
    >
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}
