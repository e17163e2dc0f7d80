import { expect, it } from 'vitest';
import { createTestApps } from '../testing/apps.ts';
import { createManifest } from '../testing/datasets.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { createWatchedStore } from '../testing/watched-store.ts';

async function setUp() {
  const store = createWatchedStore();
  for (const digit of ['1', '2'])
    await store.putJson(`datasets/d-${digit.repeat(16)}/manifest.json`, createManifest(digit));
  const live = { releaseId: await publishBuild(store, 'Live'), datasetId: 'd-1111111111111111' };
  const next = { releaseId: await publishBuild(store, 'Next'), datasetId: 'd-2222222222222222' };
  await pointAt(stateIn(store), 'preprod', live);
  const { apps } = await createTestApps({ store });
  const ask = (path: string, cookie = '', method = 'GET') =>
    apps.preview.request(path, { method, headers: cookie === '' ? {} : { cookie } });
  return { live, next, ask };
}

it('shows the pair of an address, release and data, from then on in this browser', async () => {
  const { next, ask } = await setUp();
  const pair = `${next.releaseId}+${next.datasetId}`;
  const chosen = await ask(`/${pair}/trends?tag=desserts`);
  expect([chosen.status, chosen.headers.get('location')]).toEqual([302, '/trends?tag=desserts']);
  const [cookie = ''] = (chosen.headers.get('set-cookie') ?? '').split(';');
  const page = await ask('/trends', cookie);
  expect(await page.text()).toContain('<title>Next</title>');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await (await ask('/version.json', cookie)).json()).toMatchObject(next);
  expect(await (await ask('/api/dataset', cookie)).json()).toMatchObject({ datasetId: next.datasetId });
});

it('shows what PREPROD serves where nobody chose', async () => {
  const { live, ask } = await setUp();
  expect(await (await ask('/version.json')).json()).toMatchObject({ environment: 'LOCAL', ...live });
});

it('is kept by no search engine, by no service worker, and changes nothing', async () => {
  const { ask } = await setUp();
  expect((await ask('/')).headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(await (await ask('/robots.txt')).text()).toContain('Disallow: /');
  expect((await ask('/service-worker.js')).status).toBe(404);
  const changed = await ask('/api/dataset', '', 'POST');
  expect([changed.status, changed.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('says what is no pair, and what is not there', async () => {
  const { live, ask } = await setUp();
  const misspelt = await ask('/r-4f1c09be77a2+d-12/');
  expect([misspelt.status, await misspelt.json()]).toMatchObject([404, { code: 'pair_unknown' }]);
  const missing = [`/r-000000000000+${live.datasetId}/`, `/${live.releaseId}+d-9999999999999999/`];
  for (const path of missing) {
    const answer = await ask(path);
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'pair_missing' }]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
});
