import { useText } from '../context/app-context.ts';
import { createRefresh } from '../context/refresh.ts';
import { Icon } from '../components/icon.tsx';

/** Asks for the newest data; says what came of it. */
export function RefreshButton() {
  const { ui } = useText();
  const { busy, refresh } = createRefresh();
  return (
    <button
      type="button"
      class="button button-small refresh-button"
      aria-disabled={busy()}
      onClick={refresh}
      title={ui('shell.refresh')}
    >
      <Icon name="refresh-cw" />
      <span class="refresh-label">{busy() ? ui('shell.refresh.busy') : ui('shell.refresh')}</span>
    </button>
  );
}
