import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/analysis.ts';
import { kruskalWallis } from '../../stats/index.ts';
import { datasetFacts, openNativeEngine, openWasmEngine } from '../../testing/index.ts';
import { useEngine } from '../../testing/use-engine.ts';
import { complexity } from './complexity/index.ts';
import { duration } from './duration/index.ts';
import { ingredients } from './ingredients/index.ts';
import { nutrition } from './nutrition/index.ts';
import { tags } from './tags/index.ts';
import { volume } from './volume/index.ts';

/** Four years of 240 recipes, 20 a month; those of June to August carry an ingredient that others seldom have. */
const recipes = Array.from({ length: 960 }, (_, index) => {
  const year = 2001 + Math.floor(index / 240);
  const month = 1 + (index % 12);
  return {
    id: index + 1,
    submitted: `${year}-${String(month).padStart(2, '0')}-15`,
    minutes: 20 + ((index * 7) % 40) + (month >= 9 && month <= 11 ? 10 : 0),
    calories: 300.5 + (index % 50) * 2.25,
    sodium_pct: index % 9 === 0 ? null : 15,
  };
});
const monthOf = (submitted: string) => Number(submitted.slice(5, 7));
const isSummer = (submitted: string) => [6, 7, 8].includes(monthOf(submitted));
const list = recipes.flatMap(({ id, submitted }) => [
  { recipe_id: id, item: 'salt' },
  ...(isSummer(submitted) || id % 10 === 0 ? [{ recipe_id: id, item: "ripe 'summer' peach" }] : []),
  ...(id % 3 === 0 ? [{ recipe_id: id, item: 'butter' }] : []),
  ...(id % 80 === 1 ? [{ recipe_id: id, item: 'saffron' }] : []),
  // A tie of the quarters of every year: five recipes in each of April, July and October.
  ...(monthOf(submitted) % 3 === 1 && id % 240 < 120 ? [{ recipe_id: id, item: 'tied' }] : []),
]);
const dataset = datasetFacts({ period: ['2001-01-01', '2004-12-31'] });
const all: readonly Analysis[] = [volume, duration, complexity, nutrition, ingredients, tags];

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({ recipes, recipe_ingredients: list, recipe_tags: list }));

  const modelOf = async (analysis: Analysis, params = {}) =>
    (await analysis.run(engine, params, dataset)).model;

  it('counts recipes over the days of each season', async () => {
    const model = await modelOf(volume);
    expect(model).toMatchObject({
      recipes: 960,
      days: 1461,
      periods: [{ recipes: 240, days: 361 }, { days: 368 }, {}, {}],
    });
  });

  it('pools means, quartiles and ranks as they are in the recipes', async () => {
    const model = await modelOf(duration);
    const minutes = (quarter: number) =>
      recipes
        .filter(({ submitted }) => Math.floor((monthOf(submitted) % 12) / 3) === quarter)
        .map((recipe) => recipe.minutes)
        .sort((a, b) => a - b);
    const values = [...new Set(recipes.map((recipe) => recipe.minutes))].sort((a, b) => a - b);
    const counts = [0, 1, 2, 3].map((quarter) =>
      values.map((value) => minutes(quarter).filter((each) => each === value).length),
    );
    expect(model).toHaveProperty(
      'measures.0.ranks.h',
      expect.closeTo(kruskalWallis({ values, counts })?.h ?? 0, 6),
    );
    const autumn = minutes(3);
    const mean = autumn.reduce((sum, each) => sum + each, 0) / autumn.length;
    expect(model).toHaveProperty('measures.0.periods.3.mean', expect.closeTo(mean, 9));
    expect(model).toHaveProperty('measures.0.periods.3.low', autumn[Math.floor(239 * 0.25 + 0.5)]);
    expect(model).toHaveProperty('measures.0.periods.3.high', autumn[Math.floor(239 * 0.75 + 0.5)]);
    expect(model).toHaveProperty(
      'measures.0.periods.3.median',
      ((autumn[119] ?? 0) + (autumn[120] ?? 0)) / 2,
    );
    const spread = autumn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (autumn.length - 1);
    expect(model).toHaveProperty('measures.0.periods.3.deviation', expect.closeTo(Math.sqrt(spread), 6));
  });

  it('leaves unknown nutrition out of its own measure alone', async () => {
    const model = await modelOf(nutrition);
    expect(model).toHaveProperty('measures.0.recipes', 960);
    expect(model).toHaveProperty('measures.6.measure', 'sodium_pct');
    expect(model).toHaveProperty(
      'measures.6.recipes',
      recipes.filter(({ sodium_pct }) => sodium_pct !== null).length,
    );
  });

  it('finds the season of an item and the years in which it held', async () => {
    for (const analysis of [ingredients, tags]) {
      const model = await modelOf(analysis, { grain: 'season' });
      expect(model).toMatchObject({
        shown: [
          { item: "ripe 'summer' peach", peak: 'summer', seasonal: true, consistency: { held: 4, years: 4 } },
        ],
        profile: { item: { item: "ripe 'summer' peach" } },
      });
    }
  });

  it('tests every item in the stated share of recipes, however few they are, and offers all names', async () => {
    // 12 of 960 recipes: more than 1 %.
    const model = await modelOf(ingredients);
    expect(model).toHaveProperty('leastRecipes', 10);
    expect(model).toHaveProperty(
      'tested',
      expect.arrayContaining([expect.objectContaining({ item: 'saffron', recipes: 12 })]),
    );
    expect(await modelOf(ingredients, { years: [2002, 2002] })).toHaveProperty(
      'names',
      expect.arrayContaining(['saffron']),
    );
  });

  it('lets no season hold in a year in which several share the first place', async () => {
    const model = await modelOf(ingredients, { item: 'tied' });
    expect(model).toHaveProperty('profile.item.consistency', { held: 0, years: 4 });
  });

  it('obeys years, months and names of items', async () => {
    expect(await modelOf(volume, { years: [2002, 2003] })).toMatchObject({ recipes: 480, days: 730 });
    expect(await modelOf(complexity, { grain: 'month', years: [2002, 2002] })).toHaveProperty(
      'measures.0.periods.length',
      12,
    );
    expect(await modelOf(ingredients, { item: 'butter' })).toMatchObject({
      profile: { item: { item: 'butter', recipes: 320 } },
    });
    expect(await modelOf(ingredients, { item: "'; DROP TABLE recipes" })).toMatchObject({
      profile: null,
      recipes: 960,
    });
  });

  it('says plainly that no recipe fits', async () => {
    for (const analysis of all) {
      const { notice, figures, findings, table } = await analysis.run(
        engine,
        { years: [1990, 1991] },
        dataset,
      );
      expect(notice, analysis.id).toEqual({ message: 'seasonality.notice.noRecipes' });
      expect([figures, findings, table.rows], analysis.id).toEqual([[], [], []]);
    }
  });
});
