import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/groups.json';
import type { MeanSummary } from './analysis-of-variance.ts';
import { type MeanTest, compareMeans } from './two-means.ts';

const summary = ([count = 0, mean = 0, standardDeviation = 0]: readonly number[]): MeanSummary => ({
  count,
  mean,
  standardDeviation,
});
const numbers = (test: MeanTest) => [test.t, test.degreesOfFreedom, test.pValue];

describe('matches SciPy', () => {
  const cases = [...fixtures.pairs.map((pair) => pair.means), ...fixtures.means];
  test.each(cases)('difference $difference', (expected) => {
    const result = existing(compareMeans(summary(expected.first), summary(expected.second)));
    expectClose(result.difference, expected.difference);
    expectAllClose(numbers(result.welch), expected.welch);
    expectAllClose([result.welch.interval.low, result.welch.interval.high], expected.welchInterval);
    expectAllClose(numbers(result.pooled), expected.pooled);
    expectClose(result.cohensD, expected.cohensD);
    expectAllClose([result.cohensDInterval.low, result.cohensDInterval.high], expected.cohensDInterval);
    expectClose(result.cohensDAverage, expected.cohensDAverage);
    expectClose(result.hedgesG, expected.hedgesG);
  });
});

test('no comparison of single values or of groups that do not vary', () => {
  expect(compareMeans(summary([1, 3, 0]), summary([5, 3, 1]))).toBeNull();
  expect(compareMeans(summary([5, 3, 1]), summary([0, 0, 0]))).toBeNull();
  expect(compareMeans(summary([5, 3, 0]), summary([5, 4, 0]))).toBeNull();
});

test('one constant group is no obstacle', () => {
  const result = existing(compareMeans(summary([5, 3, 0]), summary([5, 4, 1])));
  expect(result.welch.degreesOfFreedom).toBeCloseTo(4, 12);
});

test('misuse is refused', () => {
  expect(() => compareMeans(summary([2.5, 1, 1]), summary([5, 1, 1]))).toThrow(/whole number/);
  expect(() => compareMeans(summary([5, Number.NaN, 1]), summary([5, 1, 1]))).toThrow(/mean\[0\]/);
  expect(() => compareMeans(summary([5, 1, 1]), summary([5, 1, -1]))).toThrow(/negative/);
});

const group = fc.record({
  count: fc.integer({ min: 2, max: 200_000 }),
  mean: fc.double({ min: -50, max: 50, noNaN: true }),
  standardDeviation: fc.double({ min: 0.01, max: 100, noNaN: true }),
});

test('swapping the groups turns every sign and keeps every p', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const forward = existing(compareMeans(first, second));
      const backward = existing(compareMeans(second, first));
      expect(backward.difference).toBeCloseTo(-forward.difference, 12);
      expect(backward.welch.pValue).toBeCloseTo(forward.welch.pValue, 12);
      expect(backward.pooled.pValue).toBeCloseTo(forward.pooled.pValue, 12);
      expect(backward.hedgesG).toBeCloseTo(-forward.hedgesG, 10);
      expect(Math.abs(forward.hedgesG)).toBeLessThanOrEqual(Math.abs(forward.cohensD));
      expect(numbersIn(forward).every(Number.isFinite)).toBe(true);
    }),
  );
});

test('an interval excludes 0 exactly when p is below its level', () => {
  fc.assert(
    fc.property(group, group, (first, second) => {
      const { welch } = existing(compareMeans(first, second));
      if (Math.abs(welch.pValue - 0.05) < 1e-9) return;
      expect(welch.interval.low > 0 || welch.interval.high < 0).toBe(welch.pValue < 0.05);
    }),
  );
});
