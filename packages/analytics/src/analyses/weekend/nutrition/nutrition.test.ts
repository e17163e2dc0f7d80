import { listed } from '../../../analysis/listed.ts';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { createTranslator, text } from '../../../text/index.ts';
import { modelNutrition } from './model.ts';
import { nutrients, type Nutrient } from '../../measures.ts';
import type { NutrientRow } from './rows.ts';
import { nutritionFindings, nutritionKeyFigures, nutritionTable } from './words.ts';

const en = createTranslator(catalogues.en, 'en');
const fr = createTranslator(catalogues.fr, 'fr');

/** One nutrient of the published recipes: 167,362 on weekdays, 32,704 on weekends. */
const pair = (nutrient: Nutrient, weekday: number, weekend: number, deviation: number): NutrientRow[] =>
  [weekday, weekend].map((mean, index) => ({
    nutrient,
    weekend: index,
    recipes: index === 0 ? 167_362 : 32_704,
    mean,
    deviation,
    cappedMean: mean * 0.9,
    cappedDeviation: deviation / 2,
    median: mean / 2,
    cap: mean * 6,
    largest: mean * 50,
  }));

/** Means as published; deviations are those that the published p-values imply. */
const published = [
  ...pair('calories', 457, 457 * (1 - 0.0238), 1214),
  ...pair('protein_pct', 32.7, 32.7 * (1 - 0.0301), 49.4),
  ...pair('total_fat_pct', 34.8, 34.8 * (1 - 0.0177), 75.6),
  ...pair('sat_fat_pct', 43.9, 43.9 * (1 - 0.0121), 91.9),
  ...pair('sugar_pct', 82.3, 82.3 * (1 - 0.0568), 846),
  ...pair('sodium_pct', 27.6, 27.6 * 1.0061, 116),
];

const of = (rows: readonly NutrientRow[], statistic: 'mean' | 'capped' = 'mean') =>
  modelNutrition(rows, statistic);

describe('the published nutrients', () => {
  const model = of(published);
  const found = (nutrient: Nutrient) => model.nutrients.find((each) => each.nutrient === nutrient)?.mean;

  it('differ as published, with the published p', () => {
    expect(found('calories')?.relative).toBeCloseTo(-0.0238, 10);
    expect(found('calories')?.pValue).toBeCloseTo(0.139, 2);
    expect(found('protein_pct')?.pValue).toBeCloseTo(0.001, 3);
    expect(found('sugar_pct')?.pValue).toBeCloseTo(0.361, 2);
    expect(found('sodium_pct')?.relative).toBeGreaterThan(0);
  });

  it('leave protein alone once all of them are tested together', () => {
    expect(model.nutrients.filter(({ mean }) => mean.clear).map(({ nutrient }) => nutrient)).toEqual([
      'protein_pct',
    ]);
    const protein = found('protein_pct');
    expect(protein?.qValue).toBeCloseTo((protein?.pValue ?? 0) * 6, 12);
  });

  it('keep the interval in % of the weekday mean around the difference', () => {
    const { relative = 0, interval: [low, high] = [0, 0] } = found('calories') ?? {};
    expect((low + high) / 2).toBeCloseTo(relative, 12);
    expect(high).toBeGreaterThan(0);
  });

  it('read as sentences in both languages', () => {
    const words = listed(nutritionFindings(model)).map(({ text }) => en(text));
    expect(words[0]).toBe('One clear difference on weekends: Protein, −3.0%');
    expect(words[1]).toBe('The largest effect is negligible: Cohen’s d of 0.020.');
    expect(words[3]).toBe(
      'Half of the weekday recipes have at most 229 kcal a serving, 99% at most 2,742; the highest claims 22,850.',
    );
    const [heading] = listed(nutritionFindings(model));
    expect(heading?.verdict).toBe('down');
    expect(heading && fr(heading.text)).toBe(
      'Protéines\u00a0: seule différence nette le week-end, −3,0\u00a0%',
    );
  });

  it('show what the tail of the values does', () => {
    const words = listed(nutritionFindings(model)).map(({ text }) => en(text));
    expect(words[2]).toMatch(/^The answer leans on extreme recipes: 1 differ by plain means, 3 with/u);
    expect(en(text('weekend.nutrition.caption', { statistic: 'capped' }))).toMatch(
      /count as that percentile\.$/u,
    );
    expect(of(published, 'capped').nutrients[0]?.capped.relative).toBeCloseTo(-0.0238, 10);
  });

  it('fill the table and the medians', () => {
    expect(nutritionTable(model).rows).toHaveLength(6);
    expect(keyFigureGroups(nutritionKeyFigures(model))[0]?.figures.map(({ value }) => en(value))[0]).toBe(
      '229 → 223',
    );
  });
});

describe('what the words do not claim', () => {
  it('a difference where chance suffices', () => {
    const rows = nutrients.flatMap((nutrient) => pair(nutrient, 30, 30.05, 90));
    const [heading, , robust] = listed(nutritionFindings(of(rows)));
    expect(heading && en(heading.text)).toBe('No nutrient clearly differs on weekends');
    expect(heading?.verdict).toBe('unclear');
    expect(robust && en(robust.text)).toBe('With the highest 1% of values capped, still none differs.');
  });

  it('more than one difference by name', () => {
    const rows = nutrients.flatMap((nutrient) => pair(nutrient, 30, 33, 60));
    const [heading, , robust] = listed(nutritionFindings(of(rows)));
    expect(heading && en(heading.text)).toBe(
      'Largest weekend difference: Calories, +10.0%; 7 of 7 are clear',
    );
    expect(heading?.verdict).toBe('up');
    expect(robust && en(robust.text)).toMatch(/^The same ones differ/u);
  });

  it('anything where a period is empty, or its weekday mean zero', () => {
    expect(of(published.filter(({ weekend }) => weekend === 1)).nutrients).toEqual([]);
    expect(of(pair('sugar_pct', 0, 4, 10)).nutrients).toEqual([]);
  });
});
