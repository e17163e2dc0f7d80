import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/ranks.json';
import { mannKendall } from './mann-kendall.ts';

test.each(fixtures.mannKendall)('matches SciPy on $times.length points, S = $s', (expected) => {
  const result = existing(mannKendall(expected.times, expected.values));
  expect(result.s).toBe(expected.s);
  expectClose(result.variance, expected.variance);
  expectClose(result.z, expected.z);
  expectClose(result.pValue, expected.pValue);
  expectClose(result.senSlope, expected.senSlope);
  expectAllClose([result.senInterval.low, result.senInterval.high], expected.senInterval);
});

test('no trend of two points or of a constant series', () => {
  expect(mannKendall([1, 2], [1, 2])).toBeNull();
  expect(mannKendall([1, 2, 3], [4, 4, 4])).toBeNull();
});

test('gaps in time do not bend the slope', () => {
  const times = [1999, 2000, 2010, 2018];
  const result = existing(
    mannKendall(
      times,
      times.map((year) => 3 * year),
    ),
  );
  expectClose(result.senSlope, 3, 1e-12);
  expect(result).toMatchObject({ s: 6, tau: 1 });
});

test('times out of order or repeated are refused', () => {
  expect(() => mannKendall([1, 3, 2], [1, 2, 3])).toThrow(/does not come after/);
  expect(() => mannKendall([1, 2, 2], [1, 2, 3])).toThrow(/pass each time once/);
  expect(() => mannKendall([1, 2, 3], [1, 2])).toThrow(/differ in length/);
});

test('turning the series upside down turns the trend; the interval holds the slope', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 30 }), (values) => {
      const times = values.map((_, i) => 2 * i);
      const up = mannKendall(times, values);
      const down = mannKendall(
        times,
        values.map((v) => -v),
      );
      expect(down === null).toBe(up === null);
      if (up === null || down === null) return;
      expect(down.s + up.s).toBe(0);
      expect(down.z + up.z).toBeCloseTo(0, 12);
      expect(down.pValue).toBe(up.pValue);
      expect(down.senSlope + up.senSlope).toBeCloseTo(0, 12);
      expect(up.senInterval.low).toBeLessThanOrEqual(up.senSlope);
      expect(up.senInterval.high).toBeGreaterThanOrEqual(up.senSlope);
      expect(numbersIn(up).every(Number.isFinite)).toBe(true);
    }),
  );
});
