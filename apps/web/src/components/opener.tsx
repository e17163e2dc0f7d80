import { createSignal, Show, type JSX } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { loadOverlays, type Overlays } from './load-overlays.ts';

interface OpenerProps {
  /** What opens. */
  readonly popup: 'dialog' | 'menu';
  readonly class: string;
  /** Names the button where its content does not. */
  readonly label?: string;
  readonly ref?: (button: HTMLButtonElement) => void;
  readonly content: JSX.Element;
  /** The same button with what it opens, open from the start: it takes this one's place. */
  readonly children: (overlays: Overlays) => JSX.Element;
}

/** A button that opens something, whose code is fetched when somebody points at the button or presses it. */
export function Opener(props: OpenerProps) {
  const { announce } = useApp();
  const { ui } = useText();
  const [overlays, setOverlays] = createSignal<Overlays | null>(null);
  const fetchAhead = () => {
    // Pressing asks again, and says so where that fails too.
    loadOverlays().catch(() => undefined);
  };
  const open = () => {
    loadOverlays().then(
      (loaded) => setOverlays(loaded),
      () => announce(ui('shell.notLoaded.body')),
    );
  };
  const openByKey = (event: KeyboardEvent) => {
    if (props.popup !== 'menu' || event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  };
  return (
    <Show
      when={overlays()}
      keyed
      fallback={
        <button
          type="button"
          ref={(button) => props.ref?.(button)}
          class={props.class}
          aria-label={props.label}
          aria-haspopup={props.popup}
          aria-expanded="false"
          onPointerEnter={fetchAhead}
          onFocus={fetchAhead}
          onKeyDown={openByKey}
          onClick={open}
        >
          {props.content}
        </button>
      }
    >
      {(loaded) => props.children(loaded)}
    </Show>
  );
}
