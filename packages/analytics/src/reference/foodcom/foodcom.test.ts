import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTables,
  datasetFacts,
  openNativeEngine,
  openWasmEngine,
  type Engine,
} from '../../testing/index.ts';
import type { Measured } from '../reference.ts';
import { foodcom } from './index.ts';
import { seasonOf } from './sources.ts';

const day = (index: number) =>
  `${1999 + Math.floor(index / 24)}-${String(1 + (Math.floor(index / 2) % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

/** Two recipes each month of twenty years; minutes grow by one each year. */
const recipes = Array.from({ length: 480 }, (_, index) => ({
  submitted: day(index),
  minutes: 30 + Math.floor(index / 24) + (index % 2 === 0 ? -5 : 5),
  n_steps: 3 + ((index * 7) % 13),
  n_ingredients: 3 + ((index * 5) % 11),
  calories: 100 + ((index * 91) % 700),
  total_fat_pct: (index * 3) % 41,
  sugar_pct: (index * 17) % 83,
  sodium_pct: (index * 5) % 29,
  protein_pct: (index * 11) % 37,
  sat_fat_pct: (index * 13) % 59,
  carb_pct: (index * 2) % 23,
}));

const namedItems = (kind: 'ingredient' | 'tag') =>
  foodcom.groups
    .flatMap(({ published }) => published)
    .filter(({ id }) => id.startsWith(`${kind}.`) && id !== `${kind}.frequent`)
    .map(({ id }) => id.slice(kind.length + 1));

const usedByAll = (kind: 'ingredient' | 'tag') =>
  namedItems(kind).flatMap((item) => recipes.map((_, index) => ({ recipe_id: index + 1, item })));

const lineage = [
  ['recipes', 'raw', 231_637],
  ['recipes', 'unique', 231_637],
  ['recipes', 'duration', 213_155],
  ['recipes', 'outliers', 200_067],
  ['recipes', 'complete', 200_066],
  ['recipes', 'clean', 200_066],
  ['interactions', 'raw', 1_132_367],
  ['interactions', 'rated', 1_071_520],
  ['interactions', 'clean', 1_071_520],
  ['recipe_ingredients', 'listed', 1_760_000],
  ['recipe_tags', 'listed', 3_583_281],
] as const;

const dataset = datasetFacts({
  source: 'import',
  lineage: lineage.map(([table, step, rows]) => ({ table, step, rows, rule: 'a rule' })),
});

describe.each([
  ['wasm', openWasmEngine],
  ['native', openNativeEngine],
] as const)('the published figures of Food.com, computed by the %s engine', (_, open) => {
  let engine: Engine;
  const found = new Map<string, Measured>();
  beforeAll(async () => {
    engine = await open();
    await createTables(engine, {
      recipes,
      recipe_ingredients: [...usedByAll('ingredient'), { recipe_id: 1, item: 'dill' }],
      recipe_tags: usedByAll('tag'),
      interactions: recipes.map(({ submitted }, index) => ({ date: submitted, rating: 1 + (index % 5) })),
    });
    for (const group of foodcom.groups) found.set(group.title, await group.measure({ engine, dataset }));
  });
  afterAll(() => engine.close());

  const value = (title: string, id: string) => found.get(title)?.get(id);

  it('are all computed, each group once', () => {
    for (const { title, published } of foodcom.groups) {
      expect(
        published.filter(({ id }) => value(title, id) === undefined),
        title,
      ).toEqual([]);
      expect(new Set(published.map(({ id }) => id)).size, title).toBe(published.length);
      expect(new Set(published.map(({ label }) => label)).size, title).toBe(published.length);
    }
  });

  it('count by year, season and day', () => {
    expect(value('Recipes by year', 'year.2007')).toBe(24);
    expect(value('Recipes by year', 'year.deviation')).toBe(0);
    expect(value('Recipes by season', 'season.winter')).toBe(120);
    expect(value('Recipes by season', 'season.chiSquare')).toBe(0);
    const week = value('Recipes by day of the week', 'weekday.week') ?? 0;
    expect(week + (value('Recipes by day of the week', 'weekday.weekend') ?? 0)).toBe(480);
  });

  it('fit a line through the yearly means', () => {
    const trend = (id: string) => value('Weighted trends of yearly means', id);
    expect(trend('minutes.slope')).toBeCloseTo(1, 10);
    expect(trend('minutes.rSquared')).toBeCloseTo(1, 10);
    expect(trend('minutes.1999')).toBe(30);
    expect(trend('median.2018')).toBe(49);
    expect(trend('minutes.mean')).toBeCloseTo(39.5, 10);
  });

  it('compare seasons and weekends', () => {
    expect(value('Seasons compared', 'minutes.winter')).toBeCloseTo(39.5, 10);
    expect(value('Seasons compared', 'minutes.h')).toBeCloseTo(0, 10);
    const weekends = found.get('Weekends compared');
    const difference = (weekends?.get('minutes.weekday') ?? 0) - (weekends?.get('minutes.weekend') ?? 0);
    expect(Math.sign(weekends?.get('minutes.t') ?? 0)).toBe(Math.sign(difference));
  });

  it('count items in at least fifty recipes', () => {
    expect(value('Ingredients and tags', 'ingredient.salt')).toBe(480);
    expect(value('Ingredients and tags', 'ingredient.dill')).toBeUndefined();
    expect(value('Ingredients and tags', 'tag.frequent')).toBe(10);
  });

  it('count and average ratings', () => {
    expect(value('Ratings', 'all.n.all')).toBe(480);
    expect(value('Ratings', 'all.mean.all')).toBe(3);
    expect(value('Ratings', 'star.5')).toBe(96);
    expect(value('Ratings', 'month.n.12')).toBe(40);
  });

  it('are left out on no data, without failing', async () => {
    const empty = await open();
    await createTables(empty);
    for (const group of foodcom.groups) {
      const measured = await group.measure({ engine: empty, dataset: datasetFacts({ lineage: [] }) });
      for (const each of measured.values()) expect(Number.isFinite(each)).toBe(true);
    }
    await empty.close();
  });
});

describe('the figures apply', () => {
  it('to the full files', () => {
    expect(foodcom.mismatch(dataset)).toBeNull();
  });

  it.each([
    ['demonstration data', { source: 'demo' }, /invented/u],
    [
      'a sample',
      { lineage: [{ table: 'recipes', step: 'raw', rows: 1000, rule: '' }] },
      /1,000 recipes.*231,637/u,
    ],
    ['recipes alone', { lineage: dataset.lineage.slice(0, 6) }, /0 interactions.*1,132,367/u],
  ] as const)('not to %s', (_, facts, reason) => {
    expect(
      foodcom.mismatch({
        ...dataset,
        ...facts,
        lineage: [...('lineage' in facts ? facts.lineage : dataset.lineage)],
      }),
    ).toMatch(reason);
  });

  it('by their own counts: seasons, days and years add up to all recipes', () => {
    const sum = (title: string, prefix: string, length: number) =>
      foodcom.groups
        .find((group) => group.title === title)
        ?.published.filter(({ id }) => id.startsWith(prefix))
        .slice(0, length)
        .reduce((total, each) => total + each.value, 0);
    expect(sum('Recipes by year', 'year.', 20)).toBe(200_066);
    expect(sum('Recipes by season', 'season.', 4)).toBe(200_066);
    expect(sum('Recipes by day of the week', 'weekday.', 7)).toBe(200_066);
    expect(sum('Ratings', 'star.', 5)).toBe(1_071_520);
    expect(sum('Ratings', 'season.n.', 4)).toBe(1_071_520);
    expect(sum('Ratings', 'month.n.', 12)).toBe(1_071_520);
    expect(sum('Ratings by day of the week', 'weekday.n.', 7)).toBe(1_071_520);
  });
});

it.each([
  [1, 'winter'],
  [2, 'winter'],
  [3, 'spring'],
  [5, 'spring'],
  [6, 'summer'],
  [11, 'autumn'],
  [12, 'winter'],
])('month %i is of %s', (month, season) => {
  expect(seasonOf(month)).toBe(season);
});
