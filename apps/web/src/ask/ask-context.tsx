import { makeEventListener } from '@solid-primitives/event-listener';
import {
  createContext,
  createSignal,
  onCleanup,
  Show,
  useContext,
  type Component,
  type ParentProps,
} from 'solid-js';
import { loadOverlays, type Overlays } from '../components/load-overlays.ts';
import { useApp, useText } from '../context/app-context.ts';
import type { AskDialogProps } from './ask-dialog.tsx';

/** What it takes to show the search. */
interface AskParts {
  readonly AskDialog: Component<AskDialogProps>;
  readonly overlays: Overlays;
}

const AskContext = createContext<() => void>();

/** Opens the search. Throws outside of an AskProvider. */
export function useAsk(): () => void {
  const ask = useContext(AskContext);
  if (ask === undefined) throw new Error('useAsk needs an AskProvider above the component.');
  return ask;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** True of the keys that open the search from everywhere: Ctrl or ⌘ with K, and / where nothing is being written. */
function opensAsk(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) return true;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.target);
}

/** Whatever stands within can open the search; its code is fetched when somebody first does. */
export function AskProvider(props: ParentProps) {
  const { announce } = useApp();
  const { ui } = useText();
  const [open, setOpen] = createSignal(false);
  const [parts, setParts] = createSignal<AskParts | null>(null);
  let opener: Element | null = null;
  const fetchParts = async () => {
    const [{ AskDialog }, overlays] = await Promise.all([import('./ask-dialog.tsx'), loadOverlays()]);
    return { AskDialog, overlays };
  };
  const ask = () => {
    if (open()) return;
    opener = document.activeElement;
    setOpen(true);
    if (parts() !== null) return;
    fetchParts().then(setParts, () => {
      setOpen(false);
      announce(ui('shell.notLoaded.body'));
    });
  };
  onCleanup(
    makeEventListener(document, 'keydown', (event) => {
      if (!opensAsk(event)) return;
      event.preventDefault();
      ask();
    }),
  );
  return (
    <AskContext.Provider value={ask}>
      {props.children}
      <Show when={open() && parts()} keyed>
        {({ AskDialog, overlays }) => (
          <AskDialog overlays={overlays} opener={opener} onClose={() => setOpen(false)} />
        )}
      </Show>
    </AskContext.Provider>
  );
}
