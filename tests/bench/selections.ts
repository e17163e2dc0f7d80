import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { type Measurement, percentile } from './measurement.ts';

const pages = ['trends', 'seasonality', 'weekend', 'ratings'] as const;

/** Of every size: from 50,000 recipes to a few hundred. */
const tags = [
  'desserts',
  'easy',
  '30-minutes-or-less',
  'vegetables',
  'meat',
  'main-dish',
  'low-sodium',
  'healthy',
  'side-dishes',
  'inexpensive',
  'vegetarian',
  'low-fat',
  'breakfast',
  'appetizers',
  'fruit',
  'chicken',
  'pasta',
  'beef',
  'cookies-and-brownies',
  'soups-stews',
  'christmas',
  'salads',
  'italian',
  'mexican',
];

/** What the tables have to be loaded for; not measured, as it happens once a visit. */
const first = 'course';

const QUIET_MS = 250;
const PATIENCE_MS = 20_000;

interface Redraw {
  /** Milliseconds from the change to the frame that shows the first card's figure, and to that of the last card. */
  readonly card: number;
  readonly page: number;
  /** Milliseconds of processor time of the page and its engine until then: what a busy machine does not stretch. */
  readonly processor: number;
}

/** How long a page takes to show recipes of one tag after those of another: its first figure, and all cards that are in or near the window. */
export async function measureSelections(count: number): Promise<Measurement[]> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const measurements: Measurement[] = [];
    for (const name of pages) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
      await page.goto(`${service.prod}/${name}?tag=${first}`);
      await page.waitForSelector('h3');
      await page.evaluate(redrawInPage, {
        search: `?tag=${first},easy`,
        quiet: 2_000,
        patience: PATIENCE_MS,
      });
      const redraws: Redraw[] = [];
      for (const tag of tags.slice(0, count)) redraws.push(await redraw(browser, page, `?tag=${tag}`));
      measurements.push(...summary(name, redraws));
      await page.close();
    }
    return measurements;
  } finally {
    await browser.close();
  }
}

async function redraw(browser: Browser, page: Page, search: string): Promise<Redraw> {
  const before = await renderersTime(browser);
  const times = await page.evaluate(redrawInPage, { search, quiet: QUIET_MS, patience: PATIENCE_MS });
  return { ...times, processor: (await renderersTime(browser)) - before };
}

/** Milliseconds of processor time that the pages of a browser took so far. */
async function renderersTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((total, { cpuTime }) => total + cpuTime * 1_000, 0);
}

const summary = (name: string, redraws: readonly Redraw[]): Measurement[] => {
  const at = (part: keyof Redraw, share: number) =>
    percentile(
      redraws.map((each) => each[part]),
      share,
    );
  return [
    { id: `selection.${name}.first.p95`, value: at('card', 0.95), unit: 'ms', target: { most: 150 } },
    { id: `selection.${name}.first.median`, value: at('card', 0.5), unit: 'ms', target: null },
    { id: `selection.${name}.page.p95`, value: at('page', 0.95), unit: 'ms', target: { most: 600 } },
    { id: `selection.${name}.page.median`, value: at('page', 0.5), unit: 'ms', target: null },
    { id: `selection.${name}.processor.median`, value: at('processor', 0.5), unit: 'ms', target: null },
  ];
};

/** Runs in the page, so it may use nothing from outside. */
async function redrawInPage(options: {
  search: string;
  quiet: number;
  patience: number;
}): Promise<Omit<Redraw, 'processor'>> {
  const cards = [...document.querySelectorAll('section.card')];
  const shown = new Map<Element, number>();
  const changed = new Set<Element>();
  const observers = cards.map((card) => {
    const observer = new MutationObserver(() => changed.add(card));
    observer.observe(card, { subtree: true, childList: true, attributes: true, characterData: true });
    return observer;
  });
  const start = performance.now();
  history.pushState(null, '', options.search);
  window.dispatchEvent(new PopStateEvent('popstate'));
  for (;;) {
    const now = await new Promise<number>((resolve) =>
      requestAnimationFrame(() => resolve(performance.now())),
    );
    for (const card of changed) shown.set(card, now);
    changed.clear();
    const busy = document.querySelector('.card-body[aria-busy="true"]') !== null;
    if (!busy && now - Math.max(start, ...shown.values()) > options.quiet) break;
    if (now - start > options.patience)
      throw new Error(`The page is busy for too long at ${options.search}.`);
  }
  for (const observer of observers) observer.disconnect();
  const [lead] = cards;
  const last = Math.max(start, ...shown.values());
  return { card: ((lead && shown.get(lead)) ?? last) - start, page: last - start };
}
