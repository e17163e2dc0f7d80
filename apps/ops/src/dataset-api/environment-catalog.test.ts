import { expect, it } from 'vitest';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createDatasetCatalog } from './dataset-catalog.ts';
import { createEnvironmentCatalog } from './environment-catalog.ts';

const first = createManifest('1');
const second = createManifest('2');

async function setUp() {
  const store = createWatchedStore();
  await publish(store, first);
  await publish(store, second);
  const following = createDatasetCatalog({ store, logger: createRecordingLogger().logger });
  let pinned: string | null = null;
  const catalog = createEnvironmentCatalog({ store, following, pinned: () => pinned });
  return { store, catalog, pin: (datasetId: string | null) => void (pinned = datasetId) };
}

it('shows the dataset in use, until one is pinned, and again when it no longer is', async () => {
  const { catalog, pin } = await setUp();
  expect(await catalog.current()).toEqual(second);
  pin(first.datasetId);
  expect(await catalog.current()).toEqual(first);
  pin(null);
  expect(await catalog.current()).toEqual(second);
});

it('reads what is pinned once, and goes on with it while the store is away', async () => {
  const { catalog, store, pin } = await setUp();
  pin(first.datasetId);
  await catalog.current();
  store.state = 'away';
  expect(await catalog.current()).toEqual(first);
});

it('tells that a pinned dataset is missing, and has it once it is there', async () => {
  const { catalog, store, pin } = await setUp();
  const third = createManifest('3');
  pin(third.datasetId);
  await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_invalid', status: 503 });
  await store.putJson(`datasets/${third.datasetId}/manifest.json`, third);
  expect(await catalog.current()).toEqual(third);
});

it('keeps no failure of the store', async () => {
  const { catalog, store, pin } = await setUp();
  pin(first.datasetId);
  store.state = 'away';
  await expect(catalog.current()).rejects.toThrow('Nobody answered');
  store.state = 'up';
  expect(await catalog.current()).toEqual(first);
});

it('goes on after a restart with what is remembered, where that is what is pinned', async () => {
  const { store } = await setUp();
  const { logger } = createRecordingLogger();
  let remembered = first;
  const memory = {
    recall: async () => remembered,
    remember: async (manifest: typeof first) => void (remembered = manifest),
  };
  const create = (datasetId: string) => {
    const following = createDatasetCatalog({ store, logger });
    return createEnvironmentCatalog({ store, following, pinned: () => datasetId, memory });
  };
  store.state = 'away';
  expect(await create(first.datasetId).current()).toEqual(first);
  await expect(create(second.datasetId).current()).rejects.toThrow('Nobody answered');
  store.state = 'up';
  expect(await create(second.datasetId).current()).toEqual(second);
  expect(remembered).toEqual(second);
});
