import { describe, expect, it } from 'vitest';
import { createDatasetCatalog } from '../dataset-api/dataset-catalog.ts';
import { createBaseApp } from '../http/base-app.ts';
import { createManifest, publish } from '../testing/datasets.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { healthRoute } from './health-route.ts';
import { createStoreStateReader } from './status-reader.ts';
import { statusRoute } from './status-route.ts';

const START = Date.parse('2026-11-21T12:00:00.000Z');

function setUp() {
  const store = createWatchedStore();
  const { logger, entries } = createRecordingLogger();
  const clock = { now: START };
  const shown: { datasetId: string | null } = { datasetId: null };
  const now = () => clock.now;
  const catalog = createDatasetCatalog({ store, logger, now });
  const readStoreState = createStoreStateReader({ store, catalog, logger, now, elapsed: now });
  const app = createBaseApp({ logger, site: 'test' });
  app.get('/api/health', healthRoute('1.2.3', now));
  app.get(
    '/api/status',
    statusRoute({
      environment: 'PREPROD',
      shown: () => ({ releaseId: 'r-1', datasetId: shown.datasetId }),
      readStoreState,
    }),
  );
  const status = async () => (await app.request('/api/status')).json();
  return { app, store, clock, shown, entries, status };
}

describe('GET /api/health', () => {
  it('says that the process is up, its version and for how long, without touching the store', async () => {
    const { app, store, clock } = setUp();
    store.state = 'away';
    clock.now += 61_500;
    const answer = await app.request('/api/health');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'up', version: '1.2.3', uptimeSeconds: 61 });
    expect(store.calls).toEqual({ get: 0, head: 0, presignGet: 0 });
  });
});

describe('GET /api/status', () => {
  it('names the pair that is shown at that very moment, whatever waits in the store', async () => {
    const { store, shown, status } = setUp();
    await publish(store);
    await status();
    shown.datasetId = 'd-2222222222222222';
    expect(await status()).toMatchObject({ releaseId: 'r-1', datasetId: 'd-2222222222222222' });
  });

  it('names environment, release and dataset, and says that the store is up', async () => {
    const { store, status } = setUp();
    await publish(store);
    expect(await status()).toEqual({
      environment: 'PREPROD',
      releaseId: 'r-1',
      datasetId: 'd-1111111111111111',
      storage: 'up',
      checkedAt: '2026-11-21T12:00:00.000Z',
    });
  });

  it('is up without a dataset: that is how everything starts', async () => {
    const { status, entries } = setUp();
    expect(await status()).toMatchObject({ datasetId: null, storage: 'up' });
    expect(entries.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('answers 200 with storage down, keeping the last known dataset, and logs why', async () => {
    const { store, status, clock, entries } = setUp();
    await publish(store);
    await status();
    store.state = 'away';
    clock.now += 3000;
    expect(await status()).toMatchObject({ datasetId: 'd-1111111111111111', storage: 'down' });
    expect(entries).toContainEqual(expect.objectContaining({ level: 'warn', message: 'storage_down' }));
  });

  it('says nothing of a dataset that it never saw', async () => {
    const { store, status } = setUp();
    store.state = 'away';
    expect(await status()).toMatchObject({ datasetId: null, storage: 'down' });
  });

  it('reports a broken dataset in the log, and that there is none', async () => {
    const { store, status, entries } = setUp();
    await publish(store);
    await store.putJson('datasets/current.json', { datasetId: 'nonsense' });
    expect(await status()).toMatchObject({ datasetId: null, storage: 'up' });
    expect(entries).toContainEqual(expect.objectContaining({ level: 'warn', message: 'dataset_unknown' }));
  });

  it('looks at the store once for many callers, and again after three seconds', async () => {
    const { store, status, clock } = setUp();
    await publish(store);
    await Promise.all(Array.from({ length: 20 }, status));
    const { head } = store.calls;
    clock.now += 2999;
    await status();
    expect(store.calls.head).toBe(head);
    clock.now += 1;
    await publish(store, createManifest('2'));
    expect(await status()).toMatchObject({
      datasetId: 'd-2222222222222222',
      checkedAt: '2026-11-21T12:00:03.000Z',
    });
    expect(store.calls.head).toBeGreaterThan(head);
  });
});
