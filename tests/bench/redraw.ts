import type { Page } from 'playwright-core';

const QUIET_MS = 200;
const PATIENCE_MS = 10_000;

/**
 * Changes the query string of the open page as its controls do, and returns the milliseconds until the frame that
 * shows the last change of a card; null where nothing of the card changes. Rejects for a card that is still busy after
 * ten seconds.
 */
export function timeRedraw(page: Page, card: string, search: string): Promise<number | null> {
  return page.evaluate(measureInPage, { card, search, quiet: QUIET_MS, patience: PATIENCE_MS });
}

/** Runs in the page, so it may use nothing from outside. */
async function measureInPage(options: {
  card: string;
  search: string;
  quiet: number;
  patience: number;
}): Promise<number | null> {
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
  return shown === null ? null : shown - start;
}
