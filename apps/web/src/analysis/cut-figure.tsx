import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { createSignal, Show, type JSX } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context/app-context.ts';
import './cut-figure.css';

/** What is only a little taller than the cut is shown whole, in pixels. */
const tallest = 500;

/** A figure that would fill more than a phone begins; all of it is shown when asked for, or reached by keyboard. */
export function CutFigure(props: { readonly children: JSX.Element }) {
  const { ui } = useText();
  const [height, setHeight] = createSignal(0);
  const [whole, setWhole] = createSignal(false);
  const { observe } = makeResizeObserver(([entry]) => {
    if (entry !== undefined) setHeight(entry.contentRect.height);
  });
  const isCut = () => !whole() && height() > tallest;
  return (
    <>
      <div
        classList={{ 'cut-figure': true, 'cut-figure-short': isCut() }}
        onFocusIn={({ target }) => target.matches(':focus-visible') && setWhole(true)}
      >
        <div ref={observe}>{props.children}</div>
      </div>
      <Show when={isCut()}>
        <button type="button" class="row small hoverable cut-figure-more" onClick={() => setWhole(true)}>
          {ui('card.whole')}
          <Icon name="chevron-down" />
        </button>
      </Show>
    </>
  );
}
