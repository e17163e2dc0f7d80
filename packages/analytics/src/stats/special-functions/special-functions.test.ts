import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import fixtures from '../fixtures/distributions.json';
import { expectClose } from '../fixtures/close.ts';
import { continuedFraction } from './continued-fraction.ts';
import { decreasingRoot } from './decreasing-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { lowerIncompleteGamma, upperIncompleteGamma } from './incomplete-gamma.ts';
import { devianceTerm, logGamma, stirlingError } from './log-gamma.ts';

test.each(fixtures.logGamma)('ln Γ(%f)', (x = 0, expected = 0) => {
  const absolute = Math.abs(logGamma(x) - expected);
  expect(absolute).toBeLessThan(1e-13 * Math.max(1, Math.abs(expected)));
});

test('Stirling error meets its series at the seam of 16 and shrinks like 1 / 12x', () => {
  expectClose(stirlingError(16 - 1e-9), stirlingError(16), 1e-8);
  expectClose(stirlingError(1e6), 1 / 12e6, 1e-12);
});

test('deviance term agrees with its definition, is zero at the mean and m at zero', () => {
  expectClose(devianceTerm(30, 10), 30 * Math.log(3) - 20, 1e-14);
  expectClose(devianceTerm(10.5, 10), 10.5 * Math.log(1.05) - 0.5, 1e-13);
  expect(devianceTerm(7, 7)).toBe(0);
  expect(devianceTerm(0, 7)).toBe(7);
});

const shape = fc.double({ min: 0.05, max: 2000, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

test('both tails of the incomplete beta function add up to 1', () => {
  fc.assert(
    fc.property(share, shape, shape, (x, a, b) => {
      const lower = incompleteBeta(x, 1 - x, a, b);
      const upper = incompleteBeta(1 - x, x, b, a);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(1);
      expect(lower + upper).toBeCloseTo(1, 11);
    }),
  );
});

test('incomplete beta is a binomial tail at whole parameters', () => {
  // P(X ≥ 3), X ~ Binomial(5, 0.3)
  expectClose(
    incompleteBeta(0.3, 0.7, 3, 3),
    10 * 0.3 ** 3 * 0.7 ** 2 + 5 * 0.3 ** 4 * 0.7 + 0.3 ** 5,
    1e-13,
  );
  expect(incompleteBeta(0, 1, 3, 3)).toBe(0);
  expect(incompleteBeta(1, 0, 3, 3)).toBe(1);
});

test('both tails of the incomplete gamma function add up to 1', () => {
  fc.assert(
    fc.property(shape, fc.double({ min: 0, max: 4000, noNaN: true }), (a, x) => {
      expect(lowerIncompleteGamma(a, x) + upperIncompleteGamma(a, x)).toBeCloseTo(1, 11);
    }),
  );
});

test('incomplete gamma at its ends', () => {
  expect(upperIncompleteGamma(3, 0)).toBe(1);
  expect(lowerIncompleteGamma(3, 0)).toBe(0);
  expect(upperIncompleteGamma(3, Infinity)).toBe(0);
  expect(lowerIncompleteGamma(3, Infinity)).toBe(1);
  expectClose(upperIncompleteGamma(1, 700), Math.exp(-700), 1e-12);
});

test('a continued fraction: the golden ratio, and one that never settles', () => {
  expectClose(
    continuedFraction(
      1,
      () => 1,
      () => 1,
    ),
    (1 + Math.sqrt(5)) / 2,
    1e-14,
  );
  expect(() =>
    continuedFraction(
      0,
      () => -1,
      () => 1.5,
    ),
  ).toThrow(/did not settle/);
});

test('a root is found wherever the first bracket lies', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (root) => {
      expect(decreasingRoot((x) => root - x, -1, 1)).toBeCloseTo(root, 7);
    }),
  );
  expectClose(
    decreasingRoot((x) => 2 - x ** 3, 0, 1),
    Math.cbrt(2),
    1e-14,
  );
  expect(() => decreasingRoot(() => 1, 0, 1)).toThrow(/No crossing/);
});
