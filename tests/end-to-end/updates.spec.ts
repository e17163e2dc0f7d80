import type { Page } from '@playwright/test';
import { moveSite } from '../support/moving-site.ts';
import { card, expect, expectEverythingLoaded, expectFinding, sidebar, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

const another = { build: 'b0b0b0b0b0b0', dataset: 'd-00000000feedbeef' };

const banner = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const newRelease = 'A new version of this site is live.';
const newData = 'Newer data has been published.';

/** The top of a card in the window; it holds still once what is above it has come. */
const topOf = async (page: Page, name: string) =>
  Math.round((await card(page, name).boundingBox())?.y ?? NaN);

test('a session of half an hour goes on: links expire, new data and a new release are taken up', async ({
  page,
  observed,
}) => {
  await page.clock.install();
  const site = await moveSite(page);
  await page.goto('/trends?minutes=10-60');
  // The clock of the test keeps no marks, by which others wait.
  await expectFinding(page, 'volume', /\S/u);
  await expect(sidebar(page).getByText('Ready').first()).toBeVisible();

  await page.clock.fastForward('15:00');
  site.expireLinks();
  observed.parquet.length = 0;
  // Ratings of recipes were not needed before: their link is refused once, and renewed.
  await page.getByRole('link', { name: 'Ratings' }).click();
  await expectFinding(page, 'trend', /\S/u);
  expect(new Set(observed.parquet).size).toBeLessThan(observed.parquet.length);

  site.publish(another.dataset);
  await page.clock.fastForward('10:00');
  await banner(page, newData).getByRole('button', { name: 'Show it' }).click();
  await expect(sidebar(page).getByText(another.dataset).first()).toBeVisible();
  await expect(banner(page, newData)).toHaveCount(0);
  await expectFinding(page, 'trend', /\S/u);
  await expect(page).toHaveURL(/minutes=10-60/u);

  site.goLive(another.build);
  await page.clock.fastForward('05:00');
  await banner(page, newRelease).getByRole('button', { name: 'Take it up' }).click();
  await expect(page.locator(`meta[name="build"][content="${another.build}"]`)).toHaveCount(1);
  await expectFinding(page, 'trend', /\S/u);
  await expect(banner(page, newRelease)).toHaveCount(0);
  await expect(page).toHaveURL(/ratings\?minutes=10-60/u);
});

test('taking up a release keeps the address, the place and the tabs', async ({ page }) => {
  const site = await moveSite(page);
  await page.goto('/trends?years=2002-2013');
  await expectEverythingLoaded(page);
  await card(page, 'duration').getByRole('tab', { name: 'Method' }).click();
  await card(page, 'duration').evaluate((element) => element.scrollIntoView());
  await expect(card(page, 'duration').locator('.method-panel')).toBeVisible();
  site.goLive(another.build);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const offer = banner(page, newRelease);
  await expect(offer).toBeVisible();
  const before = await topOf(page, 'duration');
  await offer.getByRole('button', { name: 'Take it up' }).dispatchEvent('click');
  await expect(page.locator(`meta[name="build"][content="${another.build}"]`)).toHaveCount(1);
  await expectFinding(page, 'duration', /\S/u);
  await expect(card(page, 'duration').getByRole('tab', { name: 'Method' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect.poll(() => topOf(page, 'duration')).toBe(before);
  await expect(page).toHaveURL(/\/trends\?years=2002-2013$/u);
});

test('taking up a release keeps SQL that was typed and never run, with storage switched off', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  const site = await moveSite(page);
  await page.goto('/explore');
  const editor = page.getByRole('textbox', { name: /SQL/u });
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('SELECT 42 AS never_run');
  site.goLive(another.build);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await banner(page, newRelease).getByRole('button', { name: 'Take it up' }).click();
  await expect(page.locator(`meta[name="build"][content="${another.build}"]`)).toHaveCount(1);
  await expect(editor).toContainText('SELECT 42 AS never_run');
});

test('the offer can be read, reached and put off, in both languages and on a phone', async ({ page }) => {
  const site = await moveSite(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/trends?lang=fr');
  await expectFinding(page, 'volume', /\S/u);
  site.goLive(another.build);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const offer = banner(page, 'Une nouvelle version de ce site est en ligne.');
  await expect(offer).toBeVisible();
  await expectAccessible(page, 'the offer of a release');
  await expectNoSidewaysScroll(page, 'the offer of a release');
  await offer.getByRole('button', { name: 'Plus tard' }).click();
  await expect(offer).toHaveCount(0);
});
