import { describe, expect, it } from 'vitest';
import { existing } from './fixtures/close.ts';
import {
  analysisOfVariance,
  binomialSurvival,
  compareMeans,
  compareRates,
  describeValues,
  goodnessOfFit,
  mannWhitney,
  meanInterval,
  normalQuantilePlot,
  quantile,
  ratesByRowAndColumn,
} from './index.ts';

const group = (count: number, mean: number, standardDeviation: number) => ({
  count,
  mean,
  standardDeviation,
});

describe('the smallest data that a statistic exists for', () => {
  it('is one value more than groups for an analysis of variance', () => {
    const found = existing(analysisOfVariance([group(2, 1, 1), group(1, 4, 0)]));
    expect(found.degreesOfFreedomWithin).toBe(1);
    // Between 6, within 1.
    expect(found.f).toBeCloseTo(6, 12);
  });

  it('is one constant group of two, whichever', () => {
    for (const [one, other] of [
      [group(3, 1, 0), group(3, 2, 1)],
      [group(3, 1, 1), group(3, 2, 0)],
    ] as const)
      expect(existing(compareMeans(one, other)).welch.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  it('is two values for the interval of a mean, three for a normal plot', () => {
    // t(0.975, 1) = 12.7062047364, s / √2 = 1.
    expect(existing(meanInterval(5, Math.SQRT2, 2)).high).toBeCloseTo(5 + 12.7062047364, 8);
    expect(existing(describeValues([4, 6])).meanInterval?.low).toBeCloseTo(5 - 12.7062047364, 8);
    expect(meanInterval(5, 1, 1)).toBeNull();
    const plot = existing(normalQuantilePlot([3, 1, 2]));
    expect(plot.ordered).toEqual([1, 2, 3]);
    expect(plot.intercept).toBeCloseTo(2, 12);
  });

  it('is two values of a group for the spread of placements', () => {
    // One against one: the only pair says nothing of its scatter.
    expect(
      mannWhitney({
        values: [1, 2],
        counts: [
          [1, 0],
          [0, 1],
        ],
      })?.superiorityInterval,
    ).toBeNull();
    const two = existing(
      mannWhitney({
        values: [1, 2, 3],
        counts: [
          [1, 0, 1],
          [0, 1, 0],
        ],
      }),
    );
    // Placements 0 and 1 of two values: variance 1 / 2 over 2.
    expect(two.superiority).toBe(0.5);
    expect(two.superiorityInterval).toMatchObject({ low: 0, high: 1 });
    const three = existing(
      mannWhitney({
        values: [1, 2, 3],
        counts: [
          [2, 0, 2],
          [0, 1, 0],
        ],
      }),
    );
    expect(existing(three.superiorityInterval).low).toBeCloseTo(
      Math.max(0, 0.5 - 1.959963984540054 * Math.sqrt(1 / 3 / 4)),
      9,
    );
  });

  it('is one period more than groups for a comparison of rates', () => {
    const found = existing(
      compareRates([
        [
          { count: 3, exposure: 1 },
          { count: 5, exposure: 1 },
        ],
        [{ count: 9, exposure: 1 }],
      ]),
    );
    expect(found.degreesOfFreedomWithin).toBe(1);
    // Pearson's χ² of 3 and 5 around 4.
    expect(found.dispersion).toBeCloseTo(0.5, 12);
  });

  it('holds what can never happen, and what always does', () => {
    expect([0, 3, 4].map((successes) => binomialSurvival(successes, 3, 0.5))).toEqual([
      1,
      expect.closeTo(0.125, 12),
      0,
    ]);
  });

  it('refuses a category without exposure and a quantile that is none, first or last', () => {
    expect(() => goodnessOfFit([1, 2], [0, 1])).toThrow(/exposure\[0\]/u);
    expect(() => goodnessOfFit([1, 2], [1, 0])).toThrow(/exposure\[1\]/u);
    for (const q of [-0.1, 1.1]) expect(() => quantile([1, 2], q, 'linear')).toThrow(/share/u);
    expect([0, 1].map((q) => quantile([1, 2], q, 'linear'))).toEqual([1, 2]);
  });

  it('tells rows and columns that fit exactly from those that do not', () => {
    const cells = (counts: readonly number[]) =>
      counts.map((count, index) => ({ count, exposure: 1, row: Math.floor(index / 2), column: index % 2 }));
    expect(existing(ratesByRowAndColumn(cells([4, 4, 2, 2]))).pValue).toBe(1);
    const apart = existing(ratesByRowAndColumn(cells([8, 4, 4, 2])));
    expect(apart.columns.map(({ rate }) => rate)).toEqual([6, 3]);
    expect(apart.pValue).toBeLessThan(0.05);
  });
});
