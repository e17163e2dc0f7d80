import { card, expect, expectEverythingLoaded, expectFinding, test } from '../support/visit.ts';

const parquet = '**/recipes.parquet?*';
/** A view of which no answer is published: it needs the tables. */
const computed = '/trends?minutes=10-60';

test('an expired link is renewed once by itself', async ({ page, intercept }) => {
  let asked = 0;
  let datasets = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/dataset') datasets += 1;
  });
  await intercept(parquet, (route) => {
    asked += 1;
    return asked === 1
      ? route.fulfill({
          status: 403,
          body: '<Error><Code>AccessDenied</Code></Error>',
          headers: { 'access-control-allow-origin': '*' },
        })
      : route.continue();
  });
  await page.goto(computed);
  await expectFinding(page, 'volume', 'Publishing grew until');
  expect(asked).toBe(2);
  expect(datasets).toBeGreaterThanOrEqual(2);
});

test('a file that is not the published one is refused and never kept', async ({ page, intercept }) => {
  const { lift } = await intercept(parquet, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    await route.fulfill({ response, body });
  });
  await page.goto(computed);
  await expect(card(page, 'volume').getByText('A downloaded file was refused')).toBeVisible();
  await expect(card(page, 'volume').getByText('dataset_hash_mismatch')).toBeVisible();
  lift();
  await card(page, 'volume').getByRole('button', { name: 'Download again' }).click();
  await expectFinding(page, 'volume', 'Publishing grew until');
});

test('with the store away and nothing saved, the page says so and recovers without a reload', async ({
  page,
  intercept,
}) => {
  const { lift } = await intercept(parquet, (route) => route.abort('connectionrefused'));
  await page.goto(computed);
  await expect(card(page, 'volume').getByText('The data store does not answer')).toBeVisible();
  lift();
  await card(page, 'volume').getByRole('button', { name: /Try/u }).click();
  await expectFinding(page, 'volume', 'Publishing grew until');
});

test('offline with everything saved, every analysis works', async ({ page, context }) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  await context.setOffline(true);
  await card(page, 'volume').getByRole('radio', { name: 'Log' }).check();
  await expect(page).toHaveURL(/volume\.scale=log/u);
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
});

test('the API away while the data is saved: the saved data is shown, and said to be', async ({
  page,
  intercept,
}) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  await intercept('**/api/dataset*', (route) => route.abort('internetdisconnected'));
  await page.reload();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  await expect(page.getByText('the saved data is shown', { exact: false })).toBeVisible();
});
