import { expect, expectFinding, test } from '../support/visit.ts';

test('French changes every word, the language of the document and the link, and stays after a reload', async ({
  page,
}) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', 'Publishing grew');
  await page.getByRole('radio', { name: 'Français' }).first().check();
  await expectFinding(page, 'volume', 'Les publications ont augmenté');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page).toHaveTitle(/Tendances/u);
  await expect(page).toHaveURL(/lang=fr/u);
  await page.goto('/trends');
  await expectFinding(page, 'volume', 'Les publications ont augmenté');
});

test('the link decides over the stored language', async ({ page }) => {
  await page.goto('/trends?lang=fr');
  await expectFinding(page, 'volume', 'Les publications');
  await page.goto('/trends?lang=en');
  await expectFinding(page, 'volume', 'Publishing grew');
});

test('the theme follows the system until one is chosen, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/trends');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('radio', { name: 'Dark' }).first().check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
