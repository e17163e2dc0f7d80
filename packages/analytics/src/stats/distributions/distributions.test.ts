import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../fixtures/close.ts';
import fixtures from '../fixtures/distributions.json';
import { StatisticsError } from '../statistics-error.ts';
import { chiSquareQuantile, chiSquareSurvival } from './chi-square.ts';
import { fisherQuantile, fisherSurvival } from './fisher.ts';
import { normalQuantile, normalSurvival, normalTwoSided } from './normal.ts';
import { studentQuantile, studentSurvival, studentTwoSided } from './student.ts';

const tight = 1e-11;

describe('survival functions match 60-digit arithmetic, tails to 1e-280', () => {
  test.each(fixtures.normal)('normal z = %f', (z = 0, expected = 0) => {
    expectClose(normalSurvival(z), expected, tight);
    if (z >= 0) expectClose(normalTwoSided(z), 2 * expected, tight);
  });
  test.each(fixtures.student)('student t = %f, ν = %f', (t = 0, freedom = 0, expected = 0) => {
    expectClose(studentTwoSided(t, freedom), expected, tight);
  });
  test.each(fixtures.chiSquare)('χ² x = %f, ν = %f', (x = 0, freedom = 0, expected = 0) => {
    expectClose(chiSquareSurvival(x, freedom), expected, tight);
  });
  test.each(fixtures.fisher)(
    'F f = %f, ν = %f, %f',
    (f = 0, numerator = 0, denominator = 0, expected = 0) => {
      expectClose(fisherSurvival(f, numerator, denominator), expected, tight);
    },
  );
  test('the fixtures do reach into the far tail', () => {
    const smallest = (rows: readonly (readonly number[])[]) =>
      Math.min(...rows.map((row) => row.at(-1) ?? 1));
    expect(smallest(fixtures.student)).toBeLessThan(1e-200);
    expect(smallest(fixtures.chiSquare)).toBeLessThan(1e-190);
    expect(smallest(fixtures.fisher)).toBeLessThan(1e-200);
    expect(smallest(fixtures.normal)).toBeLessThan(1e-190);
  });
});

describe('quantiles match SciPy', () => {
  test.each(fixtures.quantiles.normal)('normal %f', (p = 0, expected = 0) => {
    expectClose(normalQuantile(p), expected);
  });
  test.each(fixtures.quantiles.student)('student %f, ν = %f', (p = 0, freedom = 0, expected = 0) => {
    expectClose(studentQuantile(p, freedom), expected);
  });
  test.each(fixtures.quantiles.chiSquare)('χ² %f, ν = %f', (p = 0, freedom = 0, expected = 0) => {
    expectClose(chiSquareQuantile(p, freedom), expected);
  });
  test.each(fixtures.quantiles.fisher)('F %f, ν = %f, %f', (p = 0, a = 0, b = 0, expected = 0) => {
    expectClose(fisherQuantile(p, a, b), expected);
  });
});

const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const freedom = fc.double({ min: 0.5, max: 5000, noNaN: true });

describe('properties', () => {
  test('a quantile undoes the survival function', () => {
    fc.assert(
      fc.property(probability, freedom, freedom, (p, a, b) => {
        expect(1 - normalSurvival(normalQuantile(p))).toBeCloseTo(p, 10);
        expect(1 - studentSurvival(studentQuantile(p, a), a)).toBeCloseTo(p, 10);
        expect(1 - chiSquareSurvival(chiSquareQuantile(p, a), a)).toBeCloseTo(p, 10);
        expect(1 - fisherSurvival(fisherQuantile(p, a, b), a, b)).toBeCloseTo(p, 10);
      }),
    );
  });

  test('the t distribution is symmetric, and t² is F with 1 numerator degree', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), freedom, (t, nu) => {
        expect(studentSurvival(t, nu) + studentSurvival(-t, nu)).toBeCloseTo(1, 12);
        expectClose(studentTwoSided(t, nu), fisherSurvival(t * t, 1, nu), 1e-10);
        expectClose(studentTwoSided(t, nu), studentTwoSided(-t, nu), 0);
      }),
    );
  });

  test('z² is χ² with 1 degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: -35, max: 35, noNaN: true }), (z) => {
        expectClose(normalTwoSided(z), chiSquareSurvival(z * z, 1), 1e-12);
      }),
    );
  });
});

test('an infinite statistic has tail 0, never NaN', () => {
  expect(normalSurvival(Infinity)).toBe(0);
  expect(normalSurvival(-Infinity)).toBe(1);
  expect(studentTwoSided(Infinity, 5)).toBe(0);
  expect(chiSquareSurvival(Infinity, 5)).toBe(0);
  expect(fisherSurvival(Infinity, 2, 5)).toBe(0);
  expect(fisherSurvival(0, 2, 5)).toBe(1);
});

test.each([0, 1, -0.1, 1.5, Number.NaN])('probability %f has no quantile', (p) => {
  expect(() => normalQuantile(p)).toThrow(StatisticsError);
  expect(() => studentQuantile(p, 3)).toThrow(StatisticsError);
  expect(() => chiSquareQuantile(p, 3)).toThrow(StatisticsError);
  expect(() => fisherQuantile(p, 3, 3)).toThrow(/strictly between/);
});

test('degrees of freedom must be positive', () => {
  expect(() => studentQuantile(0.9, 0)).toThrow(/degreesOfFreedom/);
  expect(() => chiSquareQuantile(0.9, -1)).toThrow(/degreesOfFreedom/);
  expect(() => fisherQuantile(0.9, 1, 0)).toThrow(/denominator/);
});
