import { normalTwoSided } from '../distributions/normal.ts';
import { requireFinite, requireSameLength } from '../guards.ts';
import { at, sum } from '../sums.ts';
import { tieSizes } from './average-ranks.ts';

export interface KendallResult {
  readonly points: number;
  /** Concordant minus discordant pairs. */
  readonly s: number;
  readonly tauB: number;
  readonly pValue: number;
  readonly method: 'exact' | 'asymptotic';
}

/** Longest untied series whose p is counted exactly. */
const longestExact = 33;

/**
 * Kendall's τ-b. p is exact without ties up to 33 points, otherwise normal with the tie-corrected variance and no
 * continuity correction. Returns null under two points or when a variable is constant. Throws on unequal lengths
 * or non-finite values. Source: Kendall and Gibbons (1990), §4–5; same choices as `scipy.stats.kendalltau`.
 */
export function kendall(x: readonly number[], y: readonly number[]): KendallResult | null {
  requireSameLength(x, y, 'x and y');
  requireFinite(x, 'x');
  requireFinite(y, 'y');
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const tiesX = tieSizes(x);
  const tiesY = tieSizes(y);
  const tiedX = tieSums(tiesX).pairs;
  const tiedY = tieSums(tiesY).pairs;
  if (n < 2 || tiedX === pairs || tiedY === pairs) return null;
  const s = concordance(x, y);
  const tauB = Math.min(1, Math.max(-1, s / Math.sqrt((pairs - tiedX) * (pairs - tiedY))));
  const isExact = tiedX === 0 && tiedY === 0 && n <= longestExact;
  const pValue = isExact
    ? exactPValue(n, (pairs - Math.abs(s)) / 2)
    : normalTwoSided(s / Math.sqrt(variance(n, tiesX, tiesY)));
  return { points: n, s, tauB, pValue, method: isExact ? 'exact' : 'asymptotic' };
}

/** Concordant minus discordant pairs of two series of one length. */
export function concordance(x: readonly number[], y: readonly number[]): number {
  let s = 0;
  for (let j = 1; j < x.length; j += 1) {
    for (let i = 0; i < j; i += 1) s += Math.sign(at(x, j) - at(x, i)) * Math.sign(at(y, j) - at(y, i));
  }
  return s;
}

/** Of S, corrected for ties in both variables. */
function variance(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const x = tieSums(tiesX);
  const y = tieSums(tiesY);
  const m = n * (n - 1);
  const triples = n > 2 ? (x.triples * y.triples) / (9 * m * (n - 2)) : 0;
  return (m * (2 * n + 5) - x.spread - y.spread) / 18 + (2 * x.pairs * y.pairs) / m + triples;
}

function tieSums(ties: readonly number[]) {
  return {
    pairs: sum(ties.map((t) => (t * (t - 1)) / 2)),
    triples: sum(ties.map((t) => t * (t - 1) * (t - 2))),
    spread: sum(ties.map((t) => t * (t - 1) * (2 * t + 5))),
  };
}

/** Twice the share of the n! orders with at most `discordant` discordant pairs, capped at 1. */
function exactPValue(n: number, discordant: number): number {
  let shares = [1];
  for (let size = 2; size <= n; size += 1) shares = withOneMore(shares, size, discordant);
  return Math.min(1, 2 * sum(shares));
}

/** Distribution of inversions after inserting element `size`, kept up to `most` inversions. */
function withOneMore(shares: readonly number[], size: number, most: number): number[] {
  const length = Math.min(shares.length + size - 1, most + 1);
  return Array.from({ length }, (_, inversions) => {
    const from = Math.max(0, inversions - size + 1);
    return sum(shares.slice(from, inversions + 1)) / size;
  });
}
