import { dot, dot3, sum } from '../sums.ts';

/**
 * Pearson correlation with weights; null when either variable does not vary. Arrays of one length, weights with a
 * positive sum: callers check.
 */
export function weightedPearson(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
): number | null {
  const total = sum(weights);
  const meanX = dot(weights, x) / total;
  const meanY = dot(weights, y) / total;
  const dx = x.map((value) => value - meanX);
  const dy = y.map((value) => value - meanY);
  const squaresX = dot3(weights, dx, dx);
  const squaresY = dot3(weights, dy, dy);
  if (isRounding(squaresX, meanX, total) || isRounding(squaresY, meanY, total)) return null;
  const r = dot3(weights, dx, dy) / Math.sqrt(squaresX) / Math.sqrt(squaresY);
  return Math.min(1, Math.max(-1, r));
}

/** True when a sum of squares is what rounding leaves of equal values. */
function isRounding(squares: number, mean: number, total: number): boolean {
  return squares <= 1e-24 * total * mean * mean;
}
