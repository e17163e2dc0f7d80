import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { existing, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/regression.json';
import { neweyWest, usualLags } from './newey-west.ts';

test.each(fixtures.cases.filter((fit) => fit.x.length > 5))(
  'matches statsmodels, slope $slope',
  (expected) => {
    const result = existing(neweyWest(expected, expected.hac.lags));
    expectClose(result.slopeStandardError, expected.hac.standardError);
    expectClose(result.pValue, expected.hac.pValue);
  },
);

test('the usual lags grow slowly with the series', () => {
  expect([20, 100, 207].map(usualLags)).toEqual([2, 4, 4]);
});

test('does not exist without a line, or for an exact one', () => {
  expect(neweyWest({ x: [1, 2], y: [1, 2], weights: [1, 1] })).toBeNull();
  expect(neweyWest({ x: [1, 2, 3], y: [2, 4, 6], weights: [1, 1, 1] })).toBeNull();
});

test('lags are a whole number', () => {
  expect(() => neweyWest({ x: [1, 2, 3], y: [1, 3, 2], weights: [1, 1, 1] }, 1.5)).toThrow(/whole number/);
});

test('runs of one sign widen the error, alternating signs narrow it', () => {
  const x = Array.from({ length: 40 }, (_, i) => i);
  const weights = x.map(() => 1);
  const slow = x.map((i) => (i % 20 < 10 ? 1 : -1));
  const fast = x.map((i) => (i % 2 === 0 ? 1 : -1));
  const error = (y: readonly number[], lags: number) =>
    existing(neweyWest({ x, y, weights }, lags)).slopeStandardError;
  expect(error(slow, 6)).toBeGreaterThan(1.5 * error(slow, 0));
  expect(error(fast, 6)).toBeLessThan(0.7 * error(fast, 0));
});

test('the scale of the weights does not matter; nothing is NaN', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9999 })), {
    minLength: 3,
    maxLength: 24,
  });
  fc.assert(
    fc.property(rows, fc.double({ min: 0.01, max: 100, noNaN: true }), (points, scale) => {
      const x = points.map((_, i) => 1999 + i);
      const y = points.map(([value]) => value);
      const plain = neweyWest({ x, y, weights: points.map(([, w]) => w) });
      const scaled = neweyWest({ x, y, weights: points.map(([, w]) => w * scale) });
      expect(numbersIn(plain).every(Number.isFinite)).toBe(true);
      if (plain === null || scaled === null) return;
      expect(scaled.slopeStandardError).toBeCloseTo(plain.slopeStandardError, 8);
    }),
  );
});
