import { createEventListener } from '@solid-primitives/event-listener';
import { makeResizeObserver } from '@solid-primitives/resize-observer';
import { useLocation, useParams } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { decodedPart } from '../state/address.ts';

/** What readers do who want to look elsewhere. */
const readerActs: (keyof WindowEventMap)[] = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Brings the analysis that the address names, in its hash or its path, into view and focus, and starts it first. It
 * keeps its place while the cards above it grow into their results, until the reader does something.
 */
export function createHashScroll(onTarget: (name: string) => void): void {
  const location = useLocation();
  const params = useParams<{ analysis?: string }>();
  let pinned = '';

  const card = () => document.getElementById(pinned);
  const show = () => card()?.scrollIntoView();
  const release = () => {
    pinned = '';
  };

  createEffect(() => {
    const { hash } = location;
    pinned = hash === '' ? (params.analysis ?? '') : decodedPart(hash.slice(1));
    if (pinned === '') return;
    onTarget(pinned);
    // After the cards of this page are in the document.
    queueMicrotask(() => {
      show();
      card()?.focus({ preventScroll: true });
    });
  });

  makeResizeObserver(show).observe(document.body);
  createEventListener(window, readerActs, release, { capture: true, passive: true });
}
