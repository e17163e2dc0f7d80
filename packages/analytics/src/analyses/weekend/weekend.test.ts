import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import { datasetFacts, openNativeEngine, openWasmEngine } from '../../testing/index.ts';
import { useEngine } from '../../testing/use-engine.ts';
import { complexity } from './complexity/index.ts';
import { duration } from './duration/index.ts';
import { ingredients } from './ingredients/index.ts';
import { nutrition } from './nutrition/index.ts';
import { tags } from './tags/index.ts';
import { volume } from './volume/index.ts';

/** 1,400 recipes, one a day from Monday 2007-01-01, of which every second weekend day is left out. */
const days = Array.from({ length: 1400 }, (_, index) => ({
  index,
  submitted: new Date(Date.UTC(2007, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
  weekday: (index % 7) + 1,
}));
const kept = days.filter(({ weekday, index }) => weekday < 6 || index % 2 === 0);
const recipes = kept.map(({ submitted, weekday, index }) => ({
  submitted,
  minutes: 20 + (index % 3) * 10 + (weekday > 5 ? 5 : 0),
  n_steps: 5 + (index % 4),
  n_ingredients: 7 + (weekday === 7 ? 2 : 0),
  calories: 300 + (index % 5) * 20 + (weekday > 5 ? 50 : 0),
  sugar_pct: index % 10 === 0 ? null : 30 + (index % 6),
}));
const items = kept.flatMap(({ weekday, index }, at) => [
  { recipe_id: at + 1, item: 'salt' },
  ...(weekday > 5 || index % 3 === 0 ? [{ recipe_id: at + 1, item: 'cinnamon' }] : []),
  ...(weekday < 6 && index % 2 === 0 ? [{ recipe_id: at + 1, item: 'course' }] : []),
]);
// Saffron stands in the first recipe, of a Monday.
items.push({ recipe_id: 1, item: 'saffron' });
const dataset = datasetFacts({ period: ['2007-01-01', '2010-10-31'] });
const count = (weekday: number) => kept.filter((day) => day.weekday === weekday).length;
const all = { volume, duration, complexity, nutrition, ingredients, tags };

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({ recipes, recipe_ingredients: items, recipe_tags: items }));

  const modelOf = async (analysis: Analysis, params = {}) =>
    (await analysis.run(engine, params, dataset)).model;

  it('counts recipes by weekday over the days that there were', async () => {
    const model = await modelOf(volume);
    expect(model).toMatchObject({ recipes: kept.length, days: 1400, busiest: { weekday: 1, recipes: 200 } });
    expect(model).toHaveProperty('weekdays.0.days', 200);
    expect(model).toHaveProperty('weekdays.5.recipes', count(6));
    expect(model).toHaveProperty('ratio.ratio', (count(6) + count(7)) / 400);
  });

  it('takes minutes by weekday, on whichever days are the weekend', async () => {
    const model = await modelOf(duration);
    expect(model).toHaveProperty('onWeekdays.mean', expect.closeTo(30, 1));
    expect(model).toHaveProperty('difference.value', expect.closeTo(5, 0));
    expect(await modelOf(duration, { weekend: 'fri-sun' })).toHaveProperty(
      'onWeekends.count',
      200 + count(6) + count(7),
    );
  });

  it('keeps the means of the score exact, its ranks within a fifth of a point', async () => {
    const model = await modelOf(complexity);
    const scores = recipes.map(
      ({ minutes, n_steps: steps, n_ingredients: listed }) => Math.log(1 + minutes) + steps + 0.5 * listed,
    );
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const middle = scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0;
    expect(model).toHaveProperty('score.mean', expect.closeTo(mean, 9));
    const { median } = Object(model).score;
    expect(Math.abs(median - middle)).toBeLessThan(0.2);
    expect(model).toHaveProperty('steps.recipes', kept.length);
    expect(model).toHaveProperty('ingredients.days.6.mean', 9);
  });

  it('takes nutrients by period, those without a value apart', async () => {
    const model = Object(await modelOf(nutrition));
    const find = (nutrient: string) =>
      model.nutrients.find((each: { nutrient: string }) => each.nutrient === nutrient);
    const calories = recipes.filter((__, at) => (kept[at]?.weekday ?? 0) > 5).map((each) => each.calories);
    expect(find('calories')).toMatchObject({ recipes: kept.length, largest: 430 });
    expect(find('calories').mean.onWeekends).toBeCloseTo(
      calories.reduce((sum, each) => sum + each, 0) / calories.length,
      9,
    );
    expect(find('sugar_pct').recipes).toBe(recipes.filter((each) => each.sugar_pct !== null).length);
    expect(find('calories').capped.onWeekends).toBeLessThanOrEqual(380);
    // All equal: nothing to compare.
    expect(find('sodium_pct')).toBeUndefined();
  });

  it('counts each item by weekday and compares the periods', async () => {
    const model = Object(await modelOf(ingredients));
    expect(model.items.map(({ item }: { item: string }) => item)).toEqual(['salt', 'cinnamon', 'course']);
    expect(model.moreOnWeekends).toMatchObject([{ item: 'cinnamon', weekendShare: 1, clear: true }]);
    expect(model.profile.days.map(({ recipes: found }: { recipes: number }) => found).slice(5)).toEqual([
      count(6),
      count(7),
    ]);
    expect(Object(await modelOf(tags)).items).toHaveLength(2);
    expect(Object(await modelOf(tags, { structural: true })).items).toHaveLength(3);
  });

  it('finds an item that is asked for, however rare, and only within the years', async () => {
    expect(await modelOf(ingredients, { item: 'saffron' })).toMatchObject({
      profile: { item: 'saffron', recipes: 1, asked: true, comparison: null },
      unknown: null,
    });
    expect(await modelOf(ingredients, { item: 'saffron', years: [2008, 2009] })).toMatchObject({
      unknown: 'saffron',
    });
    const common = Object(await modelOf(ingredients, { item: 'salt' }));
    expect(common.items.filter(({ item }: { item: string }) => item === 'salt')).toHaveLength(1);
  });

  it('obeys the years', async () => {
    const within = { years: [2008, 2008] };
    const expected = kept.filter(({ submitted }) => submitted.startsWith('2008')).length;
    expect(await modelOf(volume, within)).toMatchObject({ recipes: expected, days: 366 });
    expect(await modelOf(duration, within)).toMatchObject({ recipes: expected });
    const model = Object(await modelOf(ingredients, within));
    expect(model.recipes.weekday + model.recipes.weekend).toBe(expected);
  });

  it.each(Object.entries(all))('%s says plainly that no recipe fits', async (__, analysis) => {
    const { notice, figures, findings } = await analysis.run(engine, { years: [1990, 1991] }, dataset);
    expect(notice).toMatchObject({ message: expect.stringMatching(/^weekend\.notice\./u) });
    expect([figures, findings]).toEqual([[], []]);
  });
});
