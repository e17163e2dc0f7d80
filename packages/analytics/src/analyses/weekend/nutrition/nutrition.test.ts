import { listed } from '../../../analysis/listed.ts';
import { keyFigureGroups } from '../../../analysis/key-figures.ts';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../messages/index.ts';
import { describeValues, seededRandom } from '../../../stats/index.ts';
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
    cappedDeviation: deviation / 3,
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
    const clear = model.nutrients.filter(
      ({ claim }) => claim.verdict !== 'unclear' && claim.verdict !== 'same',
    );
    expect(clear.map(({ nutrient }) => nutrient)).toEqual(['protein_pct']);
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
    expect(words[0]).toBe('Protein: the one clear difference on weekends, −3.0%');
    expect(words[1]).toBe('Beside the spread between recipes, every difference is negligible.');
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
    expect(words[2]).toMatch(
      /^Calories: a difference only once the highest 1% of values are capped, and so for another nutrient/u,
    );
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
    const [heading, ...others] = listed(nutritionFindings(of(rows)));
    expect(heading && en(heading.text)).toBe(
      'Servings hold as much of every nutrient on weekends, within 5%',
    );
    expect(heading?.verdict).toBe('same');
    expect(others.map(({ text: said }) => en(said)).join(' ')).not.toMatch(/capped/u);
  });

  it('that nutrients are alike where few recipes leave it open', () => {
    const few = nutrients.flatMap((nutrient) =>
      pair(nutrient, 30, 30.05, 90).map((row) => ({ ...row, recipes: 40 })),
    );
    const [heading, ...others] = listed(nutritionFindings(of(few)));
    expect(heading && en(heading.text)).toBe('No nutrient clearly differs on weekends');
    expect(others.map(({ text: said }) => en(said)).join(' ')).not.toMatch(/negligible/u);
  });

  it('a difference that few extreme recipes make', () => {
    const tail = nutrients.flatMap((nutrient) =>
      pair(nutrient, 30, nutrient === 'sodium_pct' ? 33 : 30, 60).map((row) => ({ ...row, cappedMean: 27 })),
    );
    for (const statistic of ['mean', 'capped'] as const) {
      const [heading, ...others] = listed(nutritionFindings(of(tail, statistic)));
      expect(heading?.verdict).not.toMatch(/up|down/u);
      expect(others.map(({ text: said }) => en(said))).toContain(
        'Sodium: a difference only while the highest 1% of values count in full. Few extreme recipes decide it: it is not called clear.',
      );
    }
  });

  it('anything, in 95 of 100 cases, of recipes on random days', () => {
    const random = seededRandom(7);
    const claims = Array.from({ length: 200 }, () => {
      const rows = nutrients.flatMap((nutrient) => {
        const drawn = Array.from({ length: 300 }, () => ({
          weekend: random() < 2 / 7 ? 1 : 0,
          value: 20 / (0.2 + random()),
        }));
        return [0, 1].map((weekend): NutrientRow => {
          const found = describeValues(
            drawn.filter((each) => each.weekend === weekend).map(({ value }) => value),
          );
          const [mean, deviation] = [found?.mean ?? 0, found?.standardDeviation ?? 0];
          const recipes = found?.count ?? 0;
          return {
            nutrient,
            weekend,
            recipes,
            mean,
            deviation,
            cappedMean: mean,
            cappedDeviation: deviation,
            median: mean,
            cap: 90,
            largest: 100,
          };
        });
      });
      return listed(nutritionFindings(of(rows)))[0]?.verdict;
    });
    expect(claims.filter((verdict) => verdict === 'up' || verdict === 'down').length / 200).toBeLessThan(
      0.09,
    );
  });

  it('more than one difference by name', () => {
    const rows = nutrients.flatMap((nutrient) => pair(nutrient, 30, 33, 60));
    const [heading, , robust] = listed(nutritionFindings(of(rows)));
    expect(heading && en(heading.text)).toBe(
      'Calories: the largest weekend difference, +10.0%; 7 of 7 are clear',
    );
    expect(heading?.verdict).toBe('up');
    expect(robust && en(robust.text)).toMatch(/^The same ones differ/u);
  });

  it('anything where a period is empty, or its weekday mean zero', () => {
    expect(of(published.filter(({ weekend }) => weekend === 1)).nutrients).toEqual([]);
    expect(of(pair('sugar_pct', 0, 4, 10)).nutrients).toEqual([]);
  });
});
