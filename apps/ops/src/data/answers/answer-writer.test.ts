import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageIds } from '@mangetamain/analytics/page-ids';
import type { ObjectStore } from '../../store/object-store.ts';
import { copyObjects, createMemoryStore } from '../../store/testing/memory-store.ts';
import { readManifest } from '../catalog.ts';
import { answersIndexKey, answersKey } from '../dataset-keys.ts';
import { importDataset } from '../import-dataset.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles, type CsvFiles } from '../testing/csv-files.ts';
import { useDataset } from '../use-dataset.ts';
import { createAnswerWriter } from './answer-writer.ts';
import { addToAnswersIndex, readAnswersIndex } from './answers-index.ts';
import { completeAnswers } from './complete-answers.ts';
import { readStoredAnswers } from './stored-answers.ts';

let files: CsvFiles;
let store: ObjectStore;
let datasetId: string;
const imported = createMemoryStore();

beforeAll(async () => {
  files = await writeCsvFiles(recipesCsv([{}, {}]), ratingsCsv([{}]));
  ({ datasetId } = await importDataset({ ...files, source: 'import', title: 'Test' }, imported));
});
afterAll(() => files.remove());
beforeEach(async () => {
  store = createMemoryStore();
  await copyObjects(imported, store);
});

const unexpected = (problem: Error) => {
  throw problem;
};
const index = () => readAnswersIndex(store, datasetId, unexpected);

/** Everything that the index names, as far as it is there and whole. */
async function wholeFiles() {
  const listed = await index();
  const contents = await Promise.all(listed.map((file) => readStoredAnswers(store, datasetId, file)));
  return listed
    .filter((_, place) => contents[place] !== null)
    .map(({ page, kind, part }) => `${page} ${part ?? kind}`);
}

const everything = pageIds.flatMap((page) => [`${page} head`, `${page} rest`, `${page} variants`]).toSorted();

async function rewriteIndex(change: (text: string) => string): Promise<void> {
  const object = await store.get(answersIndexKey(datasetId));
  await store.put(answersIndexKey(datasetId), Buffer.from(change(new TextDecoder().decode(object?.body))));
}

describe('the answers of a data set', () => {
  it('are there for every page and kind after an import, named by their content, kept for ever, in Brotli', async () => {
    const put: string[] = [];
    const watched: ObjectStore = {
      ...createMemoryStore(),
      put: async (key, body, options) => {
        if (key.includes('/answers/')) put.push(`${options?.contentEncoding} ${options?.cacheControl}`);
        return { etag: '' };
      },
      get: (key) => store.get(key.replace(answersIndexKey(datasetId), 'none')),
    };
    expect((await wholeFiles()).toSorted()).toEqual(everything);
    const writer = createAnswerWriter(watched, await readManifest(store, datasetId));
    expect(await writer.complete('default')).toBe(2 * pageIds.length);
    await writer.close();
    expect(new Set(put)).toEqual(new Set(['br public, max-age=31536000, immutable']));
  });

  it('are left alone where nothing is missing: no table is read', async () => {
    const before = await index();
    const tables: string[] = [];
    const watched: ObjectStore = {
      ...store,
      get: async (key, options) => {
        if (key.endsWith('.parquet')) tables.push(key);
        return store.get(key, options);
      },
    };
    expect(await completeAnswers(watched)).toBe(0);
    expect(tables).toEqual([]);
    expect(await index()).toEqual(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['lost', async () => store.delete(answersKey(datasetId, (await index())[0]?.sha256 ?? ''))],
    [
      'damaged',
      async () => store.put(answersKey(datasetId, (await index())[0]?.sha256 ?? ''), Buffer.from('x')),
    ],
    [
      'those to other statements',
      () => rewriteIndex((text) => text.replace(/"asked": "../u, '"asked": "zz')),
    ],
  ])('are computed again where they are %s, by the next start and the next import alike', async (_, harm) => {
    const before = await index();
    await harm();
    expect(await completeAnswers(store)).toBe(1);
    expect((await wholeFiles()).toSorted()).toEqual(everything);
    expect(
      (await index()).toSorted(
        (a, b) =>
          before.findIndex(({ sha256 }) => sha256 === a.sha256) -
          before.findIndex(({ sha256 }) => sha256 === b.sha256),
      ),
    ).toEqual(before);
    await harm();
    await importDataset({ ...files, source: 'import', title: 'Test' }, store);
    expect((await wholeFiles()).toSorted()).toEqual(everything);
  });

  it('are computed anew where the list of them is damaged', async () => {
    await rewriteIndex(() => '{');
    expect(await completeAnswers(store)).toBe(3 * pageIds.length);
    expect((await wholeFiles()).toSorted()).toEqual(everything);
  });

  it('of before there were parts are named no longer', async () => {
    const [file] = await index();
    if (file === undefined) throw new Error('Nothing was published.');
    const { part: _part, ...whole } = file;
    await store.delete(answersIndexKey(datasetId));
    await addToAnswersIndex(store, datasetId, [whole]);
    expect((await index()).map(({ part }) => part)).toEqual([undefined]);
    await completeAnswers(store);
    expect((await wholeFiles()).toSorted()).toEqual(everything);
  });

  it('are completed when a data set of before is put in use again: what pages open with first', async () => {
    await store.delete(answersIndexKey(datasetId));
    const order: string[] = [];
    const watched: ObjectStore = {
      ...store,
      put: async (key, body, options) => {
        order.push(key.replace(/answers\/\w+/u, 'answers/x'));
        return store.put(key, body, options);
      },
    };
    await useDataset(watched, datasetId);
    const pointer = order.indexOf('datasets/current.json');
    expect(order.slice(0, pointer).filter((key) => key.endsWith('answers/x.json'))).toHaveLength(
      2 * pageIds.length,
    );
    expect(order.slice(pointer).filter((key) => key.endsWith('answers/x.json'))).toHaveLength(pageIds.length);
  });

  it('are no reason to fail where no data set is in use', async () => {
    expect(await completeAnswers(createMemoryStore())).toBe(0);
  });

  it('stop an import before the data set is in use when they cannot be stored', async () => {
    const failing: ObjectStore = {
      ...createMemoryStore(),
      put: async (key) => {
        if (key.includes('/answers/')) throw new Error('the network went away');
        return { etag: '' };
      },
      get: (key) => (key.endsWith('answers.json') ? Promise.resolve(null) : store.get(key)),
    };
    await expect(useDataset(failing, datasetId)).rejects.toThrow('the network went away');
    expect(await failing.get('datasets/current.json')).not.toBeNull();
  });
});
