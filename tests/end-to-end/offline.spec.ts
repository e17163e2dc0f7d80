import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { expectSiteSaved } from '../support/saved-site.ts';
import { compiledOnce } from '../support/chromium.ts';
import { service } from '../support/service.ts';
import { expect, expectEverythingLoaded, expectFinding, test } from '../support/visit.ts';

test.use({ serviceWorkers: 'allow' });

/** What a device without a network does; the browser's emulation forgets over a reload to tell pages of it. */
async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false, configurable: true }),
  );
}

test('pages seen before open without a network, and say that they are saved', async ({
  page,
  context,
  observed,
}) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  await expectSiteSaved(page);
  expect(observed.complaints).toEqual([]);
  await goOffline(context);

  await page.reload();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  await expect(page.getByText('You are offline; the saved data is shown.')).toBeVisible();
  // Not published: the saved engine computes it from the saved tables.
  await page.goto('/trends?minutes=10-60');
  await expectFinding(page, 'volume', /\S/u);

  await page.goto('/explore?sql=SELECT+count(*)+AS+n+FROM+recipes');
  await page.getByRole('button', { name: /^Run/u }).click();
  await expect(page.getByText(/^One row in/u)).toBeVisible();
});

test('without a network a page says what is not saved of its data', async ({ page, context }) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  await expectSiteSaved(page);
  await goOffline(context);
  await page.goto('/ratings?minutes=10-60');
  await expect(page.getByText('You are offline', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Not saved').first()).toBeVisible();
});

test('the compiled engine is kept also where the worker stands between', async ({
  playwright,
  launchOptions,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: (launchOptions.args ?? []).filter((arg) => arg !== compiledOnce),
  });
  try {
    const page = await context.newPage();
    await page.route('**/duckdb-eh-*.wasm', (route) => route.abort());
    await page.goto(`${service.prod}/explore`);
    await expectSiteSaved(page);
    await page.unrouteAll();
    await page.goto(`${service.prod}/trends?years=2003-2009`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await expectEverythingLoaded(page);
    const kept = async () => {
      const folder = join(profile, 'Default/Code Cache/wasm');
      const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    };
    await expect.poll(kept).toBeGreaterThan(500_000);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('the operations page has no service worker', async ({ page }) => {
  await page.goto(service.ops);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect((await page.request.get(`${service.ops}/service-worker.js`)).status()).toBe(404);
});
