import { createMemo, Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';
import { environmentOf } from '../state/service-status.ts';
import './badge.css';

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
        <span class={`badge badge-${known()}`}>
          <Icon name="circle-dot" />
          {ui(`shell.environment.${known()}`)}
        </span>
      )}
    </Show>
  );
}
