import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { readTimeline } from './timeline.ts';
import { fetchedBy, followTransfers, sumBytes, type Fetched, type Transfer } from './transfers.ts';

export interface VisitOptions {
  /** The page that is visited, such as http://127.0.0.1:8501/trends. */
  readonly url: string;
  /** Path of the browser's program. */
  readonly chromium: string;
  readonly arguments: readonly string[];
  /** How many visits of each kind. */
  readonly rounds: number;
}

/** Visits by what the browser kept of those before. */
export interface Visits {
  /** Nothing. */
  readonly cold: readonly Visit[];
  /** Files and data; no compiled code of the engine, which a private window never keeps. */
  readonly warm: readonly Visit[];
  /** Compiled code as well: the browser was closed and opened again. */
  readonly kept: readonly Visit[];
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

/** Time in which the browser writes the code that it compiled: two seconds after the last of it. */
const writing = 3_000;

const window = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' };

/**
 * Visits a page over a line of 50 Mbit/s and 20 ms, with what the browser kept of earlier visits and without. Rejects
 * where the page does not become interactive in a minute.
 */
export async function measureVisits(options: VisitOptions): Promise<Visits> {
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  const browser = await chromium.launch(programOf(options));
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      const context = await browser.newContext(window);
      cold.push(await visit(context, options.url));
      warm.push(await visit(context, options.url));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return { cold, warm, kept: await measureKept(options) };
}

/** The two visits before those measured are what the browser keeps its code from. */
async function measureKept(options: VisitOptions): Promise<Visit[]> {
  const profile = await mkdtemp(join(tmpdir(), 'mangetamain-profile-'));
  const visits: Visit[] = [];
  try {
    for (let round = 0; round < options.rounds + 2; round += 1) {
      const context = await chromium.launchPersistentContext(profile, { ...programOf(options), ...window });
      try {
        visits.push(await visit(context, options.url, writing));
      } finally {
        await context.close();
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return visits.slice(2);
}

const programOf = (options: VisitOptions) => ({
  executablePath: options.chromium,
  args: [...options.arguments],
});

async function visit(context: BrowserContext, url: string, staying = 0): Promise<Visit> {
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
  await page.waitForTimeout(settling + staying);
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
