import { expect } from '@playwright/test';

/** Every page and screen; the four of cards in a view of which no answer is published, so that the engine computes it. */
export const tour = [
  '/',
  ...['trends', 'seasonality', 'weekend', 'ratings'].map((page) => `/${page}?minutes=10-60`),
  '/trends/duration',
  '/recipes',
  '/ingredients',
  '/ingredients/zucchini',
  '/tags',
  '/tags/desserts',
  '/calendar',
  '/explore?sql=SELECT+count(*)+AS+n+FROM+recipes',
  '/data',
  '/nothing-is-here',
];

/** An address of the tour in a language. */
export const inLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** A page as each driver of a browser has it. */
interface AnyPage {
  evaluate<Value>(read: () => Value): Promise<Value>;
}

/** Waits for whatever the page shows, also what stands below the window: all is asked for, as for paper. */
export async function expectEverythingShown(page: AnyPage, where: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelector('main h1') !== null), where).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const awaited = () =>
    page.evaluate(() => {
      const parts = document.querySelectorAll('main :is(.skeleton, [aria-busy="true"])');
      return [...new Set(Array.from(parts, ({ className }) => className))];
    });
  await expect.poll(awaited, where).toEqual([]);
}

/** Expects that nothing failed, that every drawing has marks, and that words stand where keys would. */
export async function expectWhole(page: AnyPage, where: string): Promise<void> {
  const faults = await page.evaluate(() => ({
    alerts: Array.from(document.querySelectorAll('[role="alert"]'), ({ textContent }) => textContent),
    words: document.body.innerText.match(/\[[a-z]+\.[a-z]|undefined|NaN/gu) ?? [],
    empty: Array.from(
      document.querySelectorAll('.card:has(.chart-drawing):not(:has(.chart-drawing svg *))'),
      ({ id }) => id,
    ),
    overflow: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  }));
  expect(faults, where).toEqual({ alerts: [], words: [], empty: [], overflow: 0 });
}
