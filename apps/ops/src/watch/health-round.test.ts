import { controlsSchema, pointerKey, UnavailableError } from '@mangetamain/deploy';
import { memoryStateStore, scriptedProber, type Finding } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../testing/live-release.ts';
import { createHealthRound } from './health-round.ts';

const live = { releaseId: 'r-000000000000', datasetId: 'd-1111111111111111' };

async function setUp() {
  const store = memoryStateStore();
  const found: Record<string, Finding> = {};
  const expected: Record<string, string | null> = {};
  const prober = scriptedProber((target, expectation) => {
    expected[target] = expectation?.releaseId ?? null;
    return found[target] ?? 'good';
  });
  await pointAt(store, 'prod', live);
  const round = createHealthRound({ store, prober });
  const checkOf = async (name: string) => {
    const storage = (await round()).find(({ target }) => target === 'storage');
    return storage?.checks.find((check) => check.name === name);
  };
  return { store, found, expected, round, checkOf };
}

describe('a round', () => {
  it('looks at the store, its state and the sites where something is live', async () => {
    const { round, expected, checkOf } = await setUp();
    expect((await round()).map(({ target }) => target).toSorted()).toEqual(['prod', 'storage']);
    expect(expected).toEqual({ prod: live.releaseId, storage: null });
    expect(await checkOf('state')).toMatchObject({ result: 'good' });
  });

  it('goes on by what it remembers while the state is away, which is the fault of the storage', async () => {
    const { store, round, expected, checkOf } = await setUp();
    await round();
    store.get = () => Promise.reject(new UnavailableError('away'));
    delete expected['prod'];
    expect((await round()).map(({ target }) => target)).toContain('prod');
    expect(expected['prod']).toBe(live.releaseId);
    expect(await checkOf('state')).toMatchObject({
      result: 'error',
      detail: expect.stringContaining('away'),
    });
  });

  it('leaves out a site of which nobody ever could tell', async () => {
    const { store, round } = await setUp();
    store.get = () => Promise.reject(new UnavailableError('away'));
    expect((await round()).map(({ target }) => target)).toEqual(['storage']);
  });

  it.each([
    ['pointer', pointerKey('preprod')],
    ['controls', 'environments/prod/controls'],
  ])('finds a %s that is damaged, and says which', async (_what, key) => {
    const { store, checkOf, expected } = await setUp();
    await store.create(key, { schemaVersion: 1 });
    expect(controlsSchema.safeParse({ schemaVersion: 1 }).success).toBe(false);
    expect(await checkOf('state')).toMatchObject({
      result: 'failed',
      detail: expect.stringContaining(`"${key}" is not valid`),
    });
    expect(expected['prod']).toBe(live.releaseId);
  });
});
