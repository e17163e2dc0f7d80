import { expect, test } from 'vitest';
import { ratioInterval, shifted, symmetricInterval, upperProbability } from './confidence.ts';
import { expectClose } from './fixtures/close.ts';

test('a symmetric interval is the estimate and its margin', () => {
  expect(symmetricInterval(10, 3, 0.9)).toEqual({ low: 7, high: 13, confidence: 0.9 });
});

test('a shifted interval keeps its width, and none stays none', () => {
  expect(shifted([0.5, 2], 1)).toEqual([-0.5, 1]);
  expect(shifted(null, 1)).toBeNull();
});

test('a ratio interval is symmetric on the logarithm', () => {
  const { low, high } = ratioInterval(4, Math.log(2), 0.95);
  expectClose(low, 2, 1e-14);
  expectClose(high, 8, 1e-14);
});

test('a ratio about which nothing is known keeps finite limits', () => {
  const { low, high } = ratioInterval(1e9, 1e6, 0.95);
  expect(Number.isFinite(high)).toBe(true);
  expect(low).toBeGreaterThan(0);
});

test('coverage turns into the probability below the upper limit', () => {
  expectClose(upperProbability(0.95), 0.975, 1e-15);
  expect(() => upperProbability(95)).toThrow(/confidence lies outside/);
  expect(() => upperProbability(0)).toThrow(/strictly between 0 and 1/);
});
