import { expect, test } from 'vitest';
import { existing, expectClose } from '../fixtures/close.ts';
import { compoundGrowth } from './compound-growth.ts';

test('doubling each year is +100 %, halving −50 %', () => {
  expectClose(compoundGrowth(100, 800, 3)?.rate, 1, 1e-12);
  expectClose(compoundGrowth(800, 100, 3)?.rate, -0.5, 1e-12);
  expectClose(compoundGrowth(42, 42, 5)?.rate, 0);
});

test('the interval is that of the ratio of two Poisson counts', () => {
  const growth = existing(compoundGrowth(100, 400, 2));
  const margin = (1.959963984540054 * Math.sqrt(1 / 100 + 1 / 400)) / 2;
  expectClose(growth.interval.low, 2 * Math.exp(-margin) - 1);
  expectClose(growth.interval.high, 2 * Math.exp(margin) - 1);
});

test('thin years widen it', () => {
  const thick = existing(compoundGrowth(29_790, 26_763, 1)).interval;
  const thin = existing(compoundGrowth(172, 228, 1)).interval;
  expect(thin.high - thin.low).toBeGreaterThan(10 * (thick.high - thick.low));
});

test('no growth from or to nothing; misuse is refused', () => {
  expect(compoundGrowth(0, 10, 1)).toBeNull();
  expect(compoundGrowth(10, 0, 1)).toBeNull();
  expect(() => compoundGrowth(1.5, 2, 1)).toThrow(/whole number/);
  expect(() => compoundGrowth(1, 2, 0)).toThrow(/periods/);
});
