import type { CDPSession, Page } from 'playwright-core';

export interface Timeline {
  /** When the navigation started, in seconds of the browser's monotonic clock. */
  readonly navigationStart: number;
  readonly firstPaintMs: number;
  readonly firstChartMs: number;
  readonly interactiveMs: number;
  readonly longTasksMs: readonly number[];
}

interface Entry {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
}

/** What the browser noted of a visit that has become interactive. Times are milliseconds from the navigation's start. */
export async function readTimeline(page: Page, session: CDPSession): Promise<Timeline> {
  const { metrics } = await session.send('Performance.getMetrics');
  const navigationStart = metrics.find(({ name }) => name === 'NavigationStart')?.value;
  if (navigationStart === undefined) throw new Error('The browser did not say when the navigation started.');
  const moments = await page.evaluate((): Entry[] => [
    ...performance.getEntriesByType('paint').map((entry): Entry => entry.toJSON()),
    ...performance.getEntriesByType('mark').map((entry): Entry => entry.toJSON()),
  ]);
  const interactiveMs = timeOf(moments, 'page-interactive');
  const longTasks = await readLongTasks(page);
  return {
    navigationStart,
    firstPaintMs: timeOf(moments, 'first-contentful-paint'),
    firstChartMs: timeOf(moments, 'first-chart'),
    interactiveMs,
    longTasksMs: longTasks
      .filter(({ startTime }) => startTime <= interactiveMs)
      .map(({ duration }) => duration),
  };
}

function timeOf(moments: readonly Entry[], name: string): number {
  const moment = moments.find((each) => each.name === name);
  if (moment === undefined) throw new Error(`The page did not reach "${name}".`);
  return moment.startTime;
}

/** Unlike the others, long tasks are told to observers only; where there was none, nothing is told. */
const readLongTasks = (page: Page): Promise<Entry[]> =>
  page.evaluate(
    () =>
      new Promise<Entry[]>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().map((entry): Entry => entry.toJSON())),
        ).observe({ type: 'longtask', buffered: true });
        setTimeout(() => resolve([]), 200);
      }),
  );
