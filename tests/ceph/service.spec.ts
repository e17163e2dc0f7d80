import { expect, expectEverythingLoaded, expectFinding, test } from '../support/visit.ts';
import { service } from './service.ts';

test('a page computes its figures from files that Ceph serves', async ({ page, observed }) => {
  // Of these years nothing is published: the page has to compute.
  await page.goto('/trends?years=2003-2009');
  await expectEverythingLoaded(page);
  await expectFinding(page, 'volume', /^Publishing grew/u);
  expect(observed.parquet.length).toBeGreaterThan(0);
  expect([...observed.hosts].sort()).toEqual([service.prod, service.store]);
});

test('the signed links point to Ceph, last as told, and are refused once altered', async ({ request }) => {
  const { files } = await (await request.get('/api/dataset?tables=recipes')).json();
  const url: string = files[0].url;
  expect(new URL(url).origin).toBe(service.store);
  const part = await request.get(url, { headers: { range: 'bytes=0-3' } });
  expect([part.status(), await part.text()]).toEqual([206, 'PAR1']);
  expect((await request.get(url.replace('recipes.parquet', 'manifest.json'))).status()).toBe(403);
  expect((await request.head(url)).status()).toBe(403);
});

test('the service finds its store up', async ({ request }) => {
  expect(await (await request.get('/api/status')).json()).toMatchObject({ storage: 'up' });
});
