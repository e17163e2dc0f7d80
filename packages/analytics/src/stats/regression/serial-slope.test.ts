import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/series.json';
import { serialSlope } from './serial-slope.ts';

const equal = (x: readonly number[]) => x.map(() => 1);
const years = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008];
const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 8 });

test.each(fixtures.serialSlope)('agrees with dense matrices, $x.length points', (expected) => {
  const found = existing(serialSlope(expected));
  expectClose(found.slope, expected.slope, 1e-9);
  expectClose(found.pValue, expected.pValue, 1e-9);
  expectClose(found.interval.low, expected.low, 1e-9);
  expectClose(found.interval.high, expected.high, 1e-9);
  expectClose(found.autocorrelation, expected.autocorrelation, 1e-9);
});

describe('the interval', () => {
  test('excludes zero just where p is below 5 %', () => {
    fc.assert(
      fc.property(series, (y) => {
        const found = serialSlope({ x: years, y, weights: equal(years) });
        if (found === null) return;
        const { low, high } = found.interval;
        expect(low <= 0 && high >= 0).toBe(found.pValue >= 0.05);
        expect((low + high) / 2).toBeCloseTo(found.slope, 8);
      }),
    );
  });

  test('moves with the series: a line added is a slope added, a scale is a scale', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -9, max: 9 }), (y, added) => {
        const plain = serialSlope({ x: years, y, weights: equal(years) });
        const tilted = serialSlope({
          x: years,
          y: y.map((value, i) => 3 * value + added * i + 7),
          weights: equal(years),
        });
        if (plain === null || tilted === null) return;
        expect(tilted.interval.low).toBeCloseTo(3 * plain.interval.low + added, 6);
        expect(tilted.interval.high).toBeCloseTo(3 * plain.interval.high + added, 6);
      }),
    );
  });

  test('weighs higher correlations where neighbours resemble each other', () => {
    const correlationOf = (y: readonly number[]) =>
      existing(serialSlope({ x: years, y, weights: equal(years) })).autocorrelation;
    expect(correlationOf([0, 2, 4, 5, 5, 4, 2, 0])).toBeGreaterThan(correlationOf([0, 5, 2, 4, 4, 2, 5, 0]));
  });
});

test('does not exist for three points, one x, or an exact line', () => {
  expect(serialSlope({ x: [1, 2, 3], y: [1, 3, 2], weights: [1, 1, 1] })).toBeNull();
  expect(serialSlope({ x: [1, 1, 1, 1], y: [1, 3, 2, 4], weights: [1, 1, 1, 1] })).toBeNull();
  expect(serialSlope({ x: years, y: years.map((year) => 2 * year), weights: equal(years) })).toBeNull();
});
