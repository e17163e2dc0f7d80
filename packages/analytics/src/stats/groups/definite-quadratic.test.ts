import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existing } from '../fixtures/close.ts';
import { definiteQuadratic } from './definite-quadratic.ts';

describe('v′ M⁻¹ v', () => {
  it('is by hand', () => {
    // The inverse of [[4, 2], [2, 3]] is [[3, −2], [−2, 4]] / 8.
    expect(
      definiteQuadratic(
        [
          [4, 2],
          [2, 3],
        ],
        [1, 2],
      ),
    ).toBeCloseTo((3 - 8 + 16) / 8, 12);
    expect(definiteQuadratic([[4]], [6])).toBe(9);
    expect(definiteQuadratic([], [])).toBe(0);
  });

  it('does not exist unless the matrix is positive definite', () => {
    expect(
      definiteQuadratic(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toBeNull();
    expect(
      definiteQuadratic(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toBeNull();
    expect(definiteQuadratic([[0]], [1])).toBeNull();
    expect(definiteQuadratic([[-1]], [1])).toBeNull();
  });

  it('is x′ M x where v is M x', () => {
    const entry = fc.integer({ min: -9, max: 9 });
    const square = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(square, fc.array(entry, { minLength: 3, maxLength: 3 }), (root, x) => {
        const dot = (a: readonly number[], b: readonly number[]) =>
          a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
        const matrix = root.map((a, i) => root.map((b, j) => dot(a, b) + (i === j ? 1 : 0)));
        const v = matrix.map((row) => dot(row, x));
        const found = existing(definiteQuadratic(matrix, v));
        expect(found).toBeCloseTo(dot(x, v), 5);
      }),
    );
  });
});
