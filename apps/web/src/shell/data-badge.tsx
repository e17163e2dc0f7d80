import type { IconName } from '@mangetamain/theme/icons';
import { createMemo } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { clockTime } from './clock-time.ts';
import { Icon } from '../components/icon.tsx';
import { dataStatus, type DataStatus } from './data-status.ts';
import './badge.css';

const icons: Record<DataStatus, IconName> = {
  ready: 'circle-check-big',
  checking: 'refresh-cw',
  saved: 'clock',
  unavailable: 'circle-x',
};

/** Whether the data can be used: colour, icon and words. */
export function DataBadge() {
  const { session } = useApp();
  const { ui } = useText();
  const status = createMemo(() => dataStatus(session));
  const words = () => {
    const now = status();
    return now === 'saved'
      ? ui('shell.data.saved', { time: clockTime(session.checkedAt()) })
      : ui(`shell.data.${now}`);
  };
  return (
    <span class={`badge badge-${status()}`}>
      <Icon name={icons[status()]} />
      {words()}
    </span>
  );
}
