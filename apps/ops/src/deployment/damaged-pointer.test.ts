import { pointerKey } from '@mangetamain/deploy';
import { expect, it } from 'vitest';
import { addDataset, addRelease, promote, startTestService } from '../testing/service.ts';

it.each([
  ['gone', null],
  ['cut', '{"writeId":"x","val'],
])(
  'a pointer that is %s stops changes, and the last good release is served, after a restart too',
  { timeout: 60_000 },
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
    expect(await (await fetch(next.urls.prod)).text()).toContain('First');
    expect(next.entries).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'pointer_damaged' }),
    );
    const wish = { to: 'prod', release, confirm: 'DEPLOY', reason: 'A test' };
    const refused = await next.ask('POST', '/ops/promotions', wish);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining(pointerKey('prod')) });
  },
);
