import { describe, expect, it } from 'vitest';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { runStore } from '../store/testing/running-store.ts';
import { type Fault, startFaultProxy } from '../testing/fault-proxy.ts';
import { addDataset, addRelease, promote, startTestService } from '../testing/service.ts';
import { scriptOf } from '../testing/web-build.ts';

/** A service whose store is behind a proxy, with a release live on PREPROD and another one published. */
async function setUp(fault: Fault = 'none') {
  const { config } = await runStore();
  const proxy = await startFaultProxy(config);
  proxy.fault = fault;
  const store = createS3Store(config);
  await addDataset(store);
  const first = await addRelease(store, 'First');
  const second = await addRelease(store, 'Second');
  const service = await startTestService({
    S3_ENDPOINT: proxy.url,
    S3_BUCKET: config.bucket,
    S3_ACCESS_KEY_ID: config.credentials.accessKeyId,
    S3_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
  });
  return { ...service, proxy, first, second };
}

const statusOf = async (url: string) => {
  const body: unknown = await (await fetch(`${url}/api/status`)).json();
  return body;
};

async function expectServing(url: string, text: string): Promise<void> {
  expect(await (await fetch(url)).text()).toContain(text);
  expect((await fetch(`${url}/${scriptOf(text)}`)).status).toBe(200);
}

describe('while the store is', () => {
  it.each<Fault>(['down', 'silent', 'error 500', 'denied 403'])(
    '%s, sites go on, status tells, promotions are refused, and all is well again by itself',
    { timeout: 180_000 },
    async (fault) => {
      const { ask, urls, proxy, first, second } = await setUp();
      expect(await promote(ask, 'preprod', first)).toMatchObject({ outcome: 'succeeded' });
      await expectServing(urls.preprod, 'First');

      proxy.fault = fault;
      await expect
        .poll(() => statusOf(urls.preprod), { timeout: 20_000 })
        .toMatchObject({ storage: 'down', releaseId: first });
      await expectServing(urls.preprod, 'First');
      const wish = { to: 'preprod', release: second, reason: 'A test' };
      const refused = await ask('POST', '/ops/promotions', wish);
      expect(refused).toMatchObject({
        status: 503,
        body: { code: expect.stringMatching(/^(state|storage)_(unavailable|refused)$/) },
      });

      proxy.fault = 'none';
      await expect.poll(() => statusOf(urls.preprod), { timeout: 20_000 }).toMatchObject({ storage: 'up' });
      expect(await promote(ask, 'preprod', second)).toMatchObject({ outcome: 'succeeded' });
      await expectServing(urls.preprod, 'Second');
    },
  );
});

describe('a store', () => {
  it('whose ETags are suddenly wrong changes nothing, and works again', { timeout: 120_000 }, async () => {
    const { ask, urls, proxy, first, second } = await setUp();
    await promote(ask, 'preprod', first);
    proxy.fault = 'wrong ETags';
    const wish = { to: 'preprod', release: second, reason: 'A test' };
    const { status } = await ask('POST', '/ops/promotions', wish);
    expect([409, 503]).toContain(status);
    await expectServing(urls.preprod, 'First');
    proxy.fault = 'none';
    await expect
      .poll(() => promote(ask, 'preprod', second), { timeout: 60_000 })
      .toMatchObject({
        outcome: 'succeeded',
      });
  });

  it('that drops conditions takes no promotion, and the rest works', { timeout: 60_000 }, async () => {
    const { ask, urls, first } = await setUp('no conditions');
    const wish = { to: 'preprod', release: first, reason: 'A test' };
    expect(await ask('POST', '/ops/promotions', wish)).toMatchObject({
      status: 503,
      body: { code: 'cas_unsupported', detail: expect.stringContaining('STATE_STORE=file') },
    });
    expect((await ask('GET', '/ops/releases')).status).toBe(200);
    expect(await statusOf(urls.prod)).toMatchObject({ storage: 'up', datasetId: 'd-1111111111111111' });
  });

  it('that answers every other time only delays things', { timeout: 120_000 }, async () => {
    const { ask, urls, proxy, first, second } = await setUp();
    await promote(ask, 'preprod', first);
    proxy.fault = 'flapping';
    for (let n = 0; n < 20; n += 1) await expectServing(urls.preprod, 'First');
    proxy.fault = 'none';
    expect(await promote(ask, 'preprod', second)).toMatchObject({ outcome: 'succeeded' });
  });
});

it(
  'state on a local disk takes promotions on a store that drops conditions',
  { timeout: 60_000 },
  async () => {
    const { config } = await runStore();
    const proxy = await startFaultProxy(config);
    proxy.fault = 'no conditions';
    const store = createS3Store(config);
    await addDataset(store);
    const release = await addRelease(store, 'First');
    const { ask, urls } = await startTestService({
      STATE_STORE: 'file',
      S3_ENDPOINT: proxy.url,
      S3_BUCKET: config.bucket,
      S3_ACCESS_KEY_ID: config.credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
    });
    expect(await promote(ask, 'preprod', release)).toMatchObject({ outcome: 'succeeded' });
    await expectServing(urls.preprod, 'First');
  },
);
