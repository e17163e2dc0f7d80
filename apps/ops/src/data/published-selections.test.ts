import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { importDataset } from './import-dataset.ts';
import { readSelections } from './published-selections.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles, type CsvFiles } from './testing/csv-files.ts';

let directory: string;
let files: CsvFiles;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'selections-'));
  files = await writeCsvFiles(recipesCsv([{}, {}]), ratingsCsv([{}]));
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await files.remove();
});

async function fileOf(content: unknown): Promise<string> {
  const path = join(directory, 'selections.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('selections to be published', () => {
  it('are read in one writing, in their order', async () => {
    const file = await fileOf({ selections: ['tag=Vegetarian', 'with=salt&minutes=0-30', 'month=jul,jun'] });
    expect(await readSelections(file)).toEqual([
      { where: 'tag=vegetarian' },
      { where: 'with=salt&minutes=0-30' },
      { where: 'month=jun,jul' },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', 'tag=easy', 'no JSON'],
    ['another form', { tags: ['easy'] }, 'another form'],
    [
      'more than fifty',
      { selections: Array.from({ length: 51 }, (_, n) => `steps=${n + 1}`) },
      'another form',
    ],
    ['a key that selects nothing', { selections: ['label=easy'] }, 'label in label=easy'],
    ['a value that is none', { selections: ['minutes=long'] }, 'minutes=long'],
    ['all recipes', { selections: ['&'] }, 'leaves out nothing'],
    ['the same twice', { selections: ['month=jun,jul', 'month=jul,jun'] }, 'same recipes'],
  ])('are refused with the way out: %s', async (_, content, told) => {
    const error = await readSelections(await fileOf(content)).catch((each: unknown) => each);
    expect(error).toMatchObject({ code: 'selections-invalid' });
    expect(String(error)).toContain(told);
    expect(String(error)).toContain('docs/scale.md');
  });

  it('are refused where the file is missing', async () => {
    await expect(readSelections(join(directory, 'none.json'))).rejects.toMatchObject({
      code: 'selections-invalid',
    });
  });

  it('are refused where no recipe has what they name: nothing is published then', async () => {
    const store = createMemoryStore();
    const selections = await fileOf({ selections: ['tag=easy', "tag=cook's choice"] });
    const request = { ...files, source: 'import', title: 'Test', use: false, selections } as const;
    await expect(importDataset(request, store)).rejects.toMatchObject({ code: 'selections-invalid' });
    const keys: string[] = [];
    for await (const { key } of store.list('')) keys.push(key);
    expect(keys).toEqual([]);
  });

  it('make another dataset of the same files', async () => {
    const store = createMemoryStore();
    const request = { ...files, source: 'import', title: 'Test', use: false } as const;
    const { datasetId } = await importDataset(request, store);
    const selections = await fileOf({ selections: ['tag=easy'] });
    const selecting = await importDataset({ ...request, selections }, store);
    expect(selecting.manifest.selections).toEqual([{ where: 'tag=easy' }]);
    expect(selecting.datasetId).not.toBe(datasetId);
  });
});
