import { makeEventListener } from '@solid-primitives/event-listener';
import { createSignal, Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import './fold.css';

interface FoldProps {
  readonly summary: string;
  /** Whether it is open, where that is decided elsewhere as well. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly ref?: (element: HTMLElement) => void;
  readonly children: JSX.Element;
}

/** Contents that are made when they are asked for; paper shows them always. */
export function Fold(props: FoldProps) {
  const [opened, setOpened] = createSignal(false);
  const isOpen = () => props.open ?? opened();
  const toggle = (open: boolean) => {
    setOpened(open);
    props.onToggle?.(open);
  };
  makeEventListener(window, 'beforeprint', () => toggle(true));
  return (
    <details
      class="fold"
      open={isOpen()}
      ref={(element) => props.ref?.(element)}
      onToggle={(event) => toggle(event.currentTarget.open)}
    >
      <summary class="row small secondary hoverable fold-summary">
        <Icon name="chevron-right" />
        {props.summary}
      </summary>
      <Show when={isOpen()}>{props.children}</Show>
    </details>
  );
}
