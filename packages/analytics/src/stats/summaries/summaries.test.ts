import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/summaries.json';
import { describeCounts, describeValues, meanInterval, weightedMean } from './describe.ts';
import { normalQuantilePlot } from './normal-quantile-plot.ts';
import { median, quantile, quantileFromCounts } from './quantiles.ts';

describe('quantiles', () => {
  const { values, counts, cases } = fixtures.quantiles;
  test.each(cases)('q = %f matches NumPy and the nearest rank', (q = 0, linear = 0, nearest = 0) => {
    expectClose(quantileFromCounts(values, counts, q, 'linear'), linear, 1e-12);
    expect(quantileFromCounts(values, counts, q, 'nearest')).toBe(nearest);
  });

  test('of a table are those of its expanded list, whatever the order', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 })), {
      selector: ([value]) => value,
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, fc.double({ min: 0, max: 1, noNaN: true }), (rows, q) => {
        const expanded = rows.flatMap(([value, count]) => Array.from({ length: count }, () => value));
        for (const method of ['nearest', 'linear'] as const) {
          const fromTable = quantileFromCounts(
            rows.map(([value]) => value),
            rows.map(([, count]) => count),
            q,
            method,
          );
          expect(fromTable).toBe(quantile(expanded.toReversed(), q, method));
        }
      }),
    );
  });

  test('never fall as q rises, and a nearest one is a value of the list', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), share, share, (list, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(quantile(list, low, 'linear')).toBeLessThanOrEqual(quantile(list, high, 'linear'));
        expect(list).toContain(quantile(list, a, 'nearest'));
      }),
    );
  });

  test('median of an even and of an odd list', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9, 1, 3])).toBe(3);
  });

  test('misuse is refused', () => {
    expect(() => quantile([], 0.5, 'linear')).toThrow(/empty/);
    expect(() => quantile([1], 1.1, 'linear')).toThrow(/no share/);
    expect(() => quantile([1], Number.NaN, 'nearest')).toThrow(/no share/);
    expect(() => quantile([Number.NaN], 0.5, 'linear')).toThrow(/finite/);
    expect(() => quantileFromCounts([1], [0], 0.5, 'linear')).toThrow(/empty/);
    expect(() => quantileFromCounts([1], [0.5], 0.5, 'linear')).toThrow(/whole number/);
  });
});

describe('descriptions', () => {
  test('match NumPy', () => {
    const expected = fixtures.description;
    const result = existing(describeValues(expected.values));
    expectClose(result.standardDeviation, expected.standardDeviation);
    expectClose(result.populationStandardDeviation, expected.population);
    expectClose(result.coefficientOfVariation, expected.population / 10_003.3);
    expectAllClose([result.firstQuartile, result.median, result.thirdQuartile], expected.quartiles);
    const interval = existing(result.meanInterval);
    expectAllClose([interval.low, interval.high], expected.meanInterval);
    expect(result).toMatchObject({ count: 20, minimum: 134, maximum: 29_790, mean: 10_003.3 });
  });

  test('of a table are those of its expanded list', () => {
    expect(describeCounts([5, 1, 2], [2, 0, 3])).toEqual(describeValues([2, 2, 2, 5, 5]));
  });

  test('of nothing do not exist; of one value have no spread', () => {
    expect(describeValues([])).toBeNull();
    expect(describeCounts([1, 2], [0, 0])).toBeNull();
    expect(describeValues([0])).toMatchObject({
      standardDeviation: null,
      meanInterval: null,
      coefficientOfVariation: null,
      populationStandardDeviation: 0,
    });
    expect(meanInterval(3, 1, 1)).toBeNull();
    expect(meanInterval(3, null, 9)).toBeNull();
  });
});

describe('weighted mean', () => {
  test('matches NumPy, with the effective count of Kish', () => {
    const expected = fixtures.weightedMean;
    const result = existing(weightedMean(expected.values, expected.weights));
    expectClose(result.mean, expected.mean);
    expectClose(result.standardDeviation, expected.standardDeviation);
    expectClose(result.effectiveCount, expected.effectiveCount);
  });

  test('equal weights give the plain mean and its t interval', () => {
    const values = [3, 8, 1, 9];
    const plain = existing(describeValues(values));
    const weighted = existing(weightedMean(values, [0.5, 0.5, 0.5, 0.5]));
    expectClose(weighted.mean, plain.mean);
    expectClose(weighted.effectiveCount, 4);
    expectClose(weighted.interval?.low, existing(plain.meanInterval).low);
  });

  test('of no weight does not exist; of one point has no interval', () => {
    expect(weightedMean([], [])).toBeNull();
    expect(weightedMean([1, 2], [0, 0])).toBeNull();
    expect(weightedMean([1, 2], [0, 3])?.interval).toBeNull();
    expect(() => weightedMean([1], [-1])).toThrow(/negative/);
  });
});

describe('normal quantile plot', () => {
  test('matches scipy.stats.probplot', () => {
    const expected = fixtures.normalPlot;
    const plot = existing(normalQuantilePlot(expected.values));
    expectAllClose(plot.theoretical, expected.theoretical);
    expectClose(plot.slope, expected.slope);
    expectClose(plot.intercept, expected.intercept);
    expectClose(plot.rSquared, expected.rSquared);
    expect(plot.ordered).toEqual([...expected.values].sort((a, b) => a - b));
  });

  test('of two values or of equal ones does not exist', () => {
    expect(normalQuantilePlot([1, 2])).toBeNull();
    expect(normalQuantilePlot([0.1, 0.1, 0.1, 0.1])).toBeNull();
    expect(() => normalQuantilePlot([1, 2, Number.NaN])).toThrow(/finite/);
  });

  test('of normal scores is a straight line', () => {
    const scores = existing(normalQuantilePlot([1, 2, 3, 4, 5, 6, 7])).theoretical;
    const plot = existing(normalQuantilePlot(scores.map((z) => 10 + 3 * z)));
    expectClose(plot.slope, 3);
    expectClose(plot.intercept, 10);
    expectClose(plot.rSquared, 1);
  });
});
