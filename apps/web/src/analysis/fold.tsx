import { makeEventListener } from '@solid-primitives/event-listener';
import { Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import './fold.css';

interface FoldProps {
  readonly summary: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly ref?: (element: HTMLElement) => void;
  readonly children: JSX.Element;
}

/** Contents that are made when they are asked for; paper shows them always. */
export function Fold(props: FoldProps) {
  makeEventListener(window, 'beforeprint', () => props.onToggle(true));
  return (
    <details
      class="fold"
      open={props.open}
      ref={(element) => props.ref?.(element)}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary class="row small secondary hoverable fold-summary">
        <Icon name="chevron-right" />
        {props.summary}
      </summary>
      <Show when={props.open}>{props.children}</Show>
    </details>
  );
}
