import { AxeBuilder } from '@axe-core/playwright';
import { card, expect, expectFinding, test } from '../support/visit.ts';

const widths = [360, 768, 1280, 1920];

for (const theme of ['dark', 'light'] as const) {
  for (const language of ['en', 'fr']) {
    test(`no rule of WCAG 2.2 AA is broken, ${theme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`/trends?lang=${language}`);
      await expectFinding(page, 'volume', /\S/u);
      await expectFinding(page, 'duration', /\S/u);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `horizontal scroll at ${width} px`).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${width} px: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
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

test('the table says what the chart shows', async ({ page }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  await card(page, 'volume').getByRole('tab', { name: 'Table' }).click();
  const table = card(page, 'volume').getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Recipes' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(21);
});
