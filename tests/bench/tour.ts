import { readFile } from 'node:fs/promises';
import { pages } from '@mangetamain/analytics';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import type { Measurement } from './measurement.ts';

const PATIENCE_MS = 60_000;
/** Time in which a page finishes what follows its last card. */
const SETTLING_MS = 2_000;

declare global {
  interface Window {
    longTasks?: number[];
  }
}

/** What a browser holds after a visit of every page, to its end, and how long the page could not be touched meanwhile. */
export async function measureTour(): Promise<Measurement[]> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    await page.addInitScript(followLongTasks);
    await page.goto(service.prod);
    for (const { id } of pages) await visitToItsEnd(page, id);
    const longTasks = await page.evaluate(() => window.longTasks ?? []);
    const tasks: Measurement[] = [
      { id: 'tour.long-tasks', value: longTasks.length, unit: 'tasks', target: { most: 0 } },
      { id: 'tour.longest-task', value: Math.max(0, ...longTasks), unit: 'ms', target: { most: 50 } },
    ];
    const script: Measurement = {
      id: 'tour.script-memory',
      value: await scriptMemory(page),
      unit: 'MB',
      target: null,
    };
    const bytes = await largestRenderer(browser);
    // Only Linux tells what a process holds.
    if (bytes === 0) return [...tasks, script];
    return [...tasks, script, { id: 'tour.memory', value: bytes / 1e6, unit: 'MB', target: { most: 250 } }];
  } finally {
    await browser.close();
  }
}

/** Runs in the page, so it may use nothing from outside. */
function followLongTasks(): void {
  const longTasks: number[] = [];
  window.longTasks = longTasks;
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask', buffered: true });
}

/** Follows the link to a page and scrolls through it, until every card has answered. */
async function visitToItsEnd(page: Page, id: string): Promise<void> {
  await page.locator(`a[href^="/${id}"]`).first().click();
  await page.waitForURL((url) => url.pathname === `/${id}`);
  await page.locator('section.card').first().waitFor();
  for (const card of await page.locator('section.card').all()) {
    await card.scrollIntoViewIfNeeded();
    await card.locator('h3').waitFor({ timeout: PATIENCE_MS });
  }
  await page.waitForTimeout(SETTLING_MS);
}

/** Megabytes that the page's own objects take, without what nobody holds any more; the engine's memory is not theirs. */
async function scriptMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Bytes of memory of the process that shows the page, its engine included; 0 where nobody tells. */
async function largestRenderer(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(0, ...(await Promise.all(renderers.map(({ id }) => residentMemory(id)))));
}

async function residentMemory(process: number): Promise<number> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1_024;
}
