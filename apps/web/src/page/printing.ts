import { makeEventListener } from '@solid-primitives/event-listener';
import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { AnalysisRun } from '../analysis/analysis-run.ts';

interface Printing {
  /** Fetches what is not there yet, then opens the print dialog. */
  readonly print: () => void;
  /** While that is awaited. */
  readonly busy: Accessor<boolean>;
}

const isSettled = ({ state }: AnalysisRun) => state().status === 'ready' || state().status === 'failed';

/** Charts are drawn in the frame after their size is known, which is the one after their card. */
const afterDrawing = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

/**
 * Printing a page whose cards are computed when they come into view: paper shows all of them. Where the browser prints
 * by itself, all are at least asked for.
 */
export function createPrinting(runs: readonly AnalysisRun[]): Printing {
  const [busy, setBusy] = createSignal(false);
  const startAll = () => {
    for (const run of runs) run.start();
  };
  makeEventListener(window, 'beforeprint', startAll);
  createEffect(() => {
    if (!busy() || !runs.every(isSettled)) return;
    afterDrawing(() => {
      if (!busy()) return;
      setBusy(false);
      window.print();
    });
  });
  onCleanup(() => setBusy(false));
  return {
    busy,
    print: () => {
      // What opens for paper opens now: it takes as long to draw as the cards.
      window.dispatchEvent(new Event('beforeprint'));
      setBusy(true);
    },
  };
}
