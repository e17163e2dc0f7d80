import { createSignal, type Accessor } from 'solid-js';
import { useApp, useText } from './app-context.ts';

interface Refresh {
  /** While the newest data are asked for. */
  readonly busy: Accessor<boolean>;
  /** Asks for the newest data, once at a time; says what came of it. */
  readonly refresh: () => void;
}

/** The way to the newest data, for whoever offers it. */
export function createRefresh(): Refresh {
  const { session, announce } = useApp();
  const { ui } = useText();
  const [busy, setBusy] = createSignal(false);
  const refresh = () => {
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
  return { busy, refresh };
}
