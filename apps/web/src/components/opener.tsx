import { createSignal, Show, type Component, type JSX } from 'solid-js';
import { useApp, useText } from '../context/app-context.ts';
import { loadOverlays, type Overlays } from './load-overlays.ts';

interface OpenerProps {
  /** What opens. */
  readonly kind: keyof Overlays['byKind'];
  readonly class: string;
  /** Names the button where its content does not. */
  readonly label?: string;
  readonly ref?: (button: HTMLButtonElement) => void;
  readonly content: JSX.Element;
  /** Where it opens, by the button, and how far from it; a drawer has a place of its own. */
  readonly placement?: RootProps['placement'];
  readonly gutter?: number;
  /** Fetches the code of what opens. */
  readonly load?: () => Promise<Overlays>;
  /** What opens, above the page. */
  readonly children: (overlays: Overlays, close: () => void) => JSX.Element;
}

/** What the roots and the buttons of all overlays understand. */
interface RootProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly placement: 'bottom' | 'bottom-start' | 'bottom-end' | 'right-end';
  readonly gutter: number;
  readonly children: JSX.Element;
}
interface TriggerProps {
  readonly ref: (button: HTMLButtonElement) => void;
  readonly class: string;
  readonly 'aria-label': string | undefined;
  readonly children: JSX.Element;
}

/** A button that opens something, whose code is fetched when somebody points at the button or presses it. */
export function Opener(props: OpenerProps) {
  const { announce } = useApp();
  const { ui } = useText();
  const [overlays, setOverlays] = createSignal<Overlays | null>(null);
  const load = () => (props.load ?? loadOverlays)();
  const fetchAhead = () => {
    // Pressing asks again, and says so where that fails too.
    load().catch(() => undefined);
  };
  const open = () => {
    load().then(
      (loaded) => setOverlays(loaded),
      () => announce(ui('shell.notLoaded.body')),
    );
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
          aria-haspopup="dialog"
          aria-expanded="false"
          onPointerEnter={fetchAhead}
          onFocus={fetchAhead}
          onClick={open}
        >
          {props.content}
        </button>
      }
    >
      {(loaded) => <Opened {...props} overlays={loaded} />}
    </Show>
  );
}

/** The same button with what it opens, open from the start: it takes the first one's place. */
function Opened(props: OpenerProps & { readonly overlays: Overlays }) {
  const [open, setOpen] = createSignal(true);
  const parts = props.overlays.byKind[props.kind];
  const Root: Component<RootProps> = parts;
  const Trigger: Component<TriggerProps> = parts.Trigger;
  const Portal: Component<Pick<RootProps, 'children'>> = parts.Portal;
  return (
    <Root
      open={open()}
      onOpenChange={setOpen}
      placement={props.placement ?? 'bottom'}
      gutter={props.gutter ?? 0}
    >
      <Trigger ref={(button) => props.ref?.(button)} class={props.class} aria-label={props.label}>
        {props.content}
      </Trigger>
      <Portal>{props.children(props.overlays, () => setOpen(false))}</Portal>
    </Root>
  );
}
