import { createEventListener } from '@solid-primitives/event-listener';
import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { useLocation } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { decodedPart } from '../state/address.ts';

/** What readers do who want to look elsewhere. */
const readerActs: (keyof WindowEventMap)[] = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Brings the analysis that the address names into view, and starts it first. It keeps its place while the cards above
 * it grow into their results, until the reader does something.
 */
export function createHashScroll(onTarget: (hash: string) => void): void {
  const location = useLocation();
  let pinned = '';

  const show = () => document.getElementById(pinned)?.scrollIntoView();
  const release = () => {
    pinned = '';
  };

  createEffect(() => {
    pinned = decodedPart(location.hash.slice(1));
    if (pinned === '') return;
    onTarget(pinned);
    // After the cards of this page are in the document.
    queueMicrotask(show);
  });

  makeResizeObserver(show).observe(document.body);
  createEventListener(window, readerActs, release, { capture: true, passive: true });
}
