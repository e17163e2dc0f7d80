import { afterAll, beforeAll, expect, it } from 'vitest';
import { countedContractVersion } from '@mangetamain/analytics/dataset';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { importDataset } from './import-dataset.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles, type CsvFiles } from './testing/csv-files.ts';
import { verifyDataset } from './verify-dataset.ts';

let files: CsvFiles;

beforeAll(async () => {
  files = await writeCsvFiles(recipesCsv([{}, {}]), ratingsCsv([{}]));
});
afterAll(() => files.remove());

it('publishes tables of recipes beyond the budget for the service alone', async () => {
  const store = createMemoryStore();
  const request = { ...files, source: 'import', title: 'Test', use: false } as const;
  const whole = await importDataset({ ...request, browserBudget: 64e6 }, store);
  const { datasetId, manifest } = await importDataset({ ...request, browserBudget: 100 }, store);
  expect(whole.manifest.counted).toBeUndefined();
  expect(manifest.counted).toMatchObject({ budget: 100, recipes: 2 });
  expect(manifest.contractVersion).toBe(countedContractVersion);
  expect(datasetId).not.toBe(whole.datasetId);
  // It is whole where it is kept: answers are computed from it, now and for later versions.
  expect((await verifyDataset(store, datasetId)).problems).toEqual([]);
});
