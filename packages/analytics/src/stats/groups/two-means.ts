import { type Interval, defaultConfidence, symmetricInterval, upperProbability } from '../confidence.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import { requireCounts, requireFinite, requireNonNegative } from '../guards.ts';
import { logGamma } from '../special-functions/log-gamma.ts';
import type { MeanSummary } from './analysis-of-variance.ts';

export interface MeanTest {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly standardError: number;
  /** Of the difference of means. */
  readonly interval: Interval;
}

export interface MeanComparison {
  /** First mean minus second mean. */
  readonly difference: number;
  /** Unequal variances: Welch (1947). The one to show. */
  readonly welch: MeanTest;
  /** Equal variances: Student (1908). */
  readonly pooled: MeanTest;
  /** Standard deviation within the two groups together. */
  readonly pooledDeviation: number;
  /** Difference over the pooled standard deviation. */
  readonly cohensD: number;
  /** Normal interval of d with the variance of Hedges and Olkin (1985), §5B. */
  readonly cohensDInterval: Interval;
  /** Difference over √((s₁² + s₂²) / 2). */
  readonly cohensDAverage: number;
  /** Cohen's d freed of its bias in small samples (exact factor of Hedges 1981). */
  readonly hedgesG: number;
}

/**
 * Compares two means known by their summaries, first minus second.
 * Returns null when a group has fewer than two values or neither varies. Throws on non-finite means, negative
 * spreads or counts that are not whole.
 */
export function compareMeans(
  first: MeanSummary,
  second: MeanSummary,
  confidence = defaultConfidence,
): MeanComparison | null {
  const { count: n1, standardDeviation: s1 } = first;
  const { count: n2, standardDeviation: s2 } = second;
  requireCounts([n1, n2], 'count');
  requireFinite([first.mean, second.mean], 'mean');
  requireNonNegative([s1, s2], 'standardDeviation');
  if (n1 < 2 || n2 < 2 || (s1 === 0 && s2 === 0)) return null;
  const difference = first.mean - second.mean;
  const [v1, v2] = [s1 ** 2 / n1, s2 ** 2 / n2];
  const freedom = n1 + n2 - 2;
  const welchFreedom = (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));
  const pooledDeviation = Math.sqrt(((n1 - 1) * s1 ** 2 + (n2 - 1) * s2 ** 2) / freedom);
  const cohensD = difference / pooledDeviation;
  const deviationOfD = Math.sqrt(1 / n1 + 1 / n2 + cohensD ** 2 / (2 * (n1 + n2)));
  return {
    difference,
    welch: meanTest(difference, Math.sqrt(v1 + v2), welchFreedom, confidence),
    pooled: meanTest(difference, pooledDeviation * Math.sqrt(1 / n1 + 1 / n2), freedom, confidence),
    pooledDeviation,
    cohensD,
    cohensDInterval: symmetricInterval(
      cohensD,
      normalQuantile(upperProbability(confidence)) * deviationOfD,
      confidence,
    ),
    cohensDAverage: difference / Math.sqrt((s1 ** 2 + s2 ** 2) / 2),
    hedgesG: cohensD * hedgesFactor(freedom),
  };
}

/** Student's test and interval of an estimate that is zero where there is nothing. */
export function meanTest(
  difference: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
): MeanTest {
  const t = difference / standardError;
  const margin = studentQuantile(upperProbability(confidence), degreesOfFreedom) * standardError;
  return {
    t,
    degreesOfFreedom,
    pValue: studentTwoSided(t, degreesOfFreedom),
    standardError,
    interval: symmetricInterval(difference, margin, confidence),
  };
}

/** Γ(m/2) / (√(m/2) Γ((m − 1)/2)); beyond 10,000 degrees its series 1 − 3/(4m − 1) is exact to 1e-9. */
function hedgesFactor(m: number): number {
  if (m > 10_000) return 1 - 3 / (4 * m - 1);
  return Math.exp(logGamma(m / 2) - logGamma((m - 1) / 2)) / Math.sqrt(m / 2);
}
