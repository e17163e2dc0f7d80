import type { Manifest } from '@mangetamain/analytics/dataset';
import { describe, expect, it } from 'vitest';
import { createManifest, publish } from '../testing/datasets.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createDatasetCatalog } from './dataset-catalog.ts';

function setUp() {
  const store = createWatchedStore();
  const { logger, entries } = createRecordingLogger();
  const clock = { now: 1_000_000 };
  const catalog = createDatasetCatalog({ store, logger, now: () => clock.now });
  return { store, clock, catalog, entries };
}

describe('createDatasetCatalog', () => {
  it('reads the pointer and the manifest it names', async () => {
    const { store, catalog } = setUp();
    await publish(store);
    expect(await catalog.current()).toEqual(createManifest());
  });

  it('asks the store once for many callers, and not again for two seconds', async () => {
    const { store, catalog, clock } = setUp();
    await publish(store);
    await Promise.all(Array.from({ length: 50 }, () => catalog.current()));
    clock.now += 1999;
    await catalog.current();
    expect(store.calls).toMatchObject({ head: 1, get: 2 });
  });

  it('then looks only whether the pointer has changed', async () => {
    const { store, catalog, clock } = setUp();
    await publish(store);
    await catalog.current();
    clock.now += 2000;
    await Promise.all([catalog.current(), catalog.current()]);
    expect(store.calls).toMatchObject({ head: 2, get: 2 });
  });

  it('shows a new dataset two seconds later at most', async () => {
    const { store, catalog, clock } = setUp();
    await publish(store);
    await catalog.current();
    await publish(store, createManifest('2'));
    clock.now += 2000;
    expect((await catalog.current()).datasetId).toBe('d-2222222222222222');
  });

  it('does not read the manifest again when only the pointer was rewritten', async () => {
    const { store, catalog, clock } = setUp();
    await publish(store);
    await catalog.current();
    await store.putJson('datasets/current.json', {
      datasetId: 'd-1111111111111111',
      updatedAt: '2026-12-01T00:00:00Z',
    });
    clock.now += 2000;
    await catalog.current();
    expect(store.calls.get).toBe(3);
  });

  it('says what to run when nothing is published, and sees the first dataset at once', async () => {
    const { store, catalog } = setUp();
    await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_missing', status: 404 });
    await expect(catalog.current()).rejects.toThrow('npm run ops -- data demo');
    await publish(store);
    expect(await catalog.current()).toEqual(createManifest());
  });

  it('never keeps a failure', async () => {
    const { store, catalog } = setUp();
    await publish(store);
    store.state = 'away';
    await expect(catalog.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    store.state = 'up';
    expect(await catalog.current()).toEqual(createManifest());
  });

  it('goes on with the last known dataset for ten minutes while the store is away, and logs it', async () => {
    const { store, catalog, clock, entries } = setUp();
    await publish(store);
    await catalog.current();
    store.state = 'away';
    clock.now += 600_000;
    expect(await catalog.current()).toEqual(createManifest());
    expect(entries).toEqual([expect.objectContaining({ level: 'warn', message: 'dataset_not_revalidated' })]);
    clock.now += 1;
    await expect(catalog.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it('does not hide behind the last known dataset when the pointer is gone', async () => {
    const { store, catalog, clock } = setUp();
    await publish(store);
    await catalog.current();
    await store.delete('datasets/current.json');
    clock.now += 2000;
    await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_missing' });
  });

  const pointer = 'datasets/current.json';
  const manifestKey = 'datasets/d-1111111111111111/manifest.json';
  const strayFiles = createManifest('2').files;
  it.each([
    ['a pointer that is no JSON', pointer, 'not json', pointer],
    ['a pointer to a path', pointer, { datasetId: '../secrets', updatedAt: '2026-11-01T12:00:00Z' }, pointer],
    ['a manifest of another dataset', manifestKey, createManifest('2'), manifestKey],
    ['a file of another dataset', manifestKey, { ...createManifest(), files: strayFiles }, manifestKey],
    [
      'a key outside the datasets',
      manifestKey,
      { ...createManifest(), files: [{ ...strayFiles[0], key: 'ops/state' }] },
      manifestKey,
    ],
    ['another schema version', manifestKey, { ...createManifest(), schemaVersion: 2 }, manifestKey],
  ])('refuses %s, naming the object', async (_, key, value, named) => {
    const { store, catalog } = setUp();
    await publish(store);
    await store.putJson(key, value);
    await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_invalid', status: 503 });
    await expect(catalog.current()).rejects.toThrow(named);
  });

  it('refuses a pointer to a dataset that is not there', async () => {
    const { store, catalog } = setUp();
    await publish(store);
    await store.delete(manifestKey);
    await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_invalid' });
  });

  it('does not wait for a store that gives no answer', async () => {
    const store = createWatchedStore();
    const { logger } = createRecordingLogger();
    const catalog = createDatasetCatalog({ store, logger, storeTimeoutMs: 5 });
    store.state = 'stuck';
    await expect(catalog.current()).rejects.toMatchObject({
      name: 'StoreUnavailable',
      code: 'NoAnswerInTime',
    });
  });
});

describe('after a restart', () => {
  /** Longer than a busy machine makes anybody wait who does not wait for this. */
  const NO_ANSWER_MS = 4_000;

  async function restart(remembered: Manifest | null) {
    const { store, clock } = setUp();
    const { logger } = createRecordingLogger();
    const told: string[] = [];
    const memory = {
      recall: async () => remembered,
      remember: async ({ datasetId }: Manifest) => void told.push(datasetId),
    };
    const options = { store, logger, memory, now: () => clock.now, storeTimeoutMs: NO_ANSWER_MS };
    const catalog = createDatasetCatalog(options);
    return { store, clock, catalog, told };
  }

  it.each(['away', 'stuck'] as const)(
    'goes on with what is remembered while the store is %s',
    async (state) => {
      const { store, catalog, clock } = await restart(createManifest());
      store.state = state;
      const startedAt = performance.now();
      expect(await catalog.current()).toEqual(createManifest());
      expect(performance.now() - startedAt).toBeLessThan(NO_ANSWER_MS);
      clock.now += 600_000;
      await expect(catalog.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    },
  );

  it('believes the store rather than what is remembered, and remembers that once', async () => {
    const { store, catalog, clock, told } = await restart(createManifest());
    await publish(store, createManifest('2'));
    expect((await catalog.current()).datasetId).toBe('d-2222222222222222');
    clock.now += 2_000;
    await catalog.current();
    expect(told).toEqual(['d-2222222222222222']);
  });

  it('does not remember anew what it knows already', async () => {
    const { store, catalog, told } = await restart(createManifest());
    await publish(store);
    await catalog.current();
    expect(told).toEqual([]);
  });

  it('says that there is no dataset where the store says so', async () => {
    const { catalog } = await restart(createManifest());
    await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_missing' });
  });
});
