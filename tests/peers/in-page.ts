import type { Page } from 'playwright-core';
import type { Stop, Years } from './subjects.ts';

declare global {
  interface Window {
    /** When each chart was first shown, in milliseconds from the navigation. */
    chartsShown?: Record<string, number>;
    showYears?: (years: Years) => Promise<void>;
  }
}

/** Has the page note, from its next navigation on, in which frame each of these elements first shows marks of a chart. */
export const watchCharts = (page: Page, charts: readonly string[]): Promise<unknown> =>
  page.addInitScript((ids) => {
    const shown: Record<string, number> = {};
    window.chartsShown = shown;
    // No function in here has a name of its own: what names it is left behind outside of the page.
    new MutationObserver(() => {
      for (const id of ids) {
        const marks = document.querySelector(`[id="${id}"] svg g[aria-label]:not([aria-label*="axis"]) > *`);
        if (marks === null || id in shown) continue;
        shown[id] = Number.NaN;
        requestAnimationFrame(() => (shown[id] = performance.now()));
      }
    }).observe(document, { subtree: true, childList: true });
  }, charts);

/** Milliseconds until the first and the last of the charts were shown. */
export async function chartTimes(page: Page, { charts }: Stop): Promise<{ first: number; all: number }> {
  const handle = await page.waitForFunction((count) => {
    const times = Object.values(window.chartsShown ?? {}).filter(Number.isFinite);
    return times.length === count ? times : null;
  }, charts.length);
  const times = (await handle.jsonValue()) ?? [];
  return { first: Math.min(...times), all: Math.max(...times) };
}

/** Milliseconds from a change of years to the frame that shows the last change of the last chart. */
export const timeYears = (page: Page, { charts, searchOf }: Stop, years: Years): Promise<number> =>
  page.evaluate(changeInPage, { charts, years, search: searchOf?.(years) ?? null });

/** Runs in the page, so it may use nothing from outside. */
async function changeInPage(options: {
  charts: readonly string[];
  years: Years;
  search: string | null;
}): Promise<number> {
  const quiet = 300;
  const pending = new Set(options.charts);
  let changed = false;
  const observer = new MutationObserver((records) => {
    changed = true;
    for (const { target } of records)
      for (const id of options.charts)
        if (document.getElementById(id)?.contains(target) === true) pending.delete(id);
  });
  for (const id of options.charts) {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`There is no chart "${id}".`);
    observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  const start = performance.now();
  let shown = start;
  if (options.search === null) void window.showYears?.(options.years);
  else {
    history.pushState(null, '', options.search);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }
  for (;;) {
    const now = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => resolve(performance.now()));
    });
    if (changed) shown = now;
    changed = false;
    const busy = options.charts.some(
      (id) => document.getElementById(id)?.querySelector('[aria-busy="true"]') !== null,
    );
    if (!busy && pending.size === 0 && now - shown > quiet) break;
    if (now - start > 30_000) throw new Error(`${[...pending].join(', ')} did not change.`);
  }
  observer.disconnect();
  return shown - start;
}
