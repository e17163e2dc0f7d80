import { card, expect, expectFinding, test } from '../support/visit.ts';

/** What a counted dataset keeps from browsers. */
const withheld = [
  'recipes',
  'recipe_ingredients',
  'recipe_tags',
  'recipe_ratings',
  'interactions',
  'recipe_details',
];

interface Answered {
  readonly files: readonly { readonly table: string }[];
}

const isWithheld = ({ table }: { readonly table: string }) => withheld.includes(table);

test.beforeEach(async ({ intercept }) => {
  await intercept('**/api/dataset', async (route) => {
    const response = await route.fetch();
    const whole: Answered = await response.json();
    const counted = { withheld, bytes: 2, budget: 1, recipes: 1234 };
    const files = whole.files.filter((file) => !isWithheld(file));
    await route.fulfill({ response, json: { ...whole, contractVersion: 2, counted, files } });
  });
});

test('a counted dataset shows its answers, answers from counts what they hold, and says what it lacks', async ({
  page,
  observed,
}) => {
  await page.goto('/trends');
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  await card(page, 'volume').getByRole('radio', { name: 'Log' }).check();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  await page.goto('/trends?years=2004-2009');
  const volume = card(page, 'volume');
  await expect(volume.getByText('it would need recipes')).toBeVisible();
  await card(page, 'ingredients').scrollIntoViewIfNeeded();
  await expectFinding(page, 'ingredients', /\S/u);
  await expect(card(page, 'ingredients').getByText('2004–2009').first()).toBeVisible();
  await volume.getByRole('button', { name: /Years/u }).click();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  expect(
    observed.parquet.filter((path) => withheld.some((table) => path.endsWith(`/${table}.parquet`))),
  ).toEqual([]);
});

test('screens that need every recipe say that there are too many, and questions begin with counts', async ({
  page,
}) => {
  await page.goto('/recipes');
  await expect(
    page.getByRole('heading', { name: 'Recipes of this dataset are counted, not listed' }),
  ).toBeVisible();
  await expect(page.getByText('1,234 recipes are more than a browser can hold')).toBeVisible();
  await page.goto('/explore');
  await expect(page.getByText('FROM tag_months')).toBeVisible();
  await page.getByRole('button', { name: /Run/u }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});
