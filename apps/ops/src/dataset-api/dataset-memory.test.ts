import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDiskFolder } from '../disk/disk-folder.ts';
import { createManifest } from '../testing/datasets.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createDatasetMemory } from './dataset-memory.ts';

async function setUp(directory?: string) {
  const { logger, entries } = createRecordingLogger();
  const place = directory ?? (await createTemporaryDirectory());
  const open = (name: string) =>
    createDatasetMemory(openDiskFolder({ directory: place, origin: 'store', logger }), name, logger);
  return { open, entries, place };
}

it('recalls what was remembered last under its name', async () => {
  const { open } = await setUp();
  await open('dataset').remember(createManifest('1'));
  await open('dataset').remember(createManifest('2'));
  expect(await open('dataset').recall()).toEqual(createManifest('2'));
  expect(await open('prod-dataset').recall()).toBeNull();
});

it('recalls nothing that was damaged', async () => {
  const { open, place } = await setUp();
  await open('dataset').remember(createManifest());
  await writeFile(path.join(place, 'dataset.json'), '{');
  expect(await open('dataset').recall()).toBeNull();
});

it('tells in the log that it could not remember, and nobody else', async () => {
  const directory = path.join(await createTemporaryDirectory({ taken: '' }), 'taken', 'sites');
  const { open, entries } = await setUp(directory);
  await open('dataset').remember(createManifest());
  expect(entries).toEqual([expect.objectContaining({ level: 'warn', message: 'dataset_not_remembered' })]);
});
