import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/series.json';
import { estimatedRichness, hillNumbers, rarefaction } from './rarefaction.ts';

test.each(fixtures.rarefaction)('matches exact fractions at a sample of $sampleSize', (expected) => {
  const result = existing(rarefaction(expected, expected.sampleSize));
  expectClose(result.expectedDistinct, expected.expected);
  expectClose(result.standardError, expected.standardError);
  expectClose(estimatedRichness(expected), expected.richness);
});

describe('known values', () => {
  const collection = { itemCounts: [3, 2, 2, 1, 0], total: 8 };
  test('the whole collection holds every item seen, nothing holds none', () => {
    expect(rarefaction(collection, 8)?.expectedDistinct).toBe(4);
    expect(rarefaction(collection, 0)?.expectedDistinct).toBe(0);
  });

  test('one occurrence shows one item; one recipe shows its mean number of items', () => {
    expectClose(rarefaction(collection, 1)?.expectedDistinct, 1, 1e-14);
    expectClose(rarefaction({ itemCounts: [6, 3, 1], total: 10 }, 1)?.expectedDistinct, 1, 1e-14);
    expectClose(rarefaction({ itemCounts: [10, 7, 8], total: 10 }, 1)?.expectedDistinct, 2.5, 1e-14);
  });

  test('a smaller collection cannot fill the sample', () => {
    expect(rarefaction(collection, 9)).toBeNull();
    expect(rarefaction({ itemCounts: [], total: 0 }, 0)).toEqual({
      sampleSize: 0,
      expectedDistinct: 0,
      standardError: 0,
    });
  });

  test('Hill numbers match SciPy and their definition', () => {
    const { counts, order1, order2 } = fixtures.hill;
    const hill = existing(hillNumbers(counts));
    expect(hill.order0).toBe(4);
    expectClose(hill.order1, order1);
    expectClose(hill.order2, order2);
    expect(hillNumbers([0, 0])).toBeNull();
    expect(existing(hillNumbers([7, 7, 7])).order1).toBeCloseTo(3, 12);
  });
});

test('misuse is refused', () => {
  expect(() => rarefaction({ itemCounts: [9], total: 8 }, 3)).toThrow(/exceeds the total 8/);
  expect(() => rarefaction({ itemCounts: [1.5], total: 8 }, 3)).toThrow(/whole number/);
  expect(() => rarefaction({ itemCounts: [1], total: 8 }, -1)).toThrow(/negative/);
});

const collections = fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }).map((itemCounts) => ({
  itemCounts,
  total: 60,
}));

describe('properties', () => {
  test('grows with the sample, ever more slowly, up to the items seen', () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const curve = [0, 10, 20, 30, 40, 50, 60].map(
          (size) => existing(rarefaction(collection, size)).expectedDistinct,
        );
        const steps = curve.slice(1).map((value, i) => value - (curve[i] ?? 0));
        steps.forEach((step, i) => {
          expect(step).toBeGreaterThanOrEqual(-1e-12);
          if (i > 0) expect(step).toBeLessThanOrEqual((steps[i - 1] ?? 0) + 1e-9);
        });
        expect(curve[6]).toBeCloseTo(collection.itemCounts.filter((n) => n > 0).length, 9);
      }),
    );
  });

  test('Hill numbers fall with their order, from the number of items', () => {
    fc.assert(
      fc.property(collections, ({ itemCounts }) => {
        const hill = hillNumbers(itemCounts);
        if (hill === null) return;
        expect(hill.order1).toBeLessThanOrEqual(hill.order0 + 1e-9);
        expect(hill.order2).toBeLessThanOrEqual(hill.order1 + 1e-9);
        expect(hill.order2).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
  });

  test('at full size of data it takes milliseconds, not a sum over pairs', () => {
    const itemCounts = Array.from({ length: 14_161 }, (_, i) => Math.ceil(72_911 / (i + 1)));
    const result = existing(rarefaction({ itemCounts, total: 200_066 }, 134));
    expect(result.expectedDistinct).toBeGreaterThan(100);
    expect(result.expectedDistinct).toBeLessThan(14_161);
  });
});
