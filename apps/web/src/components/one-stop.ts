import { makeEventListener } from '@solid-primitives/event-listener';
import { onCleanup, onMount } from 'solid-js';

const stops = 'a[href], button:not(:disabled)';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The place that a key leads to; null where it leads nowhere. */
function placeFor(key: string, from: number, last: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = steps[key];
  return step === undefined ? null : Math.min(last, Math.max(0, from + step));
}

/**
 * Makes the links and buttons within an element one stop of the Tab key, as in a toolbar: arrows walk them, Home and End
 * lead to the ends. Tab comes back to where the focus was; at first to what is current, else to the first.
 */
export function oneStop(element: HTMLElement): void {
  let last: Element | null = null;
  const all = () => [...element.querySelectorAll<HTMLElement>(stops)];
  const settle = () => {
    const places = all();
    const reached = places.find((place) => place === last);
    const current = reached ?? places.find((place) => place.ariaCurrent === 'page') ?? places[0];
    for (const place of places) place.tabIndex = place === current ? 0 : -1;
  };
  makeEventListener(element, 'focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches(stops)) return;
    last = target;
    settle();
  });
  makeEventListener(element, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const places = all();
    const from = places.findIndex((place) => place === event.target);
    const to = from === -1 ? null : placeFor(event.key, from, places.length - 1);
    if (to === null) return;
    event.preventDefault();
    places[to]?.focus();
  });
  onMount(() => {
    settle();
    const changes = new MutationObserver(settle);
    changes.observe(element, {
      childList: true,
      subtree: true,
      attributeFilter: ['aria-current', 'disabled'],
    });
    onCleanup(() => changes.disconnect());
  });
}
