import { describe, expect, it } from 'vitest';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { runStore } from '../store/testing/running-store.ts';
import { type Fault, startFaultProxy } from '../testing/fault-proxy.ts';
import { pointAt } from '../testing/live-release.ts';
import { installMovableClock } from '../testing/movable-clock.ts';
import { stateIn } from '../testing/prepared-data.ts';
import { addDataset, addRelease, type Ask, promote, startTestService } from '../testing/service.ts';
import { scriptOf } from '../testing/web-build.ts';

/** A service whose store is behind a proxy, with two releases published, the first one live on PREPROD where asked for. */
async function setUp(fault: Fault = 'none', isLive = false) {
  const clock = installMovableClock();
  const { config } = await runStore();
  const proxy = await startFaultProxy(config);
  proxy.fault = fault;
  const store = createS3Store(config);
  const datasetId = await addDataset(store);
  const first = await addRelease(store, 'First');
  const second = await addRelease(store, 'Second');
  if (isLive) await pointAt(stateIn(store), 'preprod', { releaseId: first, datasetId });
  const service = await startTestService({
    S3_ENDPOINT: proxy.url,
    S3_BUCKET: config.bucket,
    S3_ACCESS_KEY_ID: config.credentials.accessKeyId,
    S3_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
  });
  return { ...service, clock, proxy, first, second };
}

const statusOf = async (url: string) => {
  const body: unknown = await (await fetch(`${url}/api/status`)).json();
  return body;
};

/** What an operator sees of PREPROD; nothing of it may change unless a promotion does it. */
async function expectState(ask: Ask, expected: { live: string; generation: number }): Promise<void> {
  const { body } = await ask('GET', '/ops/environments/preprod');
  const { live: releaseId, generation } = expected;
  expect(body).toMatchObject({ live: { releaseId }, generation, hold: null, quarantine: [] });
}

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
      await expect.poll(() => statusOf(urls.preprod)).toMatchObject({ storage: 'down', releaseId: first });
      await expectServing(urls.preprod, 'First');
      const wish = { to: 'preprod', release: second, reason: 'A test' };
      const refused = await ask('POST', '/ops/promotions', wish);
      expect(refused).toMatchObject({
        status: 503,
        body: { code: expect.stringMatching(/^(state|storage)_(unavailable|refused)$/) },
      });

      proxy.fault = 'none';
      await expect.poll(() => statusOf(urls.preprod)).toMatchObject({ storage: 'up' });
      await expectState(ask, { live: first, generation: 1 });
      expect(await promote(ask, 'preprod', second)).toMatchObject({ outcome: 'succeeded' });
      await expectServing(urls.preprod, 'Second');
      await expectState(ask, { live: second, generation: 2 });
    },
  );
});

describe('a store', () => {
  it('whose ETags are suddenly wrong changes nothing, and works again', async () => {
    const { ask, urls, clock, proxy, first, second } = await setUp('none', true);
    proxy.fault = 'wrong ETags';
    const wish = { to: 'preprod', release: second, reason: 'A test' };
    const refused = await ask('POST', '/ops/promotions', wish);
    expect([409, 503]).toContain(refused.status);
    expect(refused.body).toMatchObject({
      code: expect.any(String),
      detail: expect.stringMatching(/\w+ .+\./),
    });
    await expectServing(urls.preprod, 'First');
    // It answers, and that is what it is asked.
    expect(await statusOf(urls.preprod)).toMatchObject({ storage: 'up', releaseId: first });
    proxy.fault = 'none';
    await expectState(ask, { live: first, generation: 1 });
    // What it was found to do is not asked again for half a minute.
    clock.letPass(31_000);
    await expect.poll(() => promote(ask, 'preprod', second)).toMatchObject({ outcome: 'succeeded' });
    await expectState(ask, { live: second, generation: 2 });
  });

  it('that drops conditions takes no promotion until it keeps them, and the rest works', async () => {
    const { ask, urls, clock, proxy, first, second } = await setUp('no conditions', true);
    const wish = { to: 'preprod', release: second, reason: 'A test' };
    const refusal = {
      status: 503,
      body: { code: 'cas_unsupported', detail: expect.stringContaining('STATE_STORE=file') },
    };
    expect(await ask('POST', '/ops/promotions', wish)).toMatchObject(refusal);
    expect(
      await ask('POST', '/ops/environments/preprod/rollback', { confirm: 'ROLLBACK', reason: 'A test' }),
    ).toMatchObject(refusal);
    expect((await ask('GET', '/ops/releases')).status).toBe(200);
    await expectServing(urls.preprod, 'First');
    expect(await statusOf(urls.preprod)).toMatchObject({
      storage: 'up',
      releaseId: first,
      datasetId: 'd-1111111111111111',
    });
    await expectState(ask, { live: first, generation: 1 });
    proxy.fault = 'none';
    // What it was found to do is not asked again for half a minute.
    clock.letPass(31_000);
    await expect
      .poll(() => promote(ask, 'preprod', second), { interval: 1_000 })
      .toMatchObject({ outcome: 'succeeded' });
  });

  it('that answers every other time only delays things, or refuses with a reason', async () => {
    const { ask, urls, proxy, first, second } = await setUp('none', true);
    await expectServing(urls.preprod, 'First');
    proxy.fault = 'flapping';
    for (let n = 0; n < 20; n += 1) await expectServing(urls.preprod, 'First');
    expect(await statusOf(urls.preprod)).toMatchObject({
      releaseId: first,
      storage: expect.stringMatching(/^(?:up|down)$/),
    });
    const wish = { to: 'preprod', release: second, reason: 'A test' };
    const { status, body } = await ask('POST', '/ops/promotions', wish);
    // Which part it is refused by, the state or the datasets, depends on whose turn the fault hits.
    if (status !== 201)
      expect(body).toMatchObject({ status: 503, detail: expect.stringMatching(/\b[Tt]ry again\b/) });
    proxy.fault = 'none';
    // The one that was begun while it flapped may have brought it live meanwhile.
    const isLive = async () => {
      const { outcome, code } = await promote(ask, 'preprod', second);
      return outcome === 'succeeded' || code === 'already_live';
    };
    await expect.poll(isLive, { interval: 500 }).toBe(true);
    await expectServing(urls.preprod, 'Second');
    await expectState(ask, { live: second, generation: 2 });
  });
});

it('state on a local disk takes promotions on a store that drops conditions', async () => {
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
});
