import { type Interval, defaultConfidence, symmetricInterval, upperProbability } from '../confidence.ts';
import { studentQuantile } from '../distributions/student.ts';
import { requireCounts, requireFinite, requireNonNegative, requireSameLength } from '../guards.ts';
import { at, dot, dot3, sum } from '../sums.ts';
import { quantileFromCounts } from './quantiles.ts';

export interface Description {
  readonly count: number;
  readonly minimum: number;
  readonly firstQuartile: number;
  readonly median: number;
  readonly thirdQuartile: number;
  readonly maximum: number;
  readonly mean: number;
  /** Sample standard deviation (n − 1); null for a single value. */
  readonly standardDeviation: number | null;
  /** Population standard deviation (n). */
  readonly populationStandardDeviation: number;
  /** Population standard deviation over mean; null when the mean is 0. */
  readonly coefficientOfVariation: number | null;
  /** t interval of the mean; null for a single value. */
  readonly meanInterval: Interval | null;
}

/** Summary of plain values, quartiles by linear interpolation; null when there are none. */
export function describeValues(
  values: readonly number[],
  confidence = defaultConfidence,
): Description | null {
  return describeCounts(
    values,
    values.map(() => 1),
    confidence,
  );
}

/** Summary of a frequency table: `counts[i]` observations of `values[i]`; null when nothing is counted. */
export function describeCounts(
  values: readonly number[],
  counts: readonly number[],
  confidence = defaultConfidence,
): Description | null {
  requireSameLength(values, counts, 'values and counts');
  requireFinite(values, 'values');
  requireCounts(counts, 'counts');
  const count = sum(counts);
  if (count === 0) return null;
  const mean = dot(values, counts) / count;
  const deviations = values.map((value) => value - mean);
  const sumOfSquares = dot3(counts, deviations, deviations);
  const standardDeviation = count > 1 ? Math.sqrt(sumOfSquares / (count - 1)) : null;
  const populationStandardDeviation = Math.sqrt(sumOfSquares / count);
  const quantileAt = (q: number) => quantileFromCounts(values, counts, q, 'linear');
  return {
    count,
    minimum: quantileAt(0),
    firstQuartile: quantileAt(0.25),
    median: quantileAt(0.5),
    thirdQuartile: quantileAt(0.75),
    maximum: quantileAt(1),
    mean,
    standardDeviation,
    populationStandardDeviation,
    coefficientOfVariation: mean === 0 ? null : populationStandardDeviation / Math.abs(mean),
    meanInterval: meanInterval(mean, standardDeviation, count, confidence),
  };
}

/** Interval mean ± t·s/√n of a mean known by its summary; null when s is null or under two values. */
export function meanInterval(
  mean: number,
  standardDeviation: number | null,
  count: number,
  confidence = defaultConfidence,
): Interval | null {
  if (standardDeviation === null || count < 2) return null;
  const margin =
    (studentQuantile(upperProbability(confidence), count - 1) * standardDeviation) / Math.sqrt(count);
  return symmetricInterval(mean, margin, confidence);
}

export interface WeightedMean {
  readonly mean: number;
  /** √(Σw(x − x̄)² / Σw). */
  readonly standardDeviation: number;
  /** (Σw)² / Σw², Kish (1965). */
  readonly effectiveCount: number;
  /** t interval with the effective count; null when it is not above 1. */
  readonly interval: Interval | null;
}

/**
 * Weighted mean with an interval from Kish's effective count; null when no weight is positive.
 * Throws on unequal lengths, non-finite values or negative weights.
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[],
  confidence = defaultConfidence,
): WeightedMean | null {
  requireSameLength(values, weights, 'values and weights');
  requireFinite(values, 'values');
  requireNonNegative(weights, 'weights');
  const total = sum(weights);
  if (total === 0) return null;
  const mean = dot(values, weights) / total;
  const spread = sum(values.map((value, i) => at(weights, i) * (value - mean) ** 2));
  const standardDeviation = Math.sqrt(spread / total);
  const effectiveCount = total ** 2 / dot(weights, weights);
  const freedom = effectiveCount - 1;
  const interval =
    freedom < 1e-9
      ? null
      : symmetricInterval(
          mean,
          studentQuantile(upperProbability(confidence), freedom) * (standardDeviation / Math.sqrt(freedom)),
          confidence,
        );
  return { mean, standardDeviation, effectiveCount, interval };
}
