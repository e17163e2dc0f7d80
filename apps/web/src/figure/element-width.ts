import { createSignal, onCleanup, type Accessor } from 'solid-js';

/** The width of an element in whole pixels, 0 until it is laid out. */
export function createElementWidth(): { width: Accessor<number>; observe: (element: HTMLElement) => void } {
  const [width, setWidth] = createSignal(0);
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
  });
  onCleanup(() => observer.disconnect());
  return { width, observe: (element) => observer.observe(element) };
}
