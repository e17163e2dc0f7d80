import { rounds } from '@mangetamain/deploy/testing/rounds';
import { card, expect, expectFinding, test } from '../support/visit.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/wcag.ts';

const widths = [360, 768, 1280, 1920];
const themes = ['dark', 'light'] as const;
const languages = ['en', 'fr'] as const;

for (const [t, theme] of themes.entries()) {
  for (const [l, language] of languages.entries()) {
    /** In the short form each width is judged in one theme and language, and each of these at one width. */
    const judged = rounds({ short: widths.filter((_, w) => w === 2 * t + l), long: widths });

    test(`no rule of WCAG 2.2 AA is broken, ${theme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`/trends?lang=${language}`);
      await expectFinding(page, 'volume', /\S/u);
      await expectFinding(page, 'duration', /\S/u);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page, `${width} px`);
        if (judged.includes(width)) await expectAccessible(page, `${width} px`);
      }
      expect(await page.locator('body').innerText()).not.toMatch(/\[[a-z]+\.[a-z]|undefined|NaN/u);
    });
  }
}

test('a chart is one stop of the keyboard, and the arrows read its values', async ({ page }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  const chart = card(page, 'volume').locator('figure [tabindex="0"]').first();
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(card(page, 'volume').locator('.chart-tip')).toContainText('1999');
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'volume').locator('.chart-tip')).toContainText('2000');
  await page.keyboard.press('Escape');
  await expect(card(page, 'volume').locator('.chart-tip')).toBeHidden();
});

test('the drawer of a phone opens, holds the focus and closes by Escape', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/trends');
  await page.getByRole('button', { name: 'Open the menu' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(drawer.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open the menu' })).toBeFocused();
});

test('a phone shows the answer first, options in a sheet and the rest when asked', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/seasonality');
  await expectFinding(page, 'ingredients', /\S/u);
  const ingredients = card(page, 'ingredients');
  await ingredients.getByRole('button', { name: 'Settings of “Ingredients”' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('combobox', { name: 'Sort' }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/ingredients\.sort=/u);
  await expectAccessible(page, 'options sheet, 390 px');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(ingredients.getByRole('heading', { name: /in season\?$/u })).toHaveCount(0);
  await ingredients.getByText('Numbers, findings and notes').click();
  await expect(ingredients.getByRole('heading', { name: /in season\?$/u })).toBeVisible();
  await expectNoSidewaysScroll(page, '390 px');
  await expectAccessible(page, 'opened card, 390 px');
});

test('the table says what the chart shows', async ({ page }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  await card(page, 'volume').getByRole('tab', { name: 'Table' }).click();
  const table = card(page, 'volume').getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Recipes' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(21);
});
