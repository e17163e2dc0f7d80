import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { datasetFacts, openNativeEngine, openWasmEngine, publishedYears } from '../../../testing/index.ts';
import { useEngine } from '../../../testing/use-engine.ts';
import { createTranslator } from '../../../text/index.ts';
import { listed } from '../../../analysis/listed.ts';
import { complexity } from '../complexity/index.ts';
import { nutrition } from '../nutrition/index.ts';
import { modelMeasureTrends } from './model.ts';
import { findings, table } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');
const whole = datasetFacts({ period: ['1999-01-01', '2018-12-31'] });
const params = { years: null, thinYears: 'marked', minutes: [1, 180] } as const;

/** 50 recipes a year; calories 300 + i mod 200, steps 5 + i mod 10, and a score that never varies within a year. */
const recipes = Array.from({ length: 1000 }, (_, index) => ({
  submitted: `${1999 + (index % 20)}-06-15`,
  minutes: 30 + (index % 50),
  calories: 300 + (index % 200),
  n_steps: 5 + (index % 10),
  complexity_score: 2 + 0.1 * (index % 10),
  carb_pct: index % 4 === 0 ? null : 12,
}));

describe.each([
  ['duckdb-wasm', openWasmEngine],
  ['native DuckDB', openNativeEngine],
])('on %s', (_, open) => {
  const engine = useEngine(open, () => ({ recipes }));

  it('fits yearly means as the reference does: calories rise by exactly one a year', async () => {
    const { model } = await nutrition.run(engine, {}, whole);
    expect(model).toHaveProperty('chosen.line.slope', expect.closeTo(1, 9));
    expect(model).toHaveProperty('chosen.line.rSquared', expect.closeTo(1, 9));
    expect(model).toHaveProperty('chosen.years.0.value', 390);
    expect(model).toMatchObject({ tail: { mean: 399.5, median: 399.5, largest: 499 } });
  });

  it('leaves recipes out that lack a nutrient', async () => {
    const { model } = await nutrition.run(engine, { nutrient: 'carb_pct' }, whole);
    expect(model).toMatchObject({ chosen: { recipes: 750, overall: 12 } });
  });

  it('takes medians and quartiles by interpolation', async () => {
    const { model } = await nutrition.run(engine, { statistic: 'median' }, whole);
    expect(model).toHaveProperty('chosen.years.0.value', 390);
    // The values of 1999 are 300, 320 … 480, five times each.
    expect(model).toHaveProperty('chosen.years.0.spread', [340, 440]);
    expect(model).toHaveProperty(
      'chosen.years.0.interval.0',
      expect.closeTo(390 - (1.96 * 1.2533 * (100 / 1.349)) / Math.sqrt(50), 1),
    );
  });

  it('finds no spread of a score that does not vary within a year', async () => {
    const { model, kpis } = await complexity.run(engine, {}, whole);
    expect(model).toHaveProperty('chosen.years.0.deviation', expect.closeTo(0, 9));
    expect(model).toHaveProperty('chosen.years.3.value', expect.closeTo(2.3, 9));
    expect(kpis.map(({ context }) => en(context))).toEqual(['no clear trend since 1999']);
  });

  it('says plainly that no recipe fits', async () => {
    for (const analysis of [complexity, nutrition]) {
      const { notice, figures } = await analysis.run(engine, { years: [1990, 1991] }, whole);
      expect(notice).toEqual({ message: 'trends.notice.noRecipes' });
      expect(figures).toEqual([]);
    }
  });
});

const row = (year: number, mean: number, recipeCount = 5000, deviation: number | null = 5) => ({
  measure: 'n_steps',
  year,
  recipes: recipeCount,
  mean,
  deviation,
});
const model = (means: readonly ReturnType<typeof row>[], facts = whole) =>
  modelMeasureTrends(
    { means },
    { measures: ['n_steps'], chosen: 'n_steps', statistic: 'mean', spread: 'deviation' },
    params,
    facts,
  );
const wobble = (year: number) => (year % 2 === 0 ? 0.05 : -0.05);
const years = (count: number, mean: (year: number) => number) =>
  Array.from({ length: count }, (_, index) => row(2000 + index, mean(2000 + index)));
const words = (means: readonly ReturnType<typeof row>[], translate = en) =>
  listed(findings(model(means))).map(({ text }) => translate(text));

describe('the words of a measure', () => {
  it('follow the sign of the fit, in both languages', () => {
    const rising = years(12, (year) => 8 + 0.1 * (year - 2000) + wobble(year));
    const falling = years(12, (year) => 12 - 0.1 * (year - 2000) + wobble(year));
    expect(words(rising)[0]).toMatch(/^Steps per recipe: up by 0\.\d{3} steps a year$/u);
    expect(words(falling)[0]).toMatch(/^Steps per recipe: down by 0\.\d{3} steps a year$/u);
    expect(words(rising, fr)[0]).toMatch(/^Étapes par recette\u00a0: hausse de 0,\d{3}\u00a0étape par an$/u);
    expect(words(years(12, (year) => 9 + 6 * wobble(year)))[0]).toBe('Steps per recipe: no clear trend');
    expect(words(years(2, (year) => year))[0]).toMatch(/too few complete years/u);
  });

  it('say that a series turns rather than average its two halves', () => {
    const valley = years(16, (year) => 9 + 0.2 * Math.abs(year - 2008) + wobble(year) / 5);
    expect(words(valley)[0]).toBe('Steps per recipe: down before 2008, up since');
    expect(words(valley)[1]).toMatch(/^One line hides this turn: .*steps a year from 2008 on\.$/u);
    const hill = years(16, (year) => 12 - 0.2 * Math.abs(year - 2008) + wobble(year) / 5);
    expect(words(hill)[0]).toBe('Steps per recipe: up before 2008, down since');
  });

  it('tell a weak part from a contrary one', () => {
    const weak = years(
      16,
      (year) => 9 + (year < 2008 ? 0.005 * (year - 2000) : 0.2 * (year - 2008)) + wobble(year),
    );
    expect(words(weak)[1]).toMatch(/point the same way, though not every one/u);
  });
});

describe('the published means', () => {
  it('are near the published slope of the complexity score', () => {
    const means = [
      17.48, 17.7, 16.43, 16.36, 16.86, 16.86, 17.26, 17.27, 16.98, 17.0, 17.39, 17.33, 17.32, 17.91, 18.14,
      18.26, 19.06, 18.7, 19.6, 22.31,
    ];
    const found = model(publishedYears.map(({ year, recipes: n }, index) => row(year, means[index] ?? 0, n)));
    // Read off a plot to ±0.05, so the slope agrees to about half a percent.
    expect(found.chosen?.line?.slope).toBeCloseTo(0.1002, 2);
    expect(found.chosen?.line?.rSquared).toBeCloseTo(0.556, 1);
    expect(found.chosen?.recentFrom).toBe(2008);
  });
});

describe('a year of one recipe', () => {
  it('has a value without interval or spread', () => {
    const single = model([row(2010, 9, 1, null)]);
    expect(single.chosen?.years[0]).toMatchObject({ value: 9, interval: null, spread: null, fitted: null });
    expect(table(single).rows).toEqual([expect.objectContaining({ value: 9, low: null })]);
  });
});
