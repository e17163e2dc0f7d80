import { expect, it } from 'vitest';
import { countedBeyond, filesForBrowsers, isWithheld } from './counted.ts';
import { tableNames, type Manifest } from './manifest.ts';

/** Every table, each of a hundred bytes. */
const files: Manifest['files'] = tableNames.map((table) => ({
  table,
  key: `datasets/d-0123456789abcdef/${table}.parquet`,
  bytes: 100,
  rows: 7,
  sha256: '0'.repeat(64),
  columns: [{ name: 'id', type: 'INTEGER' }],
}));

it('leaves a dataset whole whose tables of recipes and ratings fit, texts and counts apart', () => {
  expect(countedBeyond(500, files)).toBeUndefined();
  expect(filesForBrowsers({ files })).toEqual(files);
  expect(isWithheld({}, 'recipes')).toBe(false);
});

it('keeps from browsers whatever has a row for each recipe or rating where these do not fit', () => {
  const counted = countedBeyond(499, files);
  expect(counted).toMatchObject({ bytes: 500, budget: 499, recipes: 7 });
  const left = filesForBrowsers({ counted, files }).map(({ table }) => table);
  expect(left).toContain('ingredient_months');
  expect(left).toContain('ratings_daily');
  for (const table of [
    'recipes',
    'recipe_tags',
    'recipe_ratings',
    'interactions',
    'recipe_details',
  ] as const) {
    expect(left).not.toContain(table);
    expect(isWithheld({ counted }, table)).toBe(true);
  }
});
