import { createSignal } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { Icon } from '../components/icon.tsx';

/** Asks for the newest data; says what came of it. */
export function RefreshButton() {
  const { session, announce } = useApp();
  const { ui } = useText();
  const [busy, setBusy] = createSignal(false);

  const press = () => {
    if (busy()) return;
    setBusy(true);
    void session
      .refresh()
      .then(
        (outcome) => announce(ui(`shell.refresh.${outcome}`)),
        () => announce(ui('shell.refresh.failed')),
      )
      .finally(() => setBusy(false));
  };

  return (
    <button
      type="button"
      class="button button-small refresh-button"
      aria-disabled={busy()}
      onClick={press}
      title={ui('shell.refresh')}
    >
      <Icon name="refresh-cw" />
      <span class="refresh-label">{busy() ? ui('shell.refresh.busy') : ui('shell.refresh')}</span>
    </button>
  );
}
