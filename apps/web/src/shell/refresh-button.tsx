import { createSignal } from 'solid-js';
import { useApp, useText } from '../app/app-context.ts';
import { Icon } from '../components/icon.tsx';
import type { ShellMessageId } from '../messages/index.ts';

/** Asks for the newest data; says what came of it. */
export function RefreshButton() {
  const { session, announce } = useApp();
  const { ui } = useText();
  const [busy, setBusy] = createSignal(false);

  const refresh = async (): Promise<ShellMessageId> => {
    const before = session.dataset()?.datasetId;
    await session.refresh();
    return session.dataset()?.datasetId === before ? 'shell.refresh.same' : 'shell.refresh.changed';
  };

  const press = () => {
    if (busy()) return;
    setBusy(true);
    void refresh()
      .catch((): ShellMessageId => 'shell.refresh.failed')
      .then((outcome) => announce(ui(outcome)))
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
