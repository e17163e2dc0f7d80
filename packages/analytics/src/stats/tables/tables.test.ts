import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existing, expectAllClose, expectClose, numbersIn } from '../fixtures/close.ts';
import fixtures from '../fixtures/tables.json';
import { goodnessOfFit } from './goodness-of-fit.ts';
import { independence } from './independence.ts';

describe('goodness of fit', () => {
  test.each(fixtures.goodnessOfFit)('matches SciPy, χ² = $chiSquare', (expected) => {
    const result = existing(goodnessOfFit(expected.observed, expected.exposure));
    expectClose(result.chiSquare, expected.chiSquare);
    expectClose(result.pValue, expected.pValue);
    expectAllClose(result.expected, expected.expected);
    expectClose(result.cohensW ** 2 * result.total, expected.chiSquare);
  });

  test('with equal exposure when none is given', () => {
    expect(goodnessOfFit([5, 9, 4])).toEqual(goodnessOfFit([5, 9, 4], [7, 7, 7]));
  });

  test('residuals of two categories are ± the root of χ²', () => {
    const result = existing(goodnessOfFit([30, 10]));
    expectAllClose(result.residuals, [Math.sqrt(result.chiSquare), -Math.sqrt(result.chiSquare)]);
  });

  test('does not exist without counts or with one category', () => {
    expect(goodnessOfFit([0, 0])).toBeNull();
    expect(goodnessOfFit([7])).toBeNull();
  });

  test('misuse is refused', () => {
    expect(() => goodnessOfFit([1, 2], [1])).toThrow(/differ in length/);
    expect(() => goodnessOfFit([1, 2], [1, 0])).toThrow(/exposure\[1\] is zero/);
    expect(() => goodnessOfFit([1, 2.5])).toThrow(/whole number/);
  });

  test('the scale of the exposure does not matter, nor the order of categories', () => {
    const rows = fc.array(fc.tuple(fc.nat(500), fc.double({ min: 0.1, max: 90, noNaN: true })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(rows, fc.double({ min: 0.01, max: 100, noNaN: true }), (cells, scale) => {
        const result = goodnessOfFit(
          cells.map(([n]) => n),
          cells.map(([, e]) => e),
        );
        const turned = cells.toReversed();
        const other = goodnessOfFit(
          turned.map(([n]) => n),
          turned.map(([, e]) => e * scale),
        );
        expect(other === null).toBe(result === null);
        if (result === null || other === null) return;
        // Where all is as expected, what is left is rounding.
        expectClose(1 + other.chiSquare, 1 + result.chiSquare, 1e-8);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        expect(result.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('independence', () => {
  test.each(fixtures.independence)('matches SciPy and statsmodels, χ² = $chiSquare', (expected) => {
    const result = existing(independence(expected.table));
    expectClose(result.chiSquare, expected.chiSquare);
    expectClose(result.pValue, expected.pValue);
    expect(result.degreesOfFreedom).toBe(expected.degreesOfFreedom);
    expectAllClose(result.expected.flat(), expected.expected.flat());
    expectAllClose(result.residuals.flat(), expected.residuals.flat(), 1e-8);
    expectClose(result.cramersV, expected.cramersV);
    expect(result.continuityCorrected).toBe(result.degreesOfFreedom === 1);
    expectClose(existing(independence(expected.table, { yates: false })).chiSquare, expected.plainChiSquare);
  });

  test('empty rows and columns do not count', () => {
    const full = existing(
      independence([
        [3, 9, 4],
        [8, 1, 2],
      ]),
    );
    const gaps = existing(
      independence([
        [3, 9, 0, 4],
        [0, 0, 0, 0],
        [8, 1, 0, 2],
      ]),
    );
    expectClose(gaps.chiSquare, full.chiSquare, 1e-12);
    expect(gaps.degreesOfFreedom).toBe(full.degreesOfFreedom);
    expect(gaps.smallestExpected).toBe(full.smallestExpected);
    expect(gaps.residuals[1]).toEqual([null, null, null, null]);
    expect(gaps.residuals[0]?.[2]).toBeNull();
  });

  test.each([
    [[]],
    [[[1, 2]]],
    [
      [
        [1, 0],
        [4, 0],
      ],
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('%j has no association', (table) => {
    expect(independence(table)).toBeNull();
  });

  test('misuse is refused', () => {
    expect(() => independence([[1, 2], [3]])).toThrow(/row 1 and row 0 differ/);
    expect(() =>
      independence([
        [1, 2],
        [3, -4],
      ]),
    ).toThrow(/negative/);
  });

  test('transposing changes nothing, and V stays within [0, 1]', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([r, c]) =>
        fc.array(fc.array(fc.nat(60), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const result = independence(rows);
        const turned = independence((rows[0] ?? []).map((_, c) => rows.map((row) => row[c] ?? 0)));
        expect(turned === null).toBe(result === null);
        if (result === null || turned === null) return;
        expect(turned.chiSquare).toBeCloseTo(result.chiSquare, 8);
        expect(turned.cramersV).toBeCloseTo(result.cramersV, 10);
        expect(result.cramersV).toBeLessThanOrEqual(1 + 1e-12);
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
