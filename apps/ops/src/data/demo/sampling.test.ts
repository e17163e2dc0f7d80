import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDistribution,
  cumulativeShares,
  fromCounts,
  indexAbove,
  interpolate,
  leanToMean,
  normalShare,
  quantile,
} from './sampling.ts';

const weightedMean = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / weights.reduce((a, b) => a + b, 0);

it('sums weights to shares that end at 1', () => {
  expect([...cumulativeShares([1, 0, 3])]).toEqual([0.25, 0.25, 1]);
});

it('finds the first index above u, as a plain search would', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 0.999, noNaN: true }), (list, u) => {
      fc.pre(list.some((weight) => weight > 0));
      const sums = cumulativeShares(list);
      const plain = sums.findIndex((sum) => sum > u);
      expect(indexAbove(sums, u)).toBe(plain);
      expect(list[plain]).toBeGreaterThan(0);
    }),
  );
});

it('draws each value in the share of its weight', () => {
  const { values, weights } = fromCounts({ '5': 1, '30': 3 });
  const distribution = createDistribution(values, weights);
  expect([0, 0.24, 0.26, 0.99].map((u) => quantile(distribution, u))).toEqual([5, 5, 30, 30]);
});

describe('leaning to a mean', () => {
  const values = [1, 2, 3, 4, 5];

  it('reaches any mean between the ends', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(weights, fc.double({ min: 1.3, max: 4.7, noNaN: true }), (list, target) => {
        expect(weightedMean(values, leanToMean(values, list, target))).toBeCloseTo(target, 6);
      }),
    );
  });

  it('changes nothing when the mean is right already', () => {
    const leaned = leanToMean(values, [1, 2, 3, 2, 1], 3);
    expect(leaned.map((weight) => Math.round(weight * 1e6) / 1e6)).toEqual([1, 2, 3, 2, 1]);
  });

  it('looks only at the range, and lets what lies beyond lean no further than its ends', () => {
    const weights = leanToMean([1, 2, 3, 100], [1, 1, 1, 1], 2.5, { low: 1, high: 3 });
    expect(weightedMean([1, 2, 3], weights.slice(0, 3))).toBeCloseTo(2.5, 6);
    expect(weights[3]).toBeCloseTo(weights[2] ?? 0, 9);
  });
});

it('interpolates between points', () => {
  const points = [
    [0, 0],
    [0.5, 10],
    [1, 12],
  ] as const;
  expect([0, 0.25, 0.5, 0.75, 1].map((u) => interpolate(points, u))).toEqual([0, 5, 10, 11, 12]);
});

it('knows the normal distribution', () => {
  expect(normalShare(0)).toBeCloseTo(0.5, 6);
  expect(normalShare(1.959964)).toBeCloseTo(0.975, 6);
  expect(normalShare(-1.959964)).toBeCloseTo(0.025, 6);
});
