import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rawRelations, type SourceName } from '@mangetamain/analytics/dataset';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCsv } from '../csv/check.ts';
import { csvField } from '../demo/csv-text.ts';
import { openDatabase, type Database } from '../pipeline/database.ts';
import { adapt } from './adapter.ts';
import { openSource } from './open-source.ts';
import { otherFoodCom } from './other-food-com.ts';

let directory: string;
let database: Database;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'other-food-com-'));
  database = await openDatabase(directory);
});
afterEach(async () => {
  database.close();
  await rm(directory, { recursive: true });
});

const soup = {
  RecipeId: '38',
  Name: 'Low-Fat Berry "Soup"',
  AuthorId: '1533',
  AuthorName: 'Dancer',
  CookTime: 'PT24H',
  TotalTime: 'PT24H45M',
  DatePublished: '1999-08-09T21:46:00Z',
  Description: 'Make and share this recipe.',
  RecipeCategory: 'Frozen Desserts',
  Keywords: 'c("Dessert", "Low Protein", "Dessert")',
  RecipeIngredientParts: 'c("Blueberries", "granulated sugar", "lemon, juice of", "baker\'s \\"finest\\"")',
  RecipeInstructions: 'c("Toss 2 cups.", "Let stand,\nthen serve.")',
  Calories: '170.9',
  FatContent: '2.6',
  SaturatedFatContent: '1.0',
  SodiumContent: '24.0',
  CarbohydrateContent: '36',
  SugarContent: '30.5',
  ProteinContent: '3',
};

async function read(source: SourceName, row: Readonly<Record<string, string>>) {
  const file = join(directory, 'given.csv');
  const lines = [Object.keys(row), Object.values(row)].map((line) => `${line.map(csvField).join(',')}\n`);
  await writeFile(file, lines.join(''));
  const workshop = { directory, database };
  const adapter = otherFoodCom(Object.keys(row), source);
  if (adapter === null) throw new Error('The set was not known by its columns.');
  const adapted = await adapt(await openSource(file, source, workshop), source, adapter, workshop);
  const csv = await checkCsv(adapted, source);
  for (const relation of rawRelations(source, { ...csv, parallel: false }, { days: null }))
    await database.create(relation);
  const day = source === 'recipes' ? 'submitted' : 'date';
  const [found] = await database.rows(
    `SELECT * EXCLUDE (other_columns) REPLACE (${day}::VARCHAR AS ${day}) FROM raw_${source}`,
  );
  return { ...found, recognised: csv.recognised, hasLines: csv.hasLines };
}

const recipe = (parts: Partial<typeof soup> = {}) => read('recipes', { ...soup, ...parts });

describe('a recipe of the other Food.com set', () => {
  it('is read as one of the first, nutrients in percent of the daily values', async () => {
    expect(await recipe()).toMatchObject({
      id: 38,
      name: 'Low-Fat Berry "Soup"',
      contributor_id: 1533,
      minutes: 1485,
      submitted: '1999-08-09',
      tags: expect.stringMatching(/frozen-desserts/u),
      n_steps: 2,
      n_ingredients: 4,
      unreadable_steps: false,
      unreadable_ingredients: false,
      recognised: ['the other Food.com set, to 2020'],
      hasLines: false,
    });
  });

  it('keeps its lists in order, each tag once, in the words of the first set', async () => {
    await recipe();
    const [row] = await database.rows(`SELECT to_json(lists)::VARCHAR AS lists
      FROM (SELECT list_sort(tags) AS tags, ingredients, steps, nutrition FROM raw_recipes) AS lists`);
    expect(JSON.parse(String(row?.['lists']))).toEqual({
      tags: ['dessert', 'frozen-desserts', 'low-protein'],
      ingredients: ['blueberries', 'granulated sugar', 'lemon, juice of', 'baker\'s "finest"'],
      steps: ['Toss 2 cups.', 'Let stand,\nthen serve.'],
      nutrition: [170.9, 4, 122, 1, 6, 5, 12],
    });
  });

  it.each([
    ['PT20M', 20],
    ['PT1H', 60],
    ['P1DT2H3M', 1563],
    ['PT0S', 0],
    ['NA', null],
  ])('takes %s for %s minutes', async (TotalTime, minutes) => {
    expect(await recipe({ TotalTime })).toMatchObject({ minutes, unreadable_minutes: false });
  });

  it('says of what it cannot read that it cannot', async () => {
    expect(await recipe({ TotalTime: 'soon', RecipeInstructions: 'c("a", NA)' })).toMatchObject({
      minutes: null,
      unreadable_minutes: true,
      unreadable_steps: true,
    });
  });

  it.each([
    ['character(0)', 0],
    ['"Salt"', 1],
    ['Salt', 1],
  ])('takes %s for %i ingredients', async (RecipeIngredientParts, n_ingredients) => {
    expect(await recipe({ RecipeIngredientParts })).toMatchObject({ n_ingredients });
  });
});

it('reads reviews with their day', async () => {
  const row = {
    ReviewId: '2',
    RecipeId: '992',
    AuthorId: '2008',
    AuthorName: 'gayg msft',
    Rating: '5',
    Review: 'better than any, "really"',
    DateSubmitted: '2000-01-25T21:44:00Z',
  };
  expect(await read('interactions', row)).toMatchObject({
    user_id: 2008,
    recipe_id: 992,
    rating: 5,
    date: '2000-01-25',
  });
});

it('knows only what has its columns', () => {
  expect(otherFoodCom(['name', 'id'], 'recipes')).toBeNull();
  expect(otherFoodCom(Object.keys(soup), 'interactions')).toBeNull();
});
