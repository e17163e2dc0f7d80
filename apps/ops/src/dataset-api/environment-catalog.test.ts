import { expect, it } from 'vitest';
import { createManifest, publish } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { createDatasetCatalog } from './dataset-catalog.ts';
import { createEnvironmentCatalog } from './environment-catalog.ts';
import { createPublishedManifests } from './published-manifests.ts';

const first = createManifest('1');
const second = createManifest('2');

async function setUp() {
  const store = createWatchedStore();
  await publish(store, first);
  await publish(store, second);
  const inUse = createDatasetCatalog({ store, logger: createRecordingLogger().logger });
  const manifests = createPublishedManifests(store);
  let named: string | null = null;
  const catalog = createEnvironmentCatalog({ manifests, inUse, named: () => named });
  return { store, catalog, show: (datasetId: string | null) => void (named = datasetId) };
}

it('shows the dataset in use, until a pointer names one, and again when it no longer does', async () => {
  const { catalog, show } = await setUp();
  expect(await catalog.current()).toEqual(second);
  show(first.datasetId);
  expect(await catalog.current()).toEqual(first);
  show(null);
  expect(await catalog.current()).toEqual(second);
});

it('reads what is named once, and goes on with it while the store is away', async () => {
  const { catalog, store, show } = await setUp();
  show(first.datasetId);
  await catalog.current();
  store.state = 'away';
  expect(await catalog.current()).toEqual(first);
});

it('tells that a named dataset is missing, and has it once it is there', async () => {
  const { catalog, store, show } = await setUp();
  const third = createManifest('3');
  show(third.datasetId);
  await expect(catalog.current()).rejects.toMatchObject({ code: 'dataset_invalid', status: 503 });
  await store.putJson(`datasets/${third.datasetId}/manifest.json`, third);
  expect(await catalog.current()).toEqual(third);
});

it('keeps no failure of the store', async () => {
  const { catalog, store, show } = await setUp();
  show(first.datasetId);
  store.state = 'away';
  await expect(catalog.current()).rejects.toThrow('Nobody answered');
  store.state = 'up';
  expect(await catalog.current()).toEqual(first);
});

it('goes on after a restart with what is remembered, where that is what is named', async () => {
  const { store } = await setUp();
  const { logger } = createRecordingLogger();
  let remembered = first;
  const memory = {
    recall: async () => remembered,
    remember: async (manifest: typeof first) => void (remembered = manifest),
  };
  const create = (datasetId: string) => {
    const inUse = createDatasetCatalog({ store, logger });
    return createEnvironmentCatalog({
      manifests: createPublishedManifests(store),
      inUse,
      named: () => datasetId,
      memory,
    });
  };
  store.state = 'away';
  expect(await create(first.datasetId).current()).toEqual(first);
  await expect(create(second.datasetId).current()).rejects.toThrow('Nobody answered');
  store.state = 'up';
  expect(await create(second.datasetId).current()).toEqual(second);
  expect(remembered).toEqual(second);
});
