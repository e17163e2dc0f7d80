import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/ranks.json';
import { averageRanks, tieSizes } from './average-ranks.ts';
import { kendall } from './kendall.ts';
import { weightedPearson } from './pearson.ts';
import { spearman, weightedSpearman } from './spearman.ts';

describe('matches SciPy', () => {
  test.each(fixtures.pairs)('pair of $x.length points, τ = $tau', (pair) => {
    const rank = existing(spearman(pair.x, pair.y));
    expectClose(rank.rho, pair.rho);
    expectClose(rank.pValue, pair.rhoPValue);
    const order = existing(kendall(pair.x, pair.y));
    expectClose(order.tauB, pair.tau);
    expectClose(order.pValue, pair.tauPValue);
    expectClose(weightedSpearman(pair.x, pair.y, pair.weights), pair.weightedRho);
  });

  test('both the exact and the asymptotic p of Kendall are exercised', () => {
    const methods = new Set(fixtures.pairs.map((pair) => kendall(pair.x, pair.y)?.method));
    expect(methods).toEqual(new Set(['exact', 'asymptotic']));
  });
});

test('ranks share ties and keep the order of the input', () => {
  expect(averageRanks([30, 10, 10, 20, 10])).toEqual([5, 2, 2, 4, 2]);
  expect(tieSizes([30, 10, 10, 20, 10])).toEqual([3, 1, 1]);
  expect(averageRanks([])).toEqual([]);
});

describe('what does not exist', () => {
  test('constant or too short series have no correlation', () => {
    expect(spearman([1, 2], [1, 2])).toBeNull();
    expect(spearman([1, 2, 3], [5, 5, 5])).toBeNull();
    expect(kendall([1], [1])).toBeNull();
    expect(kendall([2, 2, 2], [1, 2, 3])).toBeNull();
    expect(weightedSpearman([1, 2, 3], [1, 2, 3], [1, 1, 0])).toBeNull();
    expect(weightedSpearman([1, 2, 3], [1, 2, 3], [0, 0, 0])).toBeNull();
    expect(weightedPearson([0.1, 0.1, 0.1], [1, 2, 3], [1, 1, 3])).toBeNull();
  });

  test('a perfect order has ρ and τ 1, an exact p, and no interval', () => {
    const rank = existing(spearman([1, 2, 3, 4], [10, 20, 30, 90]));
    expect(rank).toMatchObject({ rho: 1, interval: null });
    expectClose(rank.pValue, 2 / 24, 1e-12);
    expectClose(spearman([1, 2, 3], [3, 2, 1])?.pValue, 1 / 3, 1e-12);
    expectClose(spearman([1, 1, 2, 3], [5, 5, 7, 9])?.pValue, 4 / 24, 1e-12);
    const order = existing(kendall([1, 2, 3, 4], [90, 30, 20, 10]));
    expect(order).toMatchObject({ tauB: -1, s: -6, method: 'exact' });
    expectClose(order.pValue, 2 / 24, 1e-14);
  });
});

test('misuse is refused', () => {
  expect(() => spearman([1, 2, 3], [1, 2])).toThrow(/differ in length/);
  expect(() => kendall([1, Number.NaN], [1, 2])).toThrow(/not a finite number/);
  expect(() => weightedSpearman([1, 2, 3], [3, 1, 2], [1, 1])).toThrow(/differ in length/);
  expect(() => weightedSpearman([1, 2, 3], [3, 1, 2], [1, 1, -1])).toThrow(/negative/);
});

const value = fc.integer({ min: -20, max: 20 });
const pairs = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 45 });

describe('properties', () => {
  test('symmetric in its arguments, odd under reversal, within [−1, 1]', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const minusY = y.map((b) => -b);
        const [tau, rho] = [kendall(x, y), spearman(x, y)];
        expect(kendall(y, x)?.tauB).toEqual(tau?.tauB);
        expect(spearman(y, x)?.rho ?? 9).toBeCloseTo(rho?.rho ?? 9, 12);
        if (tau === null || rho === null) return;
        expectClose(kendall(x, minusY)?.tauB, -tau.tauB, 1e-12);
        expect(existing(spearman(x, minusY)).rho).toBeCloseTo(-rho.rho, 12);
        expect(Math.abs(tau.tauB)).toBeLessThanOrEqual(1);
        expect(tau.pValue).toBeLessThanOrEqual(1);
        expect(numbersIn([tau, rho]).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('ranks do not see an increasing transformation, nor the scale of weights', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, scale) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const weights = rows.map((_, i) => 1 + (i % 5));
        expect(kendall(x.map(Math.exp), y)?.s).toBe(kendall(x, y)?.s);
        const plain = weightedSpearman(x, y, weights);
        const scaled = weightedSpearman(
          x,
          y,
          weights.map((w) => w * scale),
        );
        expect(scaled ?? 9).toBeCloseTo(plain ?? 9, 10);
      }),
    );
  });

  test('equal weights give the plain ρ, and the ranks add up', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const equal = weightedSpearman(
          x,
          y,
          x.map(() => 3),
        );
        expect(equal ?? 9).toBeCloseTo(spearman(x, y)?.rho ?? 9, 10);
        const total = averageRanks(x).reduce((a, b) => a + b, 0);
        expect(total).toBeCloseTo((x.length * (x.length + 1)) / 2, 9);
      }),
    );
  });
});
