import type { Page } from 'playwright-core';
import './watch-engine.ts';

const QUIET_MS = 200;
const PATIENCE_MS = 10_000;

/** How long a card took to show something else, in milliseconds, and what of it went where. */
export interface Redraw {
  readonly took: number;
  /** Until its answers were there, without the engine's own work: that of other cards, and of the page. */
  readonly wait: number;
  /** The engine's work; 0 where everything was published or known. */
  readonly engine: number;
  /** From the last answer of the engine to what the analysis says. */
  readonly model: number;
  /** From there to the frame that shows it. */
  readonly draw: number;
}

/**
 * Changes the query string of the open page as its controls do, and returns what it took until the frame that shows the
 * last change of a card; null where nothing of the card changes. The page is one whose engine is watched. Rejects for a
 * card that is still busy after ten seconds.
 */
export function timeRedraw(page: Page, analysis: string, search: string): Promise<Redraw | null> {
  const card = analysis.slice(analysis.indexOf('.') + 1);
  return page.evaluate(measureInPage, { analysis, card, search, quiet: QUIET_MS, patience: PATIENCE_MS });
}

/** Runs in the page, so it may use nothing from outside. */
async function measureInPage(options: {
  analysis: string;
  card: string;
  search: string;
  quiet: number;
  patience: number;
}): Promise<Redraw | null> {
  const element = document.getElementById(options.card);
  if (element === null) throw new Error(`There is no card "${options.card}".`);
  let changed = false;
  let shown: number | null = null;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  const start = performance.now();
  history.pushState(null, '', options.search);
  window.dispatchEvent(new PopStateEvent('popstate'));
  for (;;) {
    const now = await new Promise<number>((resolve) =>
      requestAnimationFrame(() => resolve(performance.now())),
    );
    if (changed) {
      changed = false;
      shown = now;
    }
    const busy = element.querySelector('[aria-busy="true"]') !== null;
    if (!busy && now - Math.max(start, shown ?? start) > options.quiet) break;
    if (now - start > options.patience) throw new Error(`The card "${options.card}" is busy for too long.`);
  }
  observer.disconnect();
  if (shown === null) return null;
  const [mark] = performance.getEntriesByName(`answered ${options.analysis}`, 'mark');
  const answered = Math.min(shown, Math.max(start, mark?.startTime ?? start));
  const { engineWork = [] } = window;
  const work = engineWork.filter(({ from, to }) => from >= start && to <= answered);
  const engine = work.reduce((sum, { from, to }) => sum + to - from, 0);
  const last = Math.max(start, ...work.map(({ to }) => to));
  return {
    took: shown - start,
    wait: last - start - engine,
    engine,
    model: answered - last,
    draw: shown - answered,
  };
}
