import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReached, percentile, summary } from './measurement.ts';

describe('isReached', () => {
  it.each([
    [100, { most: 100 }, true],
    [100.1, { most: 100 }, false],
    [10_000, { least: 10_000 }, true],
    [9_999, { least: 10_000 }, false],
    [Number.NaN, { most: 100 }, false],
    [5, null, null],
  ])('%s against %o: %s', (value, target, reached) => {
    expect(isReached({ id: 'a.b', unit: 'ms', value, target })).toBe(reached);
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(values, 0.95)).toBe(19);
    expect(percentile(values, 0.5)).toBe(10);
    expect(percentile(values, 1)).toBe(20);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.95)).toBeNaN();
  });

  it('is one of the values, which at least the share do not exceed', () => {
    const numbers = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * values.length);
      }),
    );
  });
});

it('summary holds the median against the target, and tells the 95th percentile', () => {
  expect(summary('a.b', [1, 2, 30], 'ms', { most: 5 })).toEqual([
    { id: 'a.b.median', value: 2, unit: 'ms', target: { most: 5 } },
    { id: 'a.b.p95', value: 30, unit: 'ms', target: null },
  ]);
});
