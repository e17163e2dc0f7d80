import { dot } from '../sums.ts';

/** A pivot below this share of its diagonal is lost to rounding. */
const leastPivot = 1e-10;

/**
 * v′ M⁻¹ v of a symmetric matrix, by Cholesky's factorisation; null unless the matrix is positive definite.
 * Source: Golub and Van Loan (2013), Matrix Computations, §4.2.
 */
export function definiteQuadratic(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): number | null {
  const factor: number[][] = [];
  const solved: number[] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (const [j, above] of factor.entries())
      own.push(((row[j] ?? 0) - dot(own, above.slice(0, j))) / (above[j] ?? 1));
    const diagonal = row[i] ?? 0;
    const pivot = diagonal - dot(own, own);
    if (!(pivot > leastPivot * diagonal)) return null;
    solved.push(((vector[i] ?? 0) - dot(own, solved)) / Math.sqrt(pivot));
    factor.push([...own, Math.sqrt(pivot)]);
  }
  return dot(solved, solved);
}
