import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { DatasetError } from './dataset-error.ts';
import { importDataset } from './import-dataset.ts';
import { matchedRatings } from './pipeline/matching.ts';
import type { CsvFiles, RatingCsv, RecipeCsv } from './testing/csv-files.ts';
import {
  ratingHeader,
  ratingLine,
  ratingsCsv,
  recipeHeader,
  recipeLine,
  recipesCsv,
  writeCsvFiles,
} from './testing/csv-files.ts';

const written: CsvFiles[] = [];
afterEach(async () => {
  for (const files of written.splice(0)) await files.remove();
});

const goodRecipes = recipesCsv([{}]);
const goodRatings = ratingsCsv([{}]);

async function keysOf(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  return keys;
}

/** Imports files that must be refused: the error, after checking that nothing was published. */
async function refusal(recipes: string | Uint8Array, ratings: string | Uint8Array): Promise<DatasetError> {
  const files = await writeCsvFiles(recipes, ratings);
  written.push(files);
  const store = createMemoryStore();
  const error: unknown = await importDataset({ ...files, source: 'import', title: 'Test' }, store).catch(
    (cause: unknown) => cause,
  );
  expect(await keysOf(store)).toEqual([]);
  if (!(error instanceof DatasetError)) throw new Error('The files were not refused.', { cause: error });
  return error;
}

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** So many recipes before this one that it lies beyond what is read first. */
const longThen = (recipe: RecipeCsv): RecipeCsv[] => [
  ...Array.from({ length: 100 }, () => ({ description: 'x'.repeat(1000) })),
  recipe,
];

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

describe('files that are refused', () => {
  it('a missing file, named', async () => {
    const files = await writeCsvFiles(goodRecipes, goodRatings);
    written.push(files);
    await rm(files.interactions);
    const request = { ...files, source: 'import', title: 'Test', use: false } as const;
    await expect(importDataset(request, createMemoryStore())).rejects.toMatchObject({
      code: 'file-missing',
      file: files.interactions,
      remedy: expect.stringContaining('Check the path'),
    });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'no-rows'],
    ['a header alone', `${recipeHeader}\n`, 'no-rows'],
    ['a Parquet file cut short', new Uint8Array([0x50, 0x41, 0x52, 0x31, 0, 0, 0, 21]), 'not-csv'],
    ['an archive cut short', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'not-csv'],
    ['bytes that are no gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]), 'not-csv'],
    ['UTF-16 of another table', new Uint8Array([0xff, 0xfe, 0x6e, 0, 0x61, 0]), 'not-csv'],
    ['text in another encoding', latin1(recipesCsv([{ name: 'crème brûlée' }])), 'not-csv'],
    ['another encoding further down', latin1(recipesCsv(longThen({ name: 'crème brûlée' }))), 'not-csv'],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content, goodRatings)).toMatchObject({ code });
  });

  it.each([
    ['a workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'a workbook', 'CSV UTF-8'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\n', 'Git LFS', 'git lfs pull'],
    ['a web page', '\n<!DOCTYPE html>\n<html></html>\n', 'a web page', 'Download the file itself'],
  ])('%s, by what it is and with the way out', async (_, content, what, remedy) => {
    const error = await refusal(content, goodRatings);
    expect(error.message).toContain(what);
    expect(error.remedy).toContain(remedy);
  });

  it('another encoding, with line and byte', async () => {
    const csv = recipesCsv(longThen({ name: 'crème' }));
    expect(await refusal(latin1(csv), goodRatings)).toMatchObject({
      code: 'not-csv',
      line: 102,
      found: 'byte 0xe8 at place 3 of the line',
    });
  });

  it('files in each other’s place, by their names', async () => {
    const error = await refusal(goodRatings, goodRecipes);
    expect(error).toMatchObject({ code: 'files-swapped', line: 1 });
    expect(error.message).toContain('This is RAW_interactions.csv, where RAW_recipes.csv should be.');
  });

  it('a file that lacks some columns', async () => {
    const error = await refusal(goodRecipes, 'user_id,recipe_id,day,stars\n1,2,2006-01-02,5\n');
    expect(error).toMatchObject({ code: 'missing-columns', line: 1 });
    expect(error.message).toContain('Columns are missing: date, rating.');
  });

  it('a row with too few fields, by its line', async () => {
    const csv = lines(
      ratingHeader,
      ratingLine({ review: 'two\r\nlines' }),
      ratingLine({}),
      '1,2,2006-01-02',
      ratingLine({}),
    );
    expect(await refusal(goodRecipes, csv)).toMatchObject({
      code: 'wrong-field-count',
      line: 5,
      expected: '5 fields',
      found: '3',
    });
  });

  it('a file cut off within quotes, by the line where the row begins', async () => {
    const csv = lines(recipeHeader, recipeLine({}), recipeLine({ description: 'a\r\nb' })).slice(0, -45);
    expect(await refusal(csv, goodRatings)).toMatchObject({ code: 'unterminated-quote', line: 3 });
  });

  it('a quote that was not doubled', async () => {
    const csv = lines(ratingHeader, ratingLine({}), '1,2,2006-01-02,5,say "hi"');
    expect(await refusal(goodRecipes, csv)).toMatchObject({ code: 'stray-quote', line: 3 });
  });

  it('files of which nothing is left', async () => {
    expect(await refusal(recipesCsv([{ minutes: 999 }]), goodRatings)).toMatchObject({
      code: 'nothing-left',
    });
    expect(await refusal(goodRecipes, ratingsCsv([{ rating: 0 }]))).toMatchObject({ code: 'nothing-left' });
  });
});

describe('files that do not belong together', () => {
  const strangers = ratingsCsv(Array.from({ length: 8 }, (_, i) => ({ recipe_id: 900_000 + i })));

  it('are refused, with the count and the way out', async () => {
    const error = await refusal(goodRecipes, strangers);
    expect(error.code).toBe('files-unmatched');
    expect(error.message).toContain('Only 0 of 8 ratings rate a recipe of the recipe file');
    expect(error.remedy).toContain('--allow-unmatched');
  });

  it('are imported where that is asked for', async () => {
    const files = await writeCsvFiles(goodRecipes, strangers);
    written.push(files);
    const request = { ...files, source: 'import', title: 'Test', allowUnmatched: true, use: false } as const;
    const { manifest } = await importDataset(request, createMemoryStore());
    expect(matchedRatings(manifest.lineage)).toEqual({ of: 8, matched: 0 });
  });

  it('are told from a sample of which few match', async () => {
    const few = Array.from({ length: 200 }, (_, i) => (i === 0 ? {} : { recipe_id: 900_000 + i }));
    const files = await writeCsvFiles(goodRecipes, ratingsCsv(few));
    written.push(files);
    const request = { ...files, source: 'import', title: 'Test', use: false } as const;
    const { manifest } = await importDataset(request, createMemoryStore());
    expect(matchedRatings(manifest.lineage)).toEqual({ of: 200, matched: 1 });
  });
});

describe('values that cannot be read', () => {
  const ratingsWithBadDates = (bad: number, all: number): RatingCsv[] =>
    Array.from({ length: all }, (_, i) =>
      i >= all - bad ? { date: '8/18/2017' } : { review: 'two\r\nlines' },
    );

  it('are refused above one in a thousand, with the line and text of the first', async () => {
    const error = await refusal(goodRecipes, ratingsCsv(ratingsWithBadDates(2, 1999)));
    expect(error).toMatchObject({
      code: 'unreadable-values',
      line: 1 + 1997 * 2 + 1,
      expected: 'a date written YYYY-MM-DD, from 1990-01-01 to today',
      found: '"8/18/2017"',
    });
    expect(error.message).toContain('2 of 1999 values of "date" cannot be read');
    expect(error.remedy).toContain('--date-format');
  });

  it('are left out, counted and reported up to one in a thousand', async () => {
    const files = await writeCsvFiles(goodRecipes, ratingsCsv(ratingsWithBadDates(2, 2000)));
    written.push(files);
    const request = { ...files, source: 'import', title: 'Test', use: false } as const;
    const { manifest, quality } = await importDataset(request, createMemoryStore());
    expect(quality.unreadable).toEqual([
      {
        source: 'interactions',
        column: 'date',
        count: 2,
        of: 2000,
        line: 1 + 1998 * 2 + 1,
        value: '8/18/2017',
        expected: 'a date written YYYY-MM-DD, from 1990-01-01 to today',
      },
    ]);
    expect(manifest.lineage.find(({ step }) => step === 'dated')?.rows).toBe(1998);
  });

  it.each([
    ['a list', { ingredients: "['salt', butter]" }, "a Python list of strings such as ['salt', 'butter']"],
    ['nutrition', { nutrition: '[1, 2, 3]' }, 'a list of 7 numbers'],
    ['a date', { submitted: '18/08/2017' }, 'a date written YYYY-MM-DD, from 1990-01-01 to today'],
    [
      'a date before there was a web',
      { submitted: '0001-01-01' },
      'a date written YYYY-MM-DD, from 1990-01-01 to today',
    ],
    ['a date to come', { submitted: '9999-12-31' }, 'a date written YYYY-MM-DD, from 1990-01-01 to today'],
    ['an id', { id: 'x17' }, 'an integer'],
    ['a duration', { minutes: '30 min' }, 'an integer'],
  ])('are found in %s', async (_, recipe, expected) => {
    expect(await refusal(recipesCsv([{}, recipe]), goodRatings)).toMatchObject({
      code: 'unreadable-values',
      line: 3,
      expected,
    });
  });
});

it('says where, what is wrong and what to do in one message', async () => {
  const { message, file } = await refusal(goodRecipes, lines(ratingHeader, '1,2'));
  expect(message).toBe(
    `${file}, line 2: The row has another number of fields than the header. Expected 5 fields, found 2. ` +
      'Correct the row, or fetch the file again: nothing was imported.',
  );
});
