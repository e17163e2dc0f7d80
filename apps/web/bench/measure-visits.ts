import { chromium, type BrowserContext } from 'playwright-core';
import { readTimeline } from './timeline.ts';
import { fetchedBy, followTransfers, sumBytes, type Fetched, type Transfer } from './transfers.ts';

export interface VisitOptions {
  /** The page that is visited, such as http://127.0.0.1:8501/trends. */
  readonly url: string;
  /** Path of the browser's program. */
  readonly chromium: string;
  readonly arguments?: readonly string[];
}

export interface Visit {
  /**
   * Bytes on the line by the first chart for the application itself: page, code, styles, fonts, answers of the
   * service. The engine and the data, on which every chart rests, are not counted here.
   */
  readonly bytesUntilFirstChart: number;
  /** What those are, by address, the largest first. */
  readonly fetchedUntilFirstChart: readonly Fetched[];
  /**
   * Bytes on the line of everything, engine and data included, until the page is interactive; without the 56 KB of the
   * worker's script, which the browser does not report to the page that starts it.
   */
  readonly bytesUntilInteractive: number;
  /** Bytes of data files until the page is interactive. */
  readonly dataBytes: number;
  /** Milliseconds from the start of the navigation to the first content on the screen. */
  readonly firstPaintMs: number;
  /** … until the first chart stands in the page: the application's mark `first-chart`. */
  readonly firstChartMs: number;
  /** … until every analysis in view has answered, so that its controls act: its mark `page-interactive`. */
  readonly interactiveMs: number;
  /** Durations of the tasks that blocked the page for more than 50 ms until it was interactive, in order. */
  readonly longTasksMs: readonly number[];
}

/** A line of 50 Mbit/s and 20 ms. */
const line = { offline: false, latency: 20, downloadThroughput: 50e6 / 8, uploadThroughput: 50e6 / 8 };

const patience = 60_000;

/** Time in which a page that is interactive finishes what it does afterwards: saving data, fetching ahead. */
const settling = 3_000;

/**
 * Visits a page twice in a browser of its own: cold, with nothing saved, and warm, with what the first visit left
 * behind. Both over a line of 50 Mbit/s and 20 ms. Rejects where the page does not become interactive in a minute.
 */
export async function measureVisits(options: VisitOptions): Promise<{ cold: Visit; warm: Visit }> {
  const browser = await chromium.launch({
    executablePath: options.chromium,
    args: [...(options.arguments ?? [])],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    return { cold: await visit(context, options.url), warm: await visit(context, options.url) };
  } finally {
    await browser.close();
  }
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Performance.enable');
  await session.send('Network.emulateNetworkConditions', line);
  const transfers = followTransfers(session);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('page-interactive', 'mark').length > 0,
    undefined,
    { timeout: patience },
  );
  await page.waitForTimeout(settling);
  const timeline = await readTimeline(page, session);
  await page.close();
  return described(timeline, transfers);
}

function described(
  { navigationStart, ...timeline }: Awaited<ReturnType<typeof readTimeline>>,
  transfers: readonly Transfer[],
): Visit {
  const firstChart = navigationStart + timeline.firstChartMs / 1_000;
  const interactive = navigationStart + timeline.interactiveMs / 1_000;
  return {
    bytesUntilFirstChart: sumBytes(transfers, firstChart, ['application']),
    fetchedUntilFirstChart: fetchedBy(transfers, firstChart, ['application']),
    bytesUntilInteractive: sumBytes(transfers, interactive, ['application', 'engine', 'data']),
    dataBytes: sumBytes(transfers, interactive, ['data']),
    ...timeline,
  };
}
