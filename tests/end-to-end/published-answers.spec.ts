import { card, expect, expectFinding, sidebar, test } from '../support/visit.ts';

const engine = '**/duckdb-eh-*.wasm';
const answers = '**/api/answers/*';

test('the first charts stand without the engine, and controls that it is not needed for act', async ({
  page,
  intercept,
}) => {
  await intercept(engine, (route) => route.abort('blockedbyclient'));
  await page.goto('/trends');
  for (const name of ['volume', 'duration']) {
    await expectFinding(page, name, /\S/u);
    await expect(card(page, name).locator('.chart-drawing svg').first()).toBeVisible();
  }
  await expect(page.locator('.kpi-value').first()).toBeVisible();
  await card(page, 'volume').getByRole('radio', { name: 'Log' }).check();
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
});

test('what the engine alone can answer says why it does not, and comes once the engine does', async ({
  page,
  intercept,
}) => {
  const { lift } = await intercept(engine, (route) => route.abort('blockedbyclient'));
  await page.goto('/trends');
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  await page.goto('/trends?minutes=10-60');
  await expect(card(page, 'volume').getByText('engine_start_failed')).toBeVisible();
  lift();
  await card(page, 'volume').getByRole('button', { name: /Try/u }).click();
  await expectFinding(page, 'volume', /\S/u);
});

test('answers that were altered on the way are passed over: the browser computes', async ({
  page,
  intercept,
  observed,
}) => {
  await intercept(answers, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/2007/gu, '2006') });
  });
  await page.goto('/trends');
  await expectFinding(page, 'volume', 'Publishing grew until 2007');
  await expect(sidebar(page).getByText('Ready').first()).toBeVisible();
  expect(observed.parquet.length).toBeGreaterThan(0);
});

test('the page and its answers are asked for together', async ({ page, request }) => {
  await request.get('/api/dataset');
  const link = (await page.goto('/trends'))?.headers()['link'] ?? '';
  expect(link).toContain('</api/dataset>; rel=preload');
  const [, address = ''] = /<(\/api\/answers\/[0-9a-f]{64})>/u.exec(link) ?? [];
  const published = await request.get(address);
  expect(published.headers()['cache-control']).toContain('immutable');
  const { answers } = await (await request.get('/api/dataset')).json();
  const named = answers.find(
    ({ page, part }: { page: string; part?: string }) => page === 'trends' && part === 'head',
  );
  const content = await published.body();
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(content));
  expect(address).toContain(named.sha256);
  expect(Buffer.from(digest).toString('hex')).toBe(named.sha256);
  expect(content.length).toBe(named.bytes);
  // The signed link to the store brings the same.
  expect(Buffer.compare(await (await request.get(named.url)).body(), content)).toBe(0);
});
