import { concordance } from '../correlation/kendall.ts';
import { tieSizes } from '../correlation/average-ranks.ts';
import { type Interval, defaultConfidence, upperProbability } from '../confidence.ts';
import { normalQuantile, normalTwoSided } from '../distributions/normal.ts';
import { requireFinite, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, sum } from '../sums.ts';
import { median } from '../summaries/quantiles.ts';

export interface MannKendallResult {
  readonly points: number;
  readonly s: number;
  /** Of S, corrected for ties. */
  readonly variance: number;
  /** With continuity correction. */
  readonly z: number;
  readonly pValue: number;
  /** S over the number of pairs (τ-a). */
  readonly tau: number;
  /** Median of all pairwise slopes, per unit of time. */
  readonly senSlope: number;
  readonly senInterval: Interval;
}

/**
 * Mann–Kendall test of a monotone trend, with Sen's slope per unit of true time (gaps do not bend it).
 * Returns null under three points or when the series is constant. Throws on unequal lengths, non-finite values or
 * times that do not increase. Sources: Mann (1945); Gilbert (1987) §16.4 for ties; Sen (1968) for the slope and its
 * interval, as in `scipy.stats.theilslopes`.
 */
export function mannKendall(
  times: readonly number[],
  values: readonly number[],
  confidence = defaultConfidence,
): MannKendallResult | null {
  requireSameLength(times, values, 'times and values');
  requireFinite(values, 'values');
  requireIncreasing(times);
  const n = values.length;
  if (n < 3 || tieSizes(values).length === 1) return null;
  const s = concordance(times, values);
  const variance = trendVariance(values);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const slopes = pairwiseSlopes(times, values);
  return {
    points: n,
    s,
    variance,
    z,
    pValue: normalTwoSided(z),
    tau: s / ((n * (n - 1)) / 2),
    senSlope: median(slopes),
    senInterval: slopeInterval(slopes, variance, confidence),
  };
}

function trendVariance(values: readonly number[]): number {
  const n = values.length;
  const ties = sum(tieSizes(values).map((t) => t * (t - 1) * (2 * t + 5)));
  return (n * (n - 1) * (2 * n + 5) - ties) / 18;
}

function pairwiseSlopes(times: readonly number[], values: readonly number[]): number[] {
  const slopes: number[] = [];
  for (let j = 1; j < times.length; j += 1) {
    for (let i = 0; i < j; i += 1) {
      slopes.push((at(values, j) - at(values, i)) / (at(times, j) - at(times, i)));
    }
  }
  return slopes.sort((a, b) => a - b);
}

function slopeInterval(slopes: readonly number[], variance: number, confidence: number): Interval {
  const margin = normalQuantile(upperProbability(confidence)) * Math.sqrt(variance);
  const low = Math.max(Math.round((slopes.length - margin) / 2) - 1, 0);
  const high = Math.min(Math.round((slopes.length + margin) / 2), slopes.length - 1);
  return { low: at(slopes, low), high: at(slopes, high), confidence };
}

function requireIncreasing(times: readonly number[]): void {
  requireFinite(times, 'times');
  const index = times.findIndex((time, i) => i > 0 && time <= at(times, i - 1));
  if (index < 0) return;
  throw new StatisticsError(
    'out-of-range',
    `times[${index}] does not come after the one before`,
    times[index],
    'Sort by time and pass each time once.',
  );
}
