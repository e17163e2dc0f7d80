import { useLocation } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { decodedPart } from '../state/address.ts';

/** Brings the analysis that the address names into view, and starts it first. */
export function createHashScroll(onTarget: (hash: string) => void): void {
  const location = useLocation();
  createEffect(() => {
    const hash = decodedPart(location.hash.slice(1));
    if (hash === '') return;
    onTarget(hash);
    // After the cards of this page are in the document.
    queueMicrotask(() => document.getElementById(hash)?.scrollIntoView());
  });
}
