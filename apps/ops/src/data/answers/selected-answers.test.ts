import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedOfSelected, decodeAnswers } from '@mangetamain/analytics/answers';
import { answerKinds, type Manifest } from '@mangetamain/analytics/dataset';
import { openNativeEngine, type Engine } from '@mangetamain/analytics/engine';
import { pageIds } from '@mangetamain/analytics/page-ids';
import { analysesOf } from '@mangetamain/analytics/registry';
import { selectedSql, selectionAt } from '@mangetamain/analytics/selection';
import { firstDifference } from '@mangetamain/analytics/testing';
import { createMemoryStore } from '../../store/testing/memory-store.ts';
import { importDataset } from '../import-dataset.ts';
import { loadTables } from '../load-tables.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles } from '../testing/csv-files.ts';
import { completeAnswers } from './complete-answers.ts';
import { isOfAll, readAnswersIndex } from './answers-index.ts';
import { readStoredAnswers } from './stored-answers.ts';

/** Forty recipes: every other one is easy, every third one has salt. */
const recipes = Array.from({ length: 40 }, (_, n) => ({
  minutes: 10 + n,
  submitted: `20${String((n % 8) + 2).padStart(2, '0')}-0${(n % 9) + 1}-1${n % 10}`,
  tags: n % 2 === 0 ? "['easy', 'breakfast']" : "['breakfast']",
  ingredients: n % 3 === 0 ? "['eggs', 'milk', 'salt']" : "['eggs', 'milk', 'flour']",
}));
const ratings = Array.from({ length: 120 }, (_, n) => ({
  user_id: n % 11,
  recipe_id: 100 + (n % 40),
  date: `20${String((n % 9) + 3).padStart(2, '0')}-0${(n % 9) + 1}-1${n % 10}`,
  rating: (n % 5) + 1,
}));

const selections = ['tag=easy', 'with=salt&minutes=0-30'];
const sizes = [20, 7];

describe('answers of published selections', () => {
  const store = createMemoryStore();
  let manifest: Manifest;
  let engine: Engine;

  beforeAll(async () => {
    const files = await writeCsvFiles(recipesCsv(recipes), ratingsCsv(ratings));
    const directory = await mkdtemp(join(tmpdir(), 'selections-'));
    const file = join(directory, 'selections.json');
    await writeFile(file, JSON.stringify({ selections }));
    const request = {
      ...files,
      source: 'import',
      title: 'Test',
      browserBudget: 0,
      selections: file,
    } as const;
    ({ manifest } = await importDataset(request, store));
    await rm(directory, { recursive: true });
    await files.remove();
    engine = await openNativeEngine();
    await loadTables(store, engine, manifest, new Set(manifest.files.map(({ table }) => table)));
  }, 240_000);
  afterAll(() => engine.close());

  const index = () =>
    readAnswersIndex(store, manifest.datasetId, (problem) => {
      throw problem;
    });

  it('stand beside those of all recipes, one file for each page and kind, with how many recipes they are of', async () => {
    const files = await index();
    for (const [place, where] of selections.entries()) {
      const own = files.filter(({ selection }) => selection?.where === where);
      const named = own.map(({ page, kind }) => `${page} ${kind}`).toSorted();
      expect(named).toEqual(
        pageIds.flatMap((page) => answerKinds.map((kind) => `${page} ${kind}`)).toSorted(),
      );
      expect(new Set(own.map(({ selection }) => selection?.recipes))).toEqual(new Set([sizes[place]]));
    }
    expect(files.filter(isOfAll).length).toBeGreaterThan(0);
    expect(await completeAnswers(store)).toBe(0);
  });

  it.each(selections.flatMap((where) => pageIds.map((page) => [where, page] as const)))(
    'are what statements over these recipes alone answer: %s, %s',
    async (where, page) => {
      const selection = selectionAt(where);
      const files = await index();
      for (const kind of answerKinds) {
        const file = files.find(
          (each) => each.selection?.where === where && each.page === page && each.kind === kind,
        );
        if (file === undefined) throw new Error('There is no such file.');
        const published = decodeAnswers(
          (await readStoredAnswers(store, manifest.datasetId, file)) ?? new Uint8Array(),
        );
        const tables = [...new Set(['recipes' as const, ...analysesOf(page).flatMap((each) => each.tables)])];
        for (const statement of askedOfSelected(analysesOf(page), selection, manifest, kind)) {
          const found = published.find(statement.text, statement.values);
          const { text, values } = selectedSql(statement, selection, tables);
          const { rows } = await engine.query(text, values);
          expect(found, statement.text).not.toBeNull();
          expect(firstDifference(rows, found?.rows ?? []), statement.text).toBeNull();
        }
      }
    },
  );
});
