import { test as base, expect, type Page, type Route } from '@playwright/test';

/** Every host that the page asked, and every complaint of the browser's console. */
interface Observed {
  readonly hosts: Set<string>;
  readonly parquet: string[];
  readonly complaints: string[];
}

/** Plot writes a style element that the policy refuses on purpose: the theme's own style sheet repeats its rules. */
const isExpectedComplaint = (message: string) =>
  message.includes('Content Security Policy') && message.includes('style-src');

function observe(page: Page): Observed {
  const observed: Observed = { hosts: new Set(), parquet: [], complaints: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    observed.hosts.add(url.origin);
    if (url.pathname.endsWith('.parquet')) observed.parquet.push(url.pathname);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpectedComplaint(message.text()))
      observed.complaints.push(message.text());
  });
  page.on('pageerror', (error) => observed.complaints.push(error.message));
  return observed;
}

type Answer = (route: Route) => Promise<void>;

/**
 * Answers the page's requests in the place of whoever is asked, until lifted. An answer under way is never cut off by
 * that: the route stays, and lets everything pass from then on.
 */
type Intercept = (url: string, answer: Answer) => Promise<{ lift: () => void }>;

/** A test with a page that is watched from before its first request. */
export const test = base.extend<{ observed: Observed; intercept: Intercept }>({
  intercept: async ({ page }, use) => {
    await use(async (url, answer) => {
      let current = answer;
      await page.route(url, (route) => current(route));
      return { lift: () => (current = (route) => route.continue()) };
    });
    await page.unrouteAll({ behavior: 'wait' });
  },
  observed: async ({ page }, use) => {
    await use(observe(page));
  },
});

export { expect };

/** The card of an analysis, by the anchor that links carry. */
export const card = (page: Page, name: string) => page.locator(`#${name}`);

/** Waits until the card shows its finding. */
export async function expectFinding(page: Page, name: string, finding: string | RegExp) {
  await expect(card(page, name).getByRole('heading', { level: 3 })).toContainText(finding);
}

/** Where the page says what it shows, and how the data is doing. */
export const sidebar = (page: Page) => page.getByRole('complementary').or(page.locator('.sidebar'));

/**
 * Waits until everything that the cards in view need is loaded, and so is saved: what was published of them stands before
 * the engine is there.
 */
export async function expectEverythingLoaded(page: Page) {
  for (const name of ['volume', 'duration']) await expectFinding(page, name, /\S/u);
  await page.waitForFunction(() => performance.getEntriesByName('page-interactive').length > 0);
  await expect(sidebar(page).getByText('Ready').first()).toBeVisible();
}
