import { readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadParquet, openNativeEngine, openWasmEngine } from '@mangetamain/analytics/testing';
import { manifestSchema, qualitySchema, tableNames } from '@mangetamain/analytics/dataset';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { ImportProgress, ImportResult } from './import-dataset.ts';
import { importDataset } from './import-dataset.ts';
import type { CsvFiles, RatingCsv, RecipeCsv } from './testing/csv-files.ts';
import { ratingsCsv, recipesCsv, writeCsvFiles } from './testing/csv-files.ts';

const written: CsvFiles[] = [];
afterEach(async () => {
  for (const files of written.splice(0)) await files.remove();
});

/** What the tables and reports hold; what pages ask of them is left out unless progress is listened to. */
async function run(
  recipes: readonly RecipeCsv[],
  ratings: readonly RatingCsv[],
  store: ObjectStore = createMemoryStore(),
  onProgress?: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  const files = await writeCsvFiles(recipesCsv(recipes), ratingsCsv(ratings));
  written.push(files);
  const use = onProgress !== undefined;
  return importDataset({ ...files, source: 'import', title: 'Test', use }, store, onProgress);
}

const rowsLeft = ({ manifest }: ImportResult, table: string): Record<string, number> =>
  Object.fromEntries(
    manifest.lineage.filter((step) => step.table === table).map(({ step, rows }) => [step, rows]),
  );

async function tableRows(
  store: ObjectStore,
  { datasetId }: ImportResult,
  table: string,
  open = openNativeEngine,
): Promise<Record<string, unknown>[]> {
  const object = await store.get(`datasets/${datasetId}/${table}.parquet`);
  const engine = await open();
  try {
    await loadParquet(engine, table, object?.body ?? new Uint8Array());
    return (await engine.query(`SELECT * FROM ${table}`)).rows;
  } finally {
    await engine.close();
  }
}

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('the files', () => {
  it.each([
    ['r[1].csv', 'r1.csv'],
    ['r*.csv', 'recipes.csv'],
    ['r?.csv', 'r1.csv'],
    ['a\\r.csv', 'r.csv'],
    ['r.csv.gz', 'r.csv'],
    ['country=it', 'r.csv'],
  ])('are read by exactly the name that was given: %s beside %s', async (name, neighbour) => {
    const files = await writeCsvFiles(recipesCsv([{ id: 111 }]), ratingsCsv([{ recipe_id: 111 }]));
    written.push(files);
    const directory = dirname(files.recipes);
    await writeFile(join(directory, neighbour), recipesCsv([{ id: 222 }]));
    await rename(files.recipes, join(directory, name));
    const store = createMemoryStore();
    const request = {
      ...files,
      recipes: join(directory, name),
      source: 'import',
      title: 'Test',
      use: false,
    } as const;
    const recipes = await tableRows(store, await importDataset(request, store), 'recipes');
    expect(recipes).toMatchObject([{ id: 111 }]);
  });

  it('may be worked on in a directory whose name is a pattern', async () => {
    const files = await writeCsvFiles(recipesCsv([{}]), ratingsCsv([{}]));
    written.push(files);
    const directory = await mkdtemp(join(tmpdir(), 'a[b]*'));
    vi.stubEnv('TMPDIR', directory);
    try {
      const request = { ...files, source: 'import', title: 'Test', use: false } as const;
      const result = await importDataset(request, createMemoryStore());
      expect(rowsLeft(result, 'recipes')).toMatchObject({ raw: 1 });
    } finally {
      vi.unstubAllEnvs();
      await rm(directory, { recursive: true });
    }
  });

  it.each<[string, (file: string, other: string) => void]>([
    ['change', (file) => writeFileSync(file, recipesCsv([{ name: 'another' }]))],
    [
      'change by as many bytes, at the same time of day,',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/[a-z](?=[^a-z]*$)/u, 'q'));
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'give way to another file and come back',
      (file, other) => {
        renameSync(file, other);
        renameSync(other, file);
      },
    ],
  ])('that %s while they are imported are refused', async (_, harm) => {
    const files = await writeCsvFiles(recipesCsv([{}]), ratingsCsv([{}]));
    written.push(files);
    const request = { ...files, source: 'import', title: 'Test', use: false } as const;
    const change = ({ step, subject }: ImportProgress) => {
      if (step === 'read' && subject === files.recipes) harm(files.recipes, `${files.recipes}.away`);
    };
    await expect(importDataset(request, createMemoryStore(), change)).rejects.toMatchObject({
      code: 'file-changed',
      message: expect.stringContaining(files.recipes) as unknown,
    });
  });
});

describe('reviews without a rating', () => {
  it('count as without a star, whether the file says so by 0 or by a blank, and the blanks are told', async () => {
    const store = createMemoryStore();
    const result = await run(
      [{}],
      [{ rating: 5 }, { rating: 0 }, { rating: '' }, { rating: '' }, { rating: 4 }],
      store,
    );
    expect(rowsLeft(result, 'interactions')).toMatchObject({ raw: 5, rated: 2, clean: 2 });
    const daily = await tableRows(store, result, 'ratings_daily');
    expect(daily.map(({ rating, n }) => [rating, n])).toEqual([
      [0, 3],
      [4, 1],
      [5, 1],
    ]);
    const blank = result.quality.checks.find(({ id }) => id === 'interactions.blank-rating');
    expect(blank).toMatchObject({ count: 2, of: 5 });
  });
});

describe('recipes', () => {
  it('are cleaned in order, and the rows left are counted after each step', async () => {
    const result = await run(
      [
        ...times(100, {}),
        { id: 100, name: 'a second row of the first id' },
        { minutes: 0 },
        { minutes: 181 },
        { minutes: 2147483647 },
        { minutes: '' },
        { minutes: 1 },
        { minutes: 180 },
        { n_ingredients: 40 },
        { n_steps: 90 },
        { name: '' },
        { submitted: '' },
        { nutrition: '[-1.0, 1, 1, 1, 1, 1, 1]' },
        { nutrition: '[0.0, 1, 1, 1, 1, 1, 1]' },
      ],
      [{}],
    );
    // Of the 108 recipes left by duration, the bounds are those at places 3 and 104 of 0 to 107: one that stands
    // alone at the top is beyond them.
    expect(rowsLeft(result, 'recipes')).toEqual({
      raw: 113,
      unique: 112,
      duration: 108,
      outliers: 106,
      complete: 104,
      clean: 103,
    });
    expect(result.manifest.period).toEqual(['2005-06-07', '2005-06-07']);
  });

  it('keep the first row of an id', async () => {
    const store = createMemoryStore();
    const result = await run(
      [
        { id: 5, name: 'first' },
        { id: 5, name: 'second' },
      ],
      [{ recipe_id: 5 }],
      store,
    );
    expect(await tableRows(store, result, 'recipe_details')).toMatchObject([{ id: 5, name: 'first' }]);
  });

  it('get their numbers, and a complexity of ln(1 + minutes) + steps + half the ingredients', async () => {
    const store = createMemoryStore();
    const [row] = await tableRows(store, await run([{ minutes: 20 }], [{}], store), 'recipes');
    expect(row).toEqual({
      id: 100,
      contributor_id: 7,
      submitted: '2005-06-07',
      minutes: 20,
      n_steps: 3,
      n_ingredients: 3,
      calories: 51.5,
      total_fat_pct: 1,
      sugar_pct: 13,
      sodium_pct: 2,
      protein_pct: 3,
      sat_fat_pct: 4,
      carb_pct: 5,
      complexity_score: expect.closeTo(Math.log(21) + 3 + 1.5, 12),
    });
  });

  it('count once for an ingredient or tag, in lower case, quotes and commas included', async () => {
    const store = createMemoryStore();
    const result = await run(
      [
        {
          ingredients: `["campbell's soup", 'lemon, juice of', 'Salt', ' salt ', '9" pie shell']`,
          tags: "['easy', 'Easy', '']",
        },
        { tags: "['']", ingredients: '[]' },
      ],
      [{}],
      store,
    );
    const names = ['9" pie shell', "campbell's soup", 'lemon, juice of', 'salt'];
    expect(await tableRows(store, result, 'ingredients')).toEqual(
      names.map((name, index) => ({ id: index + 1, name, n_recipes: 1 })),
    );
    expect(await tableRows(store, result, 'recipe_ingredients')).toEqual(
      names.map((_, index) => ({ recipe_id: 100, ingredient_id: index + 1 })),
    );
    expect(await tableRows(store, result, 'recipe_tags')).toEqual([{ recipe_id: 100, tag_id: 1 }]);
    expect(rowsLeft(result, 'recipe_ingredients')).toEqual({ listed: 5, clean: 4 });
    expect(rowsLeft(result, 'recipe_tags')).toEqual({ listed: 3, clean: 1 });
  });

  it('keep their texts as written, line breaks, quotes and non-ASCII included', async () => {
    const store = createMemoryStore();
    const recipe = {
      name: 'arriba   baked squash',
      description: 'line one\r\nline "two", “smart” — é',
      steps: ["don't stir", 'salt , pepper and oil', 'say "when" it\'s done', 'back\\slash\nnew line'],
    };
    const result = await run([recipe, { description: '' }], [{}], store);
    expect(await tableRows(store, result, 'recipe_details')).toMatchObject([
      { ...recipe, tags: ['easy', 'breakfast'], ingredients: ['eggs', 'milk', 'flour'] },
      { description: null },
    ]);
  });
});

describe('ratings', () => {
  it('are kept from 1 to 5, with a date, equal rows once, whatever became of their recipe', async () => {
    const store = createMemoryStore();
    const result = await run(
      [{ id: 1 }, { id: 2, minutes: 999 }],
      [
        { recipe_id: 1, user_id: 1, rating: 5 },
        { recipe_id: 1, user_id: 1, rating: 5 },
        { recipe_id: 1, user_id: 1, rating: 5, review: 'another text, so another rating' },
        { recipe_id: 1, rating: 0 },
        { recipe_id: 1, rating: 6 },
        { recipe_id: 1, rating: '' },
        { recipe_id: 1, rating: 4, date: '' },
        { recipe_id: 2, rating: 3, user_id: 9 },
        { recipe_id: 3, rating: '1.0', user_id: 8, date: '2007-01-01' },
      ],
      store,
    );
    expect(rowsLeft(result, 'interactions')).toEqual({
      raw: 9,
      rated: 6,
      dated: 5,
      clean: 4,
      'of-known-recipe': 3,
      'of-clean-recipe': 2,
    });
    expect(await tableRows(store, result, 'interactions')).toEqual([
      { recipe_id: 1, user_id: 1, date: '2006-01-02', rating: 5 },
      { recipe_id: 1, user_id: 1, date: '2006-01-02', rating: 5 },
      { recipe_id: 3, user_id: 8, date: '2007-01-01', rating: 1 },
      { recipe_id: 2, user_id: 9, date: '2006-01-02', rating: 3 },
    ]);
  });

  it('are counted by day, reviews without a star under 0', async () => {
    const store = createMemoryStore();
    const result = await run([{}], [{}, {}, { rating: 0 }, { date: '2006-01-03', rating: 1 }], store);
    expect(await tableRows(store, result, 'ratings_daily')).toEqual([
      { date: '2006-01-02', rating: 0, n: 1 },
      { date: '2006-01-03', rating: 1, n: 1 },
      { date: '2006-01-02', rating: 5, n: 2 },
    ]);
    expect(rowsLeft(result, 'ratings_daily')).toEqual({ counted: 4 });
  });

  it('may come with other columns, in another order', async () => {
    const files = await writeCsvFiles(
      recipesCsv([{}]),
      'u,rating,date,recipe_id,user_id\n7,5.0,2006-01-02,100,1\n8,5.0,2006-01-02,100,1\n',
    );
    written.push(files);
    const result = await importDataset(
      { ...files, source: 'import', title: 'Test', use: false },
      createMemoryStore(),
    );
    expect(rowsLeft(result, 'interactions')['clean']).toBe(2);
  });
});

it('reads files as a spreadsheet saves them: with a byte order mark, quoted headers and CRLF', async () => {
  const spreadsheet = (csv: string): string =>
    `\uFEFF${csv.replaceAll(/\r?\n/g, '\r\n').replace(/^[^\r]+/, (header) => `"${header.replaceAll(',', '","')}"`)}`;
  const files = await writeCsvFiles(
    spreadsheet(recipesCsv([{ description: 'one\ntwo' }, {}])),
    spreadsheet(ratingsCsv([{}, { review: 'one\ntwo' }])),
  );
  written.push(files);
  const result = await importDataset(
    { ...files, source: 'import', title: 'Test', use: false },
    createMemoryStore(),
  );
  expect(rowsLeft(result, 'recipes')['clean']).toBe(2);
  expect(rowsLeft(result, 'interactions')['clean']).toBe(2);
});

describe('what is published', () => {
  it('has a manifest and a quality report of the documented form, and is in use', async () => {
    const store = createMemoryStore();
    const result = await run([{}, {}], [{}], store, () => undefined);
    const json = async (key: string): Promise<unknown> =>
      JSON.parse(new TextDecoder().decode((await store.get(key))?.body));
    const manifest = manifestSchema.parse(await json(`datasets/${result.datasetId}/manifest.json`));
    expect(manifest).toEqual(result.manifest);
    expect(manifest.files.map(({ table }) => table)).toEqual([...tableNames]);
    expect(qualitySchema.parse(await json(`datasets/${result.datasetId}/quality.json`))).toEqual(
      result.quality,
    );
    expect(await json('datasets/current.json')).toMatchObject({ datasetId: result.datasetId });
  });

  it('has the same bytes and name when the same files come again, and keeps its manifest', async () => {
    const store = createMemoryStore();
    const rows: [RecipeCsv[], RatingCsv[]] = [times(300, {}), [{}, { rating: 2 }, { rating: 0 }]];
    const first = await run(...rows, store);
    const second = await run(...rows, store);
    expect(second.datasetId).toBe(first.datasetId);
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.manifest).toEqual(first.manifest);
    const other = await run([...rows[0], {}], rows[1], store);
    expect(other.datasetId).not.toBe(first.datasetId);
  });

  it('can be read by the engine of the browser, every table of it', async () => {
    const store = createMemoryStore();
    const recipes = times(50, { ingredients: `["o'brien", 'salt']`, n_ingredients: 2 });
    const result = await run(recipes, times(20, {}), store);
    for (const { table, rows } of result.manifest.files)
      expect(await tableRows(store, result, table, openWasmEngine)).toHaveLength(rows);
  });

  it('reports what was seen on the way', async () => {
    const { quality } = await run(
      [{ description: '' }, { tags: "['']" }, { n_steps: 4 }, { minutes: 0 }],
      [{ rating: 0 }, {}, { recipe_id: 999 }, { recipe_id: 103, date: '2001-01-01' }],
    );
    const counts = Object.fromEntries(quality.checks.map(({ id, count }) => [id, count]));
    expect(counts).toMatchObject({
      'recipes.no-description': 1,
      'recipes.no-tags': 1,
      'recipes.steps-miscounted': 1,
      'recipes.no-duration': 1,
      'interactions.without-star': 1,
      'interactions.unknown-recipe': 1,
      'interactions.removed-recipe': 1,
      'interactions.before-submission': 1,
    });
    const minutes = quality.columns.find(({ table, column }) => table === 'recipes' && column === 'minutes');
    expect(minutes).toEqual({ table: 'recipes', column: 'minutes', nulls: 0, min: 30, max: 30 });
  });

  it('tells its steps as they begin', async () => {
    const steps = new Set<string>();
    await run([{}], [{}], createMemoryStore(), ({ step }) => steps.add(step));
    expect([...steps]).toEqual(['check', 'read', 'clean', 'write', 'examine', 'upload', 'answer']);
  });
});
