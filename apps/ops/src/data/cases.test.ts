import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import { DatasetError } from './dataset-error.ts';
import { importDataset, type ImportRequest } from './import-dataset.ts';

const folder = join(import.meta.dirname, 'testing/cases');

/** Files as people have them, of six recipes and eight reviews; `archive.zip` stands for both. */
function filesOf(name: string): Pick<ImportRequest, 'recipes' | 'interactions'> {
  const files = readdirSync(join(folder, name)).map((file) => join(folder, name, file));
  const [last = ''] = files.slice(-1);
  const fileOf = (pattern: RegExp) => files.find((file) => pattern.test(file)) ?? last;
  return { recipes: fileOf(/recipes/u), interactions: fileOf(/interactions|reviews/u) };
}

const importCase = (name: string, more: Partial<ImportRequest> = {}) =>
  importDataset(
    { ...filesOf(name), source: 'import', title: name, use: false, ...more },
    createMemoryStore(),
  );

async function refusalOf(name: string): Promise<DatasetError> {
  const error: unknown = await importCase(name).catch((cause: unknown) => cause);
  if (!(error instanceof DatasetError)) throw new Error(`${name} was not refused.`, { cause: error });
  return error;
}

const rowsOf = async (name: string) => {
  const { manifest } = await importCase(name);
  const rows = (table: string) => manifest.files.find((file) => file.table === table)?.rows;
  return { recipes: rows('recipes'), ratings: rows('interactions') };
};

describe('files as people have them', () => {
  it.each([
    ['03-gzip', ['compressed by gzip']],
    ['06-semicolon', ['separated by semicolons']],
    ['17-header-case', ['column names in another case']],
  ])('are taken for what they are: %s', async (name, recognised) => {
    const plain = await importCase('00-good');
    const { datasetId, recognised: found } = await importCase(name);
    expect(datasetId).toBe(plain.datasetId);
    expect(found.flatMap((each) => each.as)).toEqual(expect.arrayContaining(recognised));
  });

  it('give the same data with a column that only counts rows', async () => {
    const plain = await importCase('00-good');
    expect((await importCase('01-index-column-blank-name')).datasetId).toBe(plain.datasetId);
  });

  it('are found in the archive that holds both', async () => {
    const { datasetId, recognised } = await importCase('05-kaggle-archive');
    expect(datasetId).toBe((await importCase('00-good')).datasetId);
    expect(recognised.map(({ as }) => as)).toEqual([
      ['RAW_recipes.csv of a zip archive'],
      ['RAW_interactions.csv of a zip archive'],
    ]);
  });

  it('may write days with slashes, year first', async () => {
    expect(await rowsOf('09-date-ymd-slash')).toEqual(await rowsOf('00-good'));
  });

  it('may leave ratings blank: they count as reviews without a star', async () => {
    const { quality } = await importCase('12-rating-blank');
    expect(quality.checks.find(({ id }) => id === 'interactions.blank-rating')?.count).toBeGreaterThan(0);
  });
});

describe('files that cannot be what they say', () => {
  it('a recipe of the year 1 is refused, with its line', async () => {
    expect(await refusalOf('13-year-0001')).toMatchObject({ code: 'unreadable-values', line: 2 });
  });

  it('ratings of other recipes are refused, with a way out', async () => {
    expect((await refusalOf('15-unrelated-ratings')).remedy).toContain('--allow-unmatched');
    await expect(importCase('15-unrelated-ratings', { allowUnmatched: true })).resolves.toBeTruthy();
  });

  it('a part of the other Food.com set is named, with what is missing', async () => {
    const { message, code } = await refusalOf('21-irkaal-522k');
    expect(code).toBe('missing-columns');
    expect(message).toContain('This is the other Food.com set, to 2020, and columns are missing: TotalTime');
  });

  it('a pointer of Git LFS is named', async () => {
    expect((await refusalOf('20-git-lfs-pointer')).remedy).toContain('git lfs pull');
  });
});
