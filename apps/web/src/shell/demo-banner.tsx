import { Show } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';

/** Says that the data is made up. It cannot be closed: nobody may take it for the real thing. */
export function DemoBanner() {
  const { session } = useApp();
  const { ui } = useText();
  return (
    <Show when={session.dataset()?.source === 'demo'}>
      <aside class="row small banner banner-warning" aria-label={ui('shell.demo.title')}>
        <Icon name="flask-conical" />
        <p>
          <strong>{ui('shell.demo.title')}</strong> {ui('shell.demo.body')}
        </p>
      </aside>
    </Show>
  );
}

/** Says that the site could not be asked and that a saved copy is shown. */
export function SavedBanner() {
  const { session } = useApp();
  const { ui } = useText();
  return (
    <Show when={session.dataset() !== null && session.saved()}>
      {(saved) => (
        <aside class="row small banner" role="status">
          <Icon name={saved().reason === 'offline' ? 'wifi-off' : 'cloud-off'} />
          <p>{ui(`shell.saved.${saved().reason}`)}</p>
        </aside>
      )}
    </Show>
  );
}
