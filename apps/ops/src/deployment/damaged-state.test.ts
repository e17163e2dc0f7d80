import { pointerKey } from '@mangetamain/deploy';
import { expect, it } from 'vitest';
import { addDataset, addRelease, promote, startTestService } from '../testing/service.ts';

const damagedState = expect.arrayContaining([expect.objectContaining({ name: 'state', result: 'failed' })]);

it.each([
  ['gone', null],
  ['cut', '{"writeId":"x","val'],
])(
  'a pointer that is %s stops changes, and the last good release is served, after a restart too',
  async (_what, damaged) => {
    const { directory, store, ask, stop, urls } = await startTestService();
    await addDataset(store);
    const release = await addRelease(store, 'First');
    for (const to of ['preprod', 'prod'] as const)
      expect(await promote(ask, to, release)).toMatchObject({ outcome: 'succeeded' });
    const key = `state/${pointerKey('prod')}.json`;
    await (damaged === null ? store.delete(key) : store.put(key, Buffer.from(damaged)));
    expect(await (await fetch(urls.prod)).text()).toContain('First');
    await stop();
    const next = await startTestService({ DATA_DIR: directory });
    // A busy machine finds out a moment after the start.
    await expect.poll(async () => (await fetch(next.urls.prod)).text()).toContain('First');
    expect(next.entries).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'pointer_damaged' }),
    );
    const wish = { to: 'prod', release, confirm: 'DEPLOY', reason: 'A test' };
    const refused = await next.ask('POST', '/ops/promotions', wish);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining(pointerKey('prod')) });
    await expect
      .poll(async () => (await next.ask('GET', '/ops/health')).body)
      .toMatchObject({ targets: { storage: { lastProbe: { observation: { checks: damagedState } } } } });
    const restore = { environment: 'prod', document: 'pointer', reason: 'A test' };
    expect((await next.ask('POST', '/ops/state/restore', restore)).status).toBe(200);
    expect(await promote(next.ask, 'prod', release)).toMatchObject({ code: 'already_live' });
    expect(await next.ask('POST', '/ops/state/restore', restore)).toMatchObject({
      status: 409,
      body: { code: 'not_restorable' },
    });
  },
);

it('controls that are gone stop changes, are told of, and are brought back', async () => {
  const { store, ask } = await startTestService({ MONITOR_INTERVAL: '1' });
  await addDataset(store);
  const release = await addRelease(store, 'First');
  const hold = (reason: string) => ask('PUT', '/ops/environments/preprod/hold', { reason });
  expect((await hold('A freeze')).status).toBe(200);
  await store.delete('state/environments/preprod/controls.json');
  const wish = { to: 'preprod', release, reason: 'A test' };
  const refusal = { status: 503, body: { code: 'state_invalid' } };
  expect(await ask('POST', '/ops/promotions', wish)).toMatchObject(refusal);
  expect(await hold('Another')).toMatchObject(refusal);
  const health = async () => (await ask('GET', '/ops/health')).body;
  await expect.poll(health).toMatchObject({ statuses: { storage: 'down' } });
  expect((await ask('GET', '/ops/state')).body).toMatchObject({
    documents: expect.arrayContaining([
      expect.objectContaining({ environment: 'preprod', document: 'controls', source: expect.any(String) }),
    ]),
  });
  await ask('POST', '/ops/state/restore', {
    environment: 'preprod',
    document: 'controls',
    reason: 'A test',
  });
  expect((await ask('GET', '/ops/environments/preprod')).body).toMatchObject({
    hold: { reason: 'A freeze' },
  });
  await expect.poll(health).toMatchObject({ statuses: { storage: 'up' } });
});
