import { pageIds } from '@mangetamain/analytics/page-ids';
import { tableNames } from '@mangetamain/analytics/dataset';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copyObjects, createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { readAnswersIndex } from './answers/answers-index.ts';
import { listDatasets, readCurrent, readManifest, readQuality } from './catalog.ts';
import { importDataset } from './import-dataset.ts';
import { datasetIdOf } from './publish.ts';
import type { CsvFiles } from './testing/csv-files.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles } from './testing/csv-files.ts';
import { useDataset, waitForRelease } from './use-dataset.ts';
import { verifyDataset } from './verify-dataset.ts';

const files: CsvFiles[] = [];
/** What importing each of them leaves in an empty store. */
const imported: { readonly id: string; readonly from: ObjectStore }[] = [];
let store: ObjectStore;
beforeAll(async () => {
  for (const [which, name] of ['first', 'second'].entries()) {
    files.push(await writeCsvFiles(recipesCsv([{ name }, {}]), ratingsCsv([{}])));
    const from = createMemoryStore();
    imported.push({ id: await importFiles(which, from), from });
  }
});
afterAll(async () => {
  for (const written of files) await written.remove();
});
beforeEach(() => {
  store = createMemoryStore();
});

const importFiles = async (which: number, into = store, now?: Date): Promise<string> => {
  const { recipes, interactions } = files[which] ?? { recipes: '', interactions: '' };
  const request = { recipes, interactions, source: 'import', title: 'Test' } as const;
  return (await importDataset(request, into, undefined, now)).datasetId;
};

/** Has the files imported, where how they were is not what a test is about. */
async function have(which: 0 | 1): Promise<string> {
  const { id, from } = imported[which] ?? { id: '', from: store };
  await copyObjects(from, store);
  return id;
}

const unexpected = (problem: Error) => {
  throw problem;
};

const rewrite = async (key: string, change: (bytes: Uint8Array) => Uint8Array): Promise<void> => {
  const object = await store.get(key);
  await store.put(key, change(object?.body ?? new Uint8Array()));
};

const replaced = (bytes: Uint8Array, from: string, to: string) =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));

/** The store, failing to write keys that end so. */
const failingAt = (end: string, target: ObjectStore): ObjectStore => ({
  ...target,
  put: async (key, body, options) => {
    if (key.endsWith(end)) throw new Error(`the network went away at ${key}`);
    return target.put(key, body, options);
  },
});

describe('publishing', () => {
  it('puts the files first, then the report, the manifest, what pages open with, the pointer, and the rest of the answers', async () => {
    const keys: string[] = [];
    const spy: ObjectStore = {
      ...store,
      put: async (key, body, options) => {
        keys.push(key);
        return store.put(key, body, options);
      },
    };
    const id = await importFiles(0, spy);
    const tables = [
      'recipes',
      'ingredients',
      'recipe_ingredients',
      'ingredient_minutes',
      'ingredient_months',
      'ingredient_weekdays',
      'tags',
      'recipe_tags',
      'tag_minutes',
      'tag_months',
      'tag_weekdays',
      'ratings_daily',
      'recipe_ratings',
      'rating_pair_months',
      'rating_pair_weekdays',
      'ingredient_readers',
      'interactions',
      'recipe_details',
    ];
    const answer: unknown = expect.stringMatching(/^datasets\/d-\w+\/answers\/[0-9a-f]{64}\.json$/);
    // Of each page what is in sight first and the rest; then the variants.
    const [opening, variants] = [pageIds.flatMap(() => [answer, answer]), pageIds.map(() => answer)];
    expect(keys).toEqual([
      ...tables.map((table) => `datasets/${id}/${table}.parquet`),
      `datasets/${id}/quality.json`,
      `datasets/${id}/manifest.json`,
      ...opening,
      `datasets/${id}/answers.json`,
      'datasets/current.json',
      ...variants,
      `datasets/${id}/answers.json`,
    ]);
  });

  it('leaves the data set in use alone when any put fails, and completes at the next try', async () => {
    const before = await have(0);
    for (const end of ['recipes.parquet', 'ratings_daily.parquet', 'quality.json', 'manifest.json']) {
      await expect(importFiles(1, failingAt(end, store))).rejects.toThrow('the network went away');
      expect(await listDatasets(store, unexpected)).toHaveLength(1);
    }
    await expect(importFiles(1, failingAt('current.json', store))).rejects.toThrow('the network went away');
    expect((await readCurrent(store))?.datasetId).toBe(before);
    const after = await importFiles(1);
    expect((await readCurrent(store))?.datasetId).toBe(after);
    expect((await verifyDataset(store, after)).problems).toEqual([]);
  });

  it.each([
    ['that is none', (bytes: Uint8Array) => bytes.slice(0, -3)],
    [
      'of other files',
      (bytes: Uint8Array) => replaced(bytes, '"rows": 2,\n      "sha256"', '"rows": 3,\n      "sha256"'),
    ],
  ])('repairs a manifest %s, and with it what was damaged or is gone', async (_, damage) => {
    const id = await have(0);
    await rewrite(`datasets/${id}/manifest.json`, damage);
    await rewrite(`datasets/${id}/recipes.parquet`, (bytes) => bytes.with(9, (bytes[9] ?? 0) ^ 1));
    await rewrite(`datasets/${id}/tags.parquet`, (bytes) => bytes.slice(0, -1));
    await rewrite(`datasets/${id}/quality.json`, () => new Uint8Array());
    await store.delete(`datasets/${id}/interactions.parquet`);
    expect(await importFiles(0)).toBe(id);
    expect((await verifyDataset(store, id)).problems).toEqual([]);
    expect((await readQuality(store, id)).datasetId).toBe(id);
  });

  it('repairs a flipped byte and a report that is gone, under a manifest that is sound', async () => {
    const id = await have(0);
    await rewrite(`datasets/${id}/recipes.parquet`, (bytes) => bytes.with(9, (bytes[9] ?? 0) ^ 1));
    await store.delete(`datasets/${id}/quality.json`);
    await importFiles(0);
    expect((await verifyDataset(store, id)).problems).toEqual([]);
    expect((await readQuality(store, id)).datasetId).toBe(id);
  });

  it('writes nothing again that is there and sound', async () => {
    const id = await have(0);
    const { createdAt } = await readManifest(store, id);
    const keys: string[] = [];
    await importFiles(0, { ...store, put: (key, ...rest) => (keys.push(key), store.put(key, ...rest)) });
    expect(keys).toEqual(['datasets/current.json']);
    expect((await readManifest(store, id)).createdAt).toBe(createdAt);
  });

  it('names a data set by the hashes of its files and their order', () => {
    const [a, b] = [{ sha256: 'a'.repeat(64) }, { sha256: 'b'.repeat(64) }];
    expect(datasetIdOf([a, b])).toMatch(/^d-[0-9a-f]{16}$/);
    expect(datasetIdOf([a, b])).toBe(datasetIdOf([a, b]));
    expect(datasetIdOf([b, a])).not.toBe(datasetIdOf([a, b]));
  });
});

describe('the catalogue', () => {
  it('knows of nothing in an empty store', async () => {
    expect(await readCurrent(store)).toBeNull();
    expect(await listDatasets(store, unexpected)).toEqual([]);
    await expect(readManifest(store, 'd-0123456789abcdef')).rejects.toMatchObject({
      code: 'dataset-missing',
      remedy: expect.stringContaining('data import'),
    });
  });

  it('lists what is published, the newest first, and says which is in use', async () => {
    const older = await importFiles(0, store, new Date('2026-01-01T00:00:00Z'));
    const newer = await importFiles(1, store, new Date('2026-02-01T00:00:00Z'));
    const listed = await listDatasets(store, unexpected);
    expect(listed.map(({ manifest, current }) => [manifest.datasetId, current])).toEqual([
      [newer, true],
      [older, false],
    ]);
    expect(listed[0]?.bytes).toBe(listed[0]?.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect((await readQuality(store, older)).datasetId).toBe(older);
  });

  it('tells of what is damaged, and lists the others', async () => {
    const [damaged, sound] = [await have(0), await have(1)];
    await rewrite(`datasets/${damaged}/manifest.json`, () => new TextEncoder().encode('{'));
    await rewrite('datasets/current.json', () => new TextEncoder().encode('{'));
    const told: string[] = [];
    const listed = await listDatasets(store, ({ message }) => told.push(message));
    expect(listed.map(({ manifest, current }) => [manifest.datasetId, current])).toEqual([[sound, false]]);
    expect(told).toEqual([
      expect.stringContaining('datasets/current.json'),
      expect.stringContaining(`datasets/${damaged}/manifest.json`),
    ]);
  });

  it.each(['not json', '{}', '{"datasetId":"d-1","updatedAt":"yesterday"}'])(
    'refuses a pointer that reads %s',
    async (text) => {
      await store.put('datasets/current.json', new TextEncoder().encode(text));
      await expect(readCurrent(store)).rejects.toMatchObject({
        code: 'dataset-invalid',
        file: 'datasets/current.json',
      });
    },
  );
});

describe('putting a data set in use', () => {
  it('moves the pointer, and back', async () => {
    const first = await have(0);
    await have(1);
    const now = new Date('2026-03-04T05:06:07Z');
    const { manifest } = await useDataset(store, first, waitForRelease(store, now));
    expect(manifest.datasetId).toBe(first);
    expect(await readCurrent(store)).toEqual({ datasetId: first, updatedAt: '2026-03-04T05:06:07.000Z' });
  });

  it('refuses one that is not there, or not whole', async () => {
    await expect(useDataset(store, 'd-0123456789abcdef')).rejects.toMatchObject({ code: 'dataset-missing' });
    const [first, second] = [await have(0), await have(1)];
    await store.delete(`datasets/${first}/recipe_tags.parquet`);
    await expect(useDataset(store, first)).rejects.toMatchObject({
      code: 'dataset-invalid',
      file: `datasets/${first}/recipe_tags.parquet`,
      found: 'nothing',
    });
    await rewrite(`datasets/${first}/recipes.parquet`, (bytes) => bytes.with(9, (bytes[9] ?? 0) ^ 1));
    await expect(useDataset(store, first)).rejects.toMatchObject({
      file: `datasets/${first}/recipes.parquet`,
      found: expect.stringContaining('SHA-256'),
    });
    expect((await readCurrent(store))?.datasetId).toBe(second);
  });
});

describe('verifying a data set', () => {
  it('finds nothing to say of one that is whole', async () => {
    const datasetId = await have(0);
    expect(await verifyDataset(store, datasetId)).toEqual({
      datasetId,
      files: tableNames.length + 3 * pageIds.length,
      problems: [],
    });
  });

  it('names answers that are missing or changed; a data set without any is whole', async () => {
    const id = await have(0);
    const index = await readAnswersIndex(store, id, unexpected);
    const [first, second] = ['trends', 'seasonality'].map((page) => index.find((each) => each.page === page));
    await store.delete(`datasets/${id}/answers/${first?.sha256}.json`);
    await rewrite(`datasets/${id}/answers/${second?.sha256}.json`, (bytes) => bytes.slice(1));
    expect((await verifyDataset(store, id)).problems).toEqual([
      'The default answers of trends are missing, or are not those that were published.',
      'The default answers of seasonality are missing, or are not those that were published.',
    ]);
    await store.delete(`datasets/${id}/answers.json`);
    expect((await verifyDataset(store, id)).problems).toEqual([]);
  });

  it('names every file that is missing, cut off or changed', async () => {
    const id = await have(0);
    await store.delete(`datasets/${id}/recipes.parquet`);
    await rewrite(`datasets/${id}/interactions.parquet`, (bytes) => bytes.slice(0, -1));
    await rewrite(`datasets/${id}/recipe_tags.parquet`, (bytes) =>
      bytes.map((byte, i) => (i === 9 ? byte ^ 1 : byte)),
    );
    const { problems } = await verifyDataset(store, id);
    expect(problems).toEqual([
      `datasets/${id}/recipes.parquet is missing.`,
      expect.stringMatching(/recipe_tags\.parquet has the SHA-256 .*, the manifest says/),
      expect.stringMatching(/interactions\.parquet has \d+ bytes, the manifest says/),
    ]);
  });

  it('finds a manifest that does not describe the files', async () => {
    const id = await have(0);
    await rewrite(`datasets/${id}/manifest.json`, (bytes) =>
      replaced(bytes, '"rows": 2,\n      "sha256"', '"rows": 3,\n      "sha256"'),
    );
    expect((await verifyDataset(store, id)).problems).toEqual([
      `datasets/${id}/recipes.parquet has 2 rows, the manifest says 3.`,
    ]);
  });

  it('names the tables that a data set of an earlier version does not have', async () => {
    const id = await have(0);
    const { files, ...facts } = await readManifest(store, id);
    const earlier = { ...facts, files: files.filter(({ table }) => table !== 'tags') };
    await rewrite(`datasets/${id}/manifest.json`, () => new TextEncoder().encode(JSON.stringify(earlier)));
    expect((await verifyDataset(store, id)).problems).toContain('The table tags is missing.');
  });
});
