import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './visit.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Expects that nothing on the page breaks a rule of WCAG 2.2 AA; `where` begins the name of what does. Judged from the
 * top: axe measures how far targets lie apart, also from a bar that they are just passing under.
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const broken = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(broken).toEqual([]);
}

/** Expects that the page is no wider than its window, once it has taken the window's size: charts are drawn anew for it. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(overflow, `horizontal scroll, ${where}`).toBeLessThanOrEqual(0);
}
