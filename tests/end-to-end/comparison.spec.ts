import { card, expect, expectFinding, test } from '../support/visit.ts';

test('a selection stands beside all recipes, until the address says otherwise', async ({
  page,
  observed,
}) => {
  await page.goto('/trends?tag=desserts');
  await expectFinding(page, 'duration', /\S/u);
  const duration = card(page, 'duration');
  await expect(duration.getByText('In grey: all recipes')).toBeVisible();
  await expect(
    duration.getByText(/against all recipes|no difference from all recipes/u).first(),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Compared with all recipes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tag not desserts' }).click();
  await expect(page).toHaveURL(/\/trends\?tag=desserts&vs=not-tag=desserts$/u);
  await expect(duration.getByText('In grey: Tag not desserts')).toBeVisible();
  await page.getByRole('link', { name: 'Seasonality' }).click();
  await expect(page).toHaveURL(/\/seasonality\?tag=desserts&vs=not-tag=desserts$/u);

  await page.goto('/trends?tag=desserts&vs=none');
  await expectFinding(page, 'duration', /\S/u);
  await expect(page.getByText('In grey', { exact: false })).toBeHidden();
  expect(observed.complaints).toEqual([]);
});

test('the recipes behind a bar are three keys away', async ({ page, observed }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  await card(page, 'volume').locator('.chart-surface').first().focus();
  for (const key of ['Home', 'Enter', 'r']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/recipes\?published=1999$/u);
  await expect(page.getByRole('button', { name: 'Year published 1999', exact: true })).toBeVisible();
  await page.goBack();
  await expectFinding(page, 'volume', /\S/u);
  expect(observed.complaints).toEqual([]);
});

test('a mark selects its recipes on the page, by a click as well', async ({ page }) => {
  await page.goto('/seasonality?tag=desserts');
  await expectFinding(page, 'volume', /\S/u);
  await card(page, 'volume')
    .locator('.chart-surface')
    .first()
    .click({ position: { x: 200, y: 80 } });
  await page.getByRole('menuitem', { name: 'Select these' }).click();
  await expect(page).toHaveURL(/\/seasonality\?tag=desserts&month=[a-z,]+$/u);
});
