import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { chartTimes, timeYears, watchCharts } from './in-page.ts';
import type { Link } from './link.ts';
import { yearsTried, type Stop, type Subject } from './subjects.ts';

/** What one visit of all that a subject shows took: milliseconds, and bytes on the line. */
export interface Visit {
  readonly first: number;
  readonly all: number;
  readonly bytes: number;
  /** Each change of years, of all four charts. */
  readonly changes: readonly number[];
}

const patienceMs = 120_000;

/** Time in which a page finishes what it does by itself after it has drawn. */
const settlingMs = 3_000;

/** The line to a site, and to what it names by other addresses. */
interface Way extends Link {
  /** Where the browser goes instead of an address, host and port. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Visits a subject so many times, without anything kept and at once again with what the browser kept. */
export async function visitSubject(
  subject: Subject,
  link: Way,
  rounds: number,
): Promise<{ cold: readonly Visit[]; warm: readonly Visit[] }> {
  const executablePath = chromiumPath();
  const rules = Object.entries(link.instead ?? {}).map(([from, to]) => `MAP ${from} ${to}`);
  const browser = await chromium.launch({
    args: [...chromiumArgs, ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : [])],
    ...(executablePath !== undefined && { executablePath }),
  });
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const visits = await visitTwice(browser, subject, link);
      cold.push(visits.cold);
      warm.push(visits.warm);
    }
  } finally {
    await browser.close();
  }
  return { cold, warm };
}

/** Every stop in a context of its own, so that each is a first visit, and again in the same. */
async function visitTwice(browser: Browser, { stops }: Subject, link: Link) {
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  for (const stop of stops) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(patienceMs);
    cold.push(await visit(context, stop, link));
    warm.push(await visit(context, stop, link));
    await context.close();
  }
  return { cold: together(cold), warm: together(warm) };
}

async function visit(context: BrowserContext, stop: Stop, link: Link): Promise<Visit> {
  const page = await context.newPage();
  await watchCharts(page, stop.charts);
  const before = link.received();
  await page.goto(`http://127.0.0.1:${link.port}${stop.path}`, { waitUntil: 'commit' });
  const times = await chartTimes(page, stop);
  await page.waitForTimeout(settlingMs);
  const bytes = link.received() - before;
  const changes: number[] = [];
  for (const years of yearsTried) changes.push(await timeYears(page, stop, years));
  await page.close();
  return { ...times, bytes, changes };
}

/** Of several pages the slowest counts; their changes are added up, as if one page made all of them. */
const together = (visits: readonly Visit[]): Visit => ({
  first: Math.max(...visits.map(({ first }) => first)),
  all: Math.max(...visits.map(({ all }) => all)),
  bytes: Math.max(...visits.map(({ bytes }) => bytes)),
  changes: yearsTried.map((_, place) => visits.reduce((sum, { changes }) => sum + (changes[place] ?? 0), 0)),
});
