import { pairOf, pointerKey, readPointer, withPairs } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../testing/live-release.ts';
import { stateIn } from '../testing/prepared-data.ts';
import {
  addDataset,
  addPublishedDataset,
  addRelease,
  followToEnd,
  promote,
  startTestService,
  type Ask,
} from '../testing/service.ts';
import { writeCurrent } from '../data/publish.ts';
import { webBuild } from '../testing/web-build.ts';
import { readPairs } from './read-pairs.ts';

const timeout = 90_000;

const getJson = async (url: string) => {
  const body: unknown = await (await fetch(url)).json();
  return body;
};

/** Asks for a promotion of any kind and returns how it ended, or why it did not begin. */
async function move(ask: Ask, wish: object) {
  const { body } = await ask('POST', '/ops/promotions', { confirm: 'DEPLOY', reason: 'A test', ...wish });
  return typeof body['id'] === 'string' ? followToEnd(ask, body['id']) : body;
}

async function rollBack(ask: Ask, environment: string) {
  const wish = { confirm: 'ROLLBACK', reason: 'A test' };
  const { body } = await ask('POST', `/ops/environments/${environment}/rollback`, wish);
  const ended = typeof body['id'] === 'string' ? await followToEnd(ask, body['id']) : body;
  await ask('DELETE', `/ops/environments/${environment}/hold?reason=Seen`);
  return ended;
}

describe('a pointer of the version before', () => {
  it('shows the dataset in use, as before, and a pair from its next change on', { timeout }, async () => {
    const { ask, store, urls } = await startTestService();
    const [old, inUse] = [await addDataset(store, '1'), await addDataset(store, '2')];
    const state = stateIn(store);
    const release = await addRelease(store);
    for (const environment of ['preprod', 'prod'] as const)
      await pointAt(state, environment, { releaseId: release, datasetId: old });
    const shown = () => getJson(`${urls.prod}/version.json`);
    await expect.poll(shown).toMatchObject({ releaseId: release, datasetId: inUse });
    await writeCurrent(store, old, new Date());
    await expect.poll(shown).toMatchObject({ datasetId: old });
    expect((await ask('GET', '/ops/environments/prod')).body).toMatchObject({
      live: pairOf({ releaseId: release, datasetId: old }),
    });
    await writeCurrent(store, inUse, new Date());
    await expect.poll(shown).toMatchObject({ datasetId: inUse });

    const second = await addRelease(store, 'Second');
    expect(await promote(ask, 'preprod', second)).toMatchObject({
      outcome: 'succeeded',
      from: pairOf({ releaseId: release, datasetId: inUse }),
      target: pairOf({ releaseId: second, datasetId: inUse }),
    });
    expect(await promote(ask, 'prod')).toMatchObject({ outcome: 'succeeded' });
    expect((await readPointer(state, 'prod'))?.value).toMatchObject({
      live: pairOf({ releaseId: second, datasetId: inUse }),
      previous: pairOf({ releaseId: release, datasetId: inUse }),
    });
    await writeCurrent(store, old, new Date());
    expect(await rollBack(ask, 'prod')).toMatchObject({ outcome: 'succeeded' });
    expect(await shown()).toMatchObject({ releaseId: release, datasetId: inUse });
  });

  it('that is a pair, or no pointer, is read as it is', async () => {
    const { store } = await startTestService();
    const state = stateIn(store);
    const asked: string[] = [];
    const pairs = readPairs(state, async () => (asked.push('in use'), 'd-3333333333333333'));
    await pointAt(state, 'prod', pairOf({ releaseId: 'r-000000000000', datasetId: 'd-1111111111111111' }));
    await state.create('environments/preprod/pointer', { schemaVersion: 2 });
    for (const environment of ['preprod', 'prod'] as const)
      expect(await pairs.get(pointerKey(environment))).toEqual(await state.get(pointerKey(environment)));
    expect(asked).toEqual([]);
    await pointAt(state, 'prod', { releaseId: 'r-111111111111', datasetId: 'd-1111111111111111' });
    const written = await readPointer(state, 'prod');
    expect((await readPointer(pairs, 'prod'))?.value).toEqual(
      written && withPairs(written.value, 'd-3333333333333333'),
    );
  });
});

describe('a change of the dataset contract', () => {
  it('takes a release and its data back across it, and forward again', { timeout }, async () => {
    const { ask, store, urls } = await startTestService();
    const before = await addDataset(store, '1');
    const sources = [
      { source: 'recipes' as const, file: 'RAW_recipes.csv', bytes: 1, sha256: 'a'.repeat(64) },
    ];
    const after = await addPublishedDataset(store, '2', { contractVersion: 2, sources });
    const old = await addRelease(store, 'Old');
    const later = await addRelease(store, 'Later', () => webBuild('Later', [2]));
    await promote(ask, 'preprod', old);
    await promote(ask, 'prod');
    const live = async () => (await ask('GET', '/ops/environments/prod')).body['live'];

    const half = await move(ask, { to: 'preprod', dataset: after });
    expect(half).toMatchObject({ failure: { code: 'contract-misfit' } });
    expect(JSON.stringify(half)).toContain(
      `Release ${old} reads dataset contract version 1, dataset ${after} has version 2. Choose a release that reads version 2`,
    );
    const other = await move(ask, { to: 'preprod', release: later });
    expect(JSON.stringify(other)).toContain(`Release ${later} reads dataset contract version 2`);

    expect(await move(ask, { to: 'preprod', release: later, dataset: after })).toMatchObject({
      outcome: 'succeeded',
    });
    for (const only of ['release', 'data'])
      expect(await move(ask, { to: 'prod', only })).toMatchObject({ failure: { code: 'contract-misfit' } });
    expect(await live()).toEqual(pairOf({ releaseId: old, datasetId: before }));
    expect(await move(ask, { to: 'prod' })).toMatchObject({ outcome: 'succeeded' });
    expect(await live()).toEqual(pairOf({ releaseId: later, datasetId: after }));

    expect(await rollBack(ask, 'prod')).toMatchObject({ outcome: 'succeeded' });
    expect(await live()).toEqual(pairOf({ releaseId: old, datasetId: before }));
    expect(await getJson(`${urls.prod}/api/dataset`)).toMatchObject({ datasetId: before });
    expect(await move(ask, { to: 'prod' })).toMatchObject({ outcome: 'succeeded' });
    expect(await getJson(`${urls.prod}/api/dataset`)).toMatchObject({ datasetId: after });
  });
});
