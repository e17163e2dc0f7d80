import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAnswers, askedStatements, type Answers } from '@mangetamain/analytics/answers';
import { answerKinds, type Manifest } from '@mangetamain/analytics/dataset';
import { pageIds } from '@mangetamain/analytics/page-ids';
import { analysesOf } from '@mangetamain/analytics/registry';
import { firstDifference, loadParquet, openWasmEngine, type Engine } from '@mangetamain/analytics/testing';
import type { ObjectStore } from '../../store/object-store.ts';
import { createMemoryStore } from '../../store/testing/memory-store.ts';
import { importDemo } from '../demo/import-demo.ts';
import { importDataset } from '../import-dataset.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles } from '../testing/csv-files.ts';
import { readAnswersIndex } from './answers-index.ts';
import { readStoredAnswers } from './stored-answers.ts';

async function importOneRecipe(store: ObjectStore) {
  const files = await writeCsvFiles(recipesCsv([{}]), ratingsCsv([{}]));
  try {
    return await importDataset({ ...files, source: 'import', title: 'Test' }, store);
  } finally {
    await files.remove();
  }
}

const imports: [string, (store: ObjectStore) => Promise<{ manifest: Manifest }>][] = [
  ['demonstration data', (store) => importDemo({ scale: 0.02 }, store)],
  ['one recipe', importOneRecipe],
];

describe.each(imports)('what is published beside %s', (_, importInto) => {
  const store = createMemoryStore();
  let manifest: Manifest;
  let browser: Engine;

  beforeAll(async () => {
    ({ manifest } = await importInto(store));
    browser = await openWasmEngine();
    for (const { table, key } of manifest.files)
      await loadParquet(browser, table, (await store.get(key))?.body ?? new Uint8Array());
  });
  afterAll(() => browser.close());

  const publishedOf = async (page: string, kind: string) => {
    const index = await readAnswersIndex(store, manifest.datasetId, (problem) => {
      throw problem;
    });
    const files = index.filter((each) => each.page === page && each.kind === kind);
    const decoded = await Promise.all(
      files.map(async (file) =>
        decodeAnswers((await readStoredAnswers(store, manifest.datasetId, file)) ?? new Uint8Array()),
      ),
    );
    const find: Answers['find'] = (text, values) => {
      for (const answers of decoded) {
        const found = answers.find(text, values);
        if (found !== null) return found;
      }
      return null;
    };
    return { find };
  };

  it.each(pageIds.flatMap((page) => answerKinds.map((kind) => [page, kind] as const)))(
    'is what the engine of the browser answers: %s, %s',
    async (page, kind) => {
      const published = await publishedOf(page, kind);
      const statements = askedStatements(analysesOf(page), manifest, kind);
      expect(statements.length).toBeGreaterThan(0);
      for (const { text, values } of statements) {
        const found = published.find(text, values);
        expect(found, text).not.toBeNull();
        const live = await browser.query(text, values);
        expect(firstDifference(live.rows, found?.rows ?? []), text).toBeNull();
      }
    },
  );
});
