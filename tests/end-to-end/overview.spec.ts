import { rounds } from '@mangetamain/deploy/testing/rounds';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

/** Waits until every analysis has answered. */
async function expectFindings(page: Page) {
  await expect(page.locator('.finding-row').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Computing' })).toHaveCount(0);
}

const findings = (page: Page) => page.locator('.finding-rows');

test('the first screen ranks findings by size, and each leads to its evidence', async ({
  page,
  observed,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expectFindings(page);
  const first = findings(page).getByRole('link').first();
  const sentence = await first.innerText();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(findings(page).getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(trends|seasonality|weekend|ratings)#\w+$/u);
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(/\S/u);
  expect(sentence).not.toBe('');
  expect(observed.complaints).toEqual([]);
});

test('a link to the root with filters still leads to the first page', async ({ page }) => {
  await page.goto('/?years=2002-2013');
  await expect(page).toHaveURL(/\/trends\?years=2002-2013$/u);
});

test('the search finds by the French name, by keyboard alone, and gives the focus back', async ({ page }) => {
  await page.goto('/trends');
  const field = page.locator('.sidebar').getByRole('button', { name: /Ask or find/u });
  await field.focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Ask or find' });
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.type('courgete');
  await expect(page.getByRole('option').first()).toContainText('zucchini');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ingredients\/zucchini$/u);
  await expect(page.getByRole('heading', { level: 1, name: 'zucchini' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'When' }).getByRole('heading', { level: 3 })).toContainText(
    /\S/u,
  );
});

test('an ingredient that there is not is answered by those nearly called so', async ({ page }) => {
  await page.goto('/ingredients/zuchini');
  await expect(page.getByRole('heading', { level: 1, name: 'No recipe has “zuchini”' })).toBeVisible();
  await page.getByRole('link', { name: 'zucchini', exact: true }).click();
  await expect(page).toHaveURL(/\/ingredients\/zucchini$/u);
  await expect(page.getByRole('region', { name: 'Over the years' })).toBeVisible();
});

const looks = [
  { theme: 'dark', language: 'en', width: 1280 },
  { theme: 'light', language: 'fr', width: 390 },
  { theme: 'light', language: 'en', width: 768 },
  { theme: 'dark', language: 'fr', width: 390 },
] as const;

for (const { theme, language, width } of rounds({ short: looks.slice(0, 2), long: [...looks] })) {
  test(`the new screens break no rule of WCAG 2.2 AA, ${theme}, ${language}, ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const judge = async (where: string) => {
      await expectNoSidewaysScroll(page, where);
      await expectAccessible(page, where);
      expect(await page.locator('body').innerText()).not.toMatch(/\[[a-z]+\.[a-z]|undefined|NaN/u);
    };

    await page.goto(`/?lang=${language}`);
    await expect(page.locator('.seasons')).toBeVisible();
    await page.locator('.unchanged summary').click();
    await judge('overview');

    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zuc');
    await expect(page.getByRole('option').first()).toBeVisible();
    await judge('search');

    await page.goto(`/ingredients?lang=${language}`);
    await expect(page.locator('.season-bars').first()).toBeAttached();
    await judge('list');

    await page.goto(`/ingredients/zucchini?lang=${language}`);
    await expect(page.locator('.profile-card .certainty')).toHaveCount(5);
    await judge('profile');
  });
}
