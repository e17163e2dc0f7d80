import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { createSignal, type Accessor } from 'solid-js';

/** The width of an element in whole pixels, 0 until it is laid out. */
export function createElementWidth(): { width: Accessor<number>; observe: (element: HTMLElement) => void } {
  const [width, setWidth] = createSignal(0);
  const { observe } = makeResizeObserver(([entry]) => {
    if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
  });
  return { width, observe };
}
