import { expect, expectEverythingLoaded, expectFinding, sidebar, test } from '../support/visit.ts';
import { service } from '../support/service.ts';

test('the first visit shows both analyses, computed in the browser', async ({ page, observed }) => {
  const response = await page.goto('/trends');
  await expectFinding(page, 'volume', /^Publishing grew until 2007, then fell by \d+% in \d+ years/u);
  await expectFinding(page, 'duration', /preparation time|Recipes became/u);
  await expect(page.getByText('Demonstration data.')).toBeVisible();

  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain('unsafe-eval ');
  expect(observed.complaints).toEqual([]);
});

test('the browser asks no host but the site and the store', async ({ page, observed }) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  expect([...observed.hosts].sort()).toEqual([service.prod, service.store]);
});

test('the worker file carries the policy too', async ({ page, request }) => {
  const [worker] = await Promise.all([page.waitForEvent('worker'), page.goto('/trends')]);
  const answer = await request.get(worker.url());
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
});

test('the second visit downloads no data', async ({ page, observed }) => {
  await page.goto('/trends');
  await expectEverythingLoaded(page);
  expect(observed.parquet.length).toBeGreaterThan(0);
  observed.parquet.length = 0;
  await page.reload();
  await expectFinding(page, 'volume', /\S/u);
  expect(observed.parquet).toEqual([]);
});

test('the page says which environment and dataset it shows', async ({ page, request }) => {
  const status = await (await request.get('/api/status')).json();
  await page.goto('/trends');
  const settings = sidebar(page);
  await expect(settings.getByText('PROD', { exact: true }).first()).toBeVisible();
  await expect(settings.getByText(status.datasetId).first()).toBeVisible();
  await expect(settings.getByText('Ready').first()).toBeVisible();
});
