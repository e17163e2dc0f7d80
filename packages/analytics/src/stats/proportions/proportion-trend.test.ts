import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/proportions.json';
import { proportionTrend, proportionTrends } from './proportion-trend.ts';

test.each(fixtures.trends)('matches statsmodels, slope $slope', (expected) => {
  const trend = existing(proportionTrend(expected));
  const logistic = existing(trend.logistic);
  expectClose(logistic.slope, expected.slope, 1e-8);
  expectClose(logistic.slopeStandardError, expected.slopeStandardError, 1e-8);
  expectClose(logistic.dispersion, expected.dispersion, 1e-8);
  expectClose(logistic.pValue, expected.pValue, 1e-7);
  const { low, high } = logistic.oddsRatioInterval;
  expectAllClose([low, high], expected.oddsRatioInterval, 1e-8);
  expectAllClose([logistic.fittedFirst, logistic.fittedLast], expected.fitted, 1e-8);
  expectAllClose([trend.cochranArmitage.z, trend.cochranArmitage.pValue], expected.cochranArmitage, 1e-8);
});

describe('what does not exist', () => {
  const x = [1999, 2000, 2001, 2002];
  const trials = [50, 60, 70, 80];

  test('no trend of an item in no recipe, in every recipe, or seen in two years', () => {
    expect(proportionTrend({ x, successes: [0, 0, 0, 0], trials })).toBeNull();
    expect(proportionTrend({ x, successes: trials, trials })).toBeNull();
    expect(proportionTrend({ x, successes: [1, 2, 0, 0], trials: [50, 60, 0, 0] })).toBeNull();
    expect(proportionTrend({ x: [], successes: [], trials: [] })).toBeNull();
  });

  test('an item only of the last or first year has a test but no finite slope', () => {
    const late = existing(proportionTrend({ x, successes: [0, 0, 0, 9], trials }));
    expect(late.logistic).toBeNull();
    expect(late.cochranArmitage.z).toBeGreaterThan(2);
    const early = existing(proportionTrend({ x, successes: [9, 0, 0, 0], trials }));
    expect(early.logistic).toBeNull();
    expect(early.cochranArmitage.z).toBeLessThan(-2);
  });

  test('years without recipes are left out', () => {
    const full = proportionTrend({ x, successes: [5, 9, 6, 20], trials });
    const gap = proportionTrend({
      x: [1998, ...x, 2003],
      successes: [0, 5, 9, 6, 20, 0],
      trials: [0, ...trials, 0],
    });
    expect(gap).toEqual(full);
  });
});

test('many items at once say what each says alone', () => {
  const [first, second] = fixtures.trends;
  if (first === undefined || second === undefined) throw new Error('Two series are needed');
  const set = {
    x: first.x,
    trials: first.trials,
    successes: [first.successes, second.successes, first.trials],
  };
  const [one, two, three] = proportionTrends(set);
  expect(one).toEqual(proportionTrend(first));
  expect(two).toEqual(proportionTrend(second));
  expect(three).toBeNull();
  expect(proportionTrends({ x: [1, 2], trials: [5, 5], successes: [[1, 2]] })).toEqual([null]);
  expect(proportionTrends({ ...set, successes: [] })).toEqual([]);
});

test('constant shares have slope 0', () => {
  const trend = existing(proportionTrend({ x: [1, 2, 3], successes: [10, 20, 30], trials: [100, 200, 300] }));
  expect(existing(trend.logistic).slope).toBeCloseTo(0, 12);
  expect(trend.cochranArmitage.z).toBeCloseTo(0, 12);
  expect(existing(trend.logistic).dispersion).toBe(1);
});

test('over-dispersion widens the interval', () => {
  const x = [1, 2, 3, 4, 5, 6];
  const trials = x.map(() => 1000);
  const smooth = existing(proportionTrend({ x, successes: [100, 110, 121, 133, 146, 160], trials }));
  const rough = existing(proportionTrend({ x, successes: [60, 160, 80, 190, 100, 180], trials }));
  expect(existing(rough.logistic).dispersion).toBeGreaterThan(10);
  expect(existing(rough.logistic).slopeStandardError).toBeGreaterThan(
    3 * existing(smooth.logistic).slopeStandardError,
  );
});

test('misuse is refused', () => {
  expect(() => proportionTrend({ x: [1], successes: [1, 2], trials: [3] })).toThrow(/differ in length/);
  expect(() => proportionTrend({ x: [1], successes: [4], trials: [3] })).toThrow(/exceeds trials/);
  expect(() => proportionTrend({ x: [1], successes: [0.5], trials: [3] })).toThrow(/whole number/);
});

test('counting the recipes without the item turns the slope; nothing is NaN', () => {
  const year = fc.tuple(fc.nat(400), fc.nat(400));
  fc.assert(
    fc.property(fc.array(year, { minLength: 3, maxLength: 20 }), (rows) => {
      const x = rows.map((_, i) => 1999 + i);
      const trials = rows.map(([a, b]) => a + b);
      const trend = proportionTrend({ x, successes: rows.map(([a]) => a), trials });
      const mirror = proportionTrend({ x, successes: rows.map(([, b]) => b), trials });
      expect(numbersIn(trend).every(Number.isFinite)).toBe(true);
      expect(mirror === null).toBe(trend === null);
      if (trend === null || mirror === null) return;
      expect(mirror.cochranArmitage.z).toBeCloseTo(-trend.cochranArmitage.z, 8);
      expect(mirror.logistic === null).toBe(trend.logistic === null);
      expect(mirror.logistic?.slope ?? 0).toBeCloseTo(-(trend.logistic?.slope ?? 0), 7);
      expect(mirror.logistic?.pValue ?? 0).toBeCloseTo(trend.logistic?.pValue ?? 0, 7);
    }),
  );
});
