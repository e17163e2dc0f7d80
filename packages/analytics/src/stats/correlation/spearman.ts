import { type Interval, defaultConfidence, upperProbability } from '../confidence.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { studentTwoSided } from '../distributions/student.ts';
import { requireFinite, requireNonNegative, requireSameLength } from '../guards.ts';
import { sum } from '../sums.ts';
import { logGamma } from '../special-functions/log-gamma.ts';
import { averageRanks, tieSizes } from './average-ranks.ts';
import { weightedPearson } from './pearson.ts';

export interface SpearmanResult {
  readonly points: number;
  readonly rho: number;
  /** Two-sided: t approximation with n − 2 degrees of freedom, counted exactly when |ρ| = 1. */
  readonly pValue: number;
  /** Fisher z with the standard error of Bonett and Wright (2000); null under four points or when |ρ| = 1. */
  readonly interval: Interval | null;
}

/**
 * Spearman's rank correlation with average ranks for ties.
 * Returns null under three points or when either variable is constant. Throws on unequal lengths or non-finite
 * values. Source: Kendall and Gibbons (1990); p as in `scipy.stats.spearmanr`, but for a perfect order, to which SciPy
 * gives p = 0 even on three points.
 */
export function spearman(
  x: readonly number[],
  y: readonly number[],
  confidence = defaultConfidence,
): SpearmanResult | null {
  const rho = rankCorrelation(
    x,
    y,
    x.map(() => 1),
  );
  if (rho === null) return null;
  const freedom = x.length - 2;
  const isExact = 1 - Math.abs(rho) < 1e-15;
  const pValue = isExact
    ? perfectOrderShare(x)
    : studentTwoSided(rho * Math.sqrt(freedom / (1 - rho * rho)), freedom);
  return {
    points: x.length,
    rho,
    pValue,
    interval: isExact || x.length < 4 ? null : fisherInterval(rho, x.length, confidence),
  };
}

/**
 * Spearman's ρ with weights: ordinary average ranks, then the weighted Pearson correlation of the ranks.
 * Returns null under three points of positive weight or when a variable is constant. No p-value is given: none is
 * established for it. Throws on unequal lengths, non-finite values or negative weights.
 */
export function weightedSpearman(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
): number | null {
  requireSameLength(x, weights, 'x and weights');
  requireNonNegative(weights, 'weights');
  return rankCorrelation(x, y, weights);
}

function rankCorrelation(x: readonly number[], y: readonly number[], weights: readonly number[]) {
  requireSameLength(x, y, 'x and y');
  requireFinite(x, 'x');
  requireFinite(y, 'y');
  if (weights.filter((weight) => weight > 0).length < 3 || sum(weights) === 0) return null;
  return weightedPearson(averageRanks(x), averageRanks(y), weights);
}

/** Share of all orders that are as perfect as this one, rising or falling: 2 · Π t! / n! over the ties t. */
function perfectOrderShare(values: readonly number[]): number {
  const ways = sum(tieSizes(values).map((size) => logGamma(size + 1)));
  return Math.min(1, 2 * Math.exp(ways - logGamma(values.length + 1)));
}

function fisherInterval(rho: number, points: number, confidence: number): Interval {
  const margin =
    normalQuantile(upperProbability(confidence)) * Math.sqrt((1 + (rho * rho) / 2) / (points - 3));
  return { low: Math.tanh(Math.atanh(rho) - margin), high: Math.tanh(Math.atanh(rho) + margin), confidence };
}
