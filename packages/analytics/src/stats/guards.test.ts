import { expect, test } from 'vitest';
import {
  requireBetween,
  requireCounts,
  requireFinite,
  requireNonNegative,
  requireSameLength,
  requireSome,
} from './guards.ts';
import { StatisticsError } from './statistics-error.ts';
import { at, dot, dot3, mean, sum } from './sums.ts';

function refusal(action: () => void): StatisticsError {
  try {
    action();
  } catch (error) {
    if (error instanceof StatisticsError) return error;
  }
  throw new Error('Nothing was refused');
}

test('an error names the fault, where it lies, the value and the way out', () => {
  const error = refusal(() => requireFinite([1, Number.NaN], 'y'));
  expect(error).toMatchObject({ name: 'StatisticsError', code: 'not-finite', value: Number.NaN });
  expect(error.message).toBe('y[1] is not a finite number (got NaN). Drop missing values before calling.');
  expect(error.remedy).toBe('Drop missing values before calling.');
});

test.each([
  ['not-finite', () => requireFinite([Infinity], 'y')],
  ['not-finite', () => requireCounts([Number.NaN], 'n')],
  ['negative', () => requireNonNegative([0, -1e-9], 'w')],
  ['negative', () => requireCounts([-1], 'n')],
  ['not-an-integer', () => requireCounts([1, 0.5], 'n')],
  ['length-mismatch', () => requireSameLength([1], [], 'x and y')],
  ['empty', () => requireSome([], 'values')],
  ['out-of-range', () => requireBetween(1, 0, 1, 'p')],
  ['out-of-range', () => requireBetween(Number.NaN, 0, 1, 'p')],
  ['out-of-range', () => at([1, 2], 2)],
] as const)('%s', (code, action) => {
  expect(refusal(action).code).toBe(code);
});

test('honest input passes', () => {
  expect(() => {
    requireFinite([0, -1.5], 'y');
    requireNonNegative([0, 2.5], 'w');
    requireCounts([0, 3], 'n');
    requireSameLength([1], [2], 'x and y');
    requireSome([0], 'values');
    requireBetween(0.5, 0, 1, 'p');
  }).not.toThrow();
});

test('sums', () => {
  expect(sum([])).toBe(0);
  expect(sum([1, 2, 3.5])).toBe(6.5);
  expect(mean([1, 2, 6])).toBe(3);
  expect(dot([1, 2], [3, 4])).toBe(11);
  expect(dot3([1, 2], [3, 4], [5, 6])).toBe(63);
  expect(at([7, 8], 1)).toBe(8);
});
