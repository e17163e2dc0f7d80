import { card, expect, expectFinding, test } from '../support/visit.ts';

const recipes = /^([\d,]+) of ([\d,]+) recipes$/u;

test('recipes are selected by a tag, on every page, until the selection is cleared', async ({ page }) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', /\S/u);
  await page.getByRole('button', { name: /further filter/u }).click();
  const editor = page.getByRole('dialog');
  const field = editor.getByRole('combobox', { name: 'Tag' });
  await field.fill('desserts');
  await field.press('Enter');
  await expect(editor.getByRole('button', { name: 'Do without “desserts”' })).toBeVisible();
  await editor.getByRole('button', { name: 'Apply' }).press('Enter');

  await expect(page).toHaveURL(/\/trends\?tag=desserts$/u);
  await expect(page.getByText(recipes)).toBeVisible();
  await expect(card(page, 'volume').getByText(/· [\d,]+ of [\d,]+ recipes$/u)).toBeVisible();

  await page.getByRole('link', { name: 'Ratings' }).click();
  await expect(page).toHaveURL(/\/ratings\?tag=desserts$/u);
  await expectFinding(page, 'distribution', /five stars/u);
  await expect(card(page, 'distribution').getByText(/not of those selected/u)).toBeVisible();

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/ratings$/u);
  await expect(page.getByText(recipes)).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Tag desserts', exact: true })).toBeVisible();
  await expect(page.getByText(recipes)).toBeVisible();
});

test('a selection that leaves nothing says so, and can be lifted where it is said', async ({
  page,
  observed,
}) => {
  await page.goto('/trends?tag=no-such-tag&minutes=soon');
  await expect(page.getByText('No recipe has all of this', { exact: false })).toBeVisible();
  await expect(page.getByText('was left out: minutes=soon', { exact: false })).toBeVisible();
  await card(page, 'volume')
    .getByRole('button', { name: /Clear “Tag”/u })
    .click();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  expect(observed.complaints).toEqual([]);
});
