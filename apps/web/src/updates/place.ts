import { makeEventListener } from '@solid-primitives/event-listener';
import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { onCleanup } from 'solid-js';
import type { Place } from './kept-over-reload.ts';

/** What readers do who want to look elsewhere. */
const readerActs: (keyof WindowEventMap)[] = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Where the reader is: at the first part of the page that has a name and is in view. */
export function placeOf(page: Pick<Document, 'querySelectorAll'>, scrolled: number): Place {
  const parts = [...page.querySelectorAll('main section[id]')];
  const seen = parts.find((part) => part.getBoundingClientRect().bottom > 0);
  if (seen === undefined || scrolled === 0) return { id: null, top: scrolled };
  return { id: seen.id, top: seen.getBoundingClientRect().top };
}

/** Brings the reader back to a place, and keeps it while the page grows above it, until the reader does something. */
export function returnTo({ id, top }: Place): void {
  if (id === null && top === 0) return;
  const show = () => {
    if (id === null) window.scrollTo({ top });
    const part = id === null ? null : document.getElementById(id);
    if (part !== null) window.scrollBy({ top: part.getBoundingClientRect().top - top });
  };
  const { observe, unobserve } = makeResizeObserver(show);
  observe(document.body);
  const release = () => unobserve(document.body);
  for (const act of readerActs) {
    onCleanup(makeEventListener(window, act, release, { capture: true, passive: true }));
  }
}
