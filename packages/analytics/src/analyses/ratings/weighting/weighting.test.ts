import { describe, expect, it } from 'vitest';
import { listed } from '../../../analysis/listed.ts';
import { catalogues } from '../../../messages/index.ts';
import { seededRandom } from '../../../stats/index.ts';
import { createTranslator } from '../../../text/index.ts';
import type { MonthStarRow } from '../stars/monthly-means.ts';
import { allRatings } from '../stars/rating-pairs.ts';
import { unrelatedPairs } from '../stars/unrelated-pairs.ts';
import { modelWeighting } from './model.ts';
import { findings, table } from './words.ts';

const english = createTranslator(catalogues.en, 'en');
const params = { monthRatings: '100' };

/** A month of fives and ones. */
const month = (index: number, fives: number, ones: number): MonthStarRow[] => {
  const place = { year: 2004 + Math.floor(index / 12), month: (index % 12) + 1 };
  return [
    { ...place, rating: 1, n: ones },
    { ...place, rating: 5, n: fives },
  ];
};
const modelOf = (rows: readonly MonthStarRow[]) =>
  modelWeighting(rows, unrelatedPairs(rows.map((row) => ({ ...row, key: allRatings }))), params);
const first = (rows: readonly MonthStarRow[]) =>
  english(listed(findings(modelOf(rows)))[0]?.text ?? { message: 'none' });

describe('what counts once', () => {
  const rows = [...month(0, 900, 100), ...month(1, 60, 40), ...month(12, 500, 500)];
  const model = modelOf(rows);

  it('decides the mean: ratings, months or years', () => {
    expect(model.means.map(({ unit, mean }) => [unit, Number(mean.toFixed(6))])).toEqual([
      ['ratings', Number(((5 * 1460 + 640) / 2100).toFixed(6))],
      ['months', Number(((4.6 + 3.4 + 3) / 3).toFixed(6))],
      ['years', Number((((5 * 960 + 140) / 1100 + 3) / 2).toFixed(6))],
    ]);
  });

  it('shows how uneven the months are', () => {
    expect(model.volume?.ratio).toBe(10);
    // Kish: (Σn)² / Σn² = 2100² / 2,010,000.
    expect(model.volume?.effective).toBeCloseTo(2100 ** 2 / 2_010_000, 9);
  });

  it.each([
    ['adds 0.1', [...month(0, 900, 100), ...month(1, 60, 40), ...month(2, 800, 200)]],
    ['takes', [...month(0, 500, 500), ...month(1, 90, 10)]],
    ['hardly moves', [...month(0, 900, 100), ...month(1, 90, 10)]],
    ['Too few months', month(0, 10, 1)],
  ])('is said: %s', (words, found) => {
    expect(first(found)).toContain(words.startsWith('adds') ? 'adds' : words);
  });
});

describe('the scatter of the months', () => {
  it('is about chance where all have one mean, and more where not', () => {
    const alike = Array.from({ length: 24 }, (_, index) =>
      month(index, 80 + (index % 3), 20 - (index % 3)),
    ).flat();
    const apart = Array.from({ length: 24 }, (_, index) =>
      month(index, index % 2 === 0 ? 950 : 700, index % 2 === 0 ? 50 : 300),
    ).flat();
    expect(modelOf(alike).dispersion?.ratio ?? 9).toBeLessThan(1);
    const found = modelOf(apart);
    expect(found.dispersion?.ratio ?? 0).toBeGreaterThan(50);
    expect(found.dispersion?.outside).toBe(24);
    const words = listed(findings(found)).map(({ text }) => english(text));
    expect(words.some((each) => each.includes('times as much as independent ratings would'))).toBe(true);
  });
});

describe('the link of volume and mean', () => {
  it('is claimed in few series without one', () => {
    const random = seededRandom(31);
    const runs = Array.from({ length: 400 }, () => {
      const rows = Array.from({ length: 20 }, (_, index) => {
        const n = 150 + Math.floor(300 * random());
        const fives = Math.round(n * (0.6 + 0.3 * random()));
        return month(index, fives, n - fives);
      }).flat();
      const [low, high] = modelOf(rows).association?.interval ?? [0, 0];
      return low > 0 || high < 0;
    });
    expect(runs.filter(Boolean).length / 400).toBeLessThan(0.05);
  });
});

describe('slopes under other choices', () => {
  const rising = Array.from({ length: 36 }, (_, index) =>
    month(index, 600 + 8 * index + (index % 4), 400),
  ).flat();

  it('are given for every minimum, equal and by ratings', () => {
    const { slopes } = modelOf(rising);
    expect(slopes.map(({ minimum, weights }) => [minimum, weights])).toEqual(
      [0, 50, 100, 500].flatMap((minimum) => [
        [minimum, 'equal'],
        [minimum, 'ratings'],
      ]),
    );
    expect(slopes.every(({ slope }) => slope > 0)).toBe(true);
    const words = listed(findings(modelOf(rising))).map(({ text }) => english(text));
    expect(words).toContain('The mean rises under all 8 choices of months and weights.');
  });

  it('stand in the table with the ratings they rest on', () => {
    const { rows } = table(modelOf(rising));
    expect(rows).toHaveLength(3 + 8);
    expect(rows.at(-1)).toMatchObject({ n: 36, share: 1 });
  });
});

describe('without ratings', () => {
  it('nothing is claimed', () => {
    expect(modelOf([])).toMatchObject({
      overall: null,
      means: [],
      slopes: [],
      volume: null,
      dispersion: null,
      association: null,
    });
  });
});
