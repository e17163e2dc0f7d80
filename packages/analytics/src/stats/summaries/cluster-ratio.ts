import { type Interval, defaultConfidence, symmetricInterval, upperProbability } from '../confidence.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import { requireCounts, requireFinite } from '../guards.ts';

/** Sums over clusters of a numerator u and a denominator v, and of their squares and product. */
export interface ClusterSums {
  readonly clusters: number;
  readonly u: number;
  readonly v: number;
  readonly uu: number;
  readonly uv: number;
  readonly vv: number;
}

export interface ClusterRatio {
  /** Σu / Σv: a mean where v counts, a slope where u and v are sums of products. */
  readonly ratio: number;
  readonly standardError: number;
  readonly clusters: number;
}

/**
 * Ratio of two totals over clusters whose members resemble each other (ratings of one recipe), with the standard
 * error √(G / (G − 1) · Σ(u − ratio · v)²) / Σv, which takes only clusters as independent.
 * Returns null under two clusters or when Σv is not positive. Throws on non-finite sums.
 * Sources: Cochran (1977), Sampling Techniques, §6.4; Liang and Zeger (1986), Biometrika 73:13.
 */
export function clusterRatio({ clusters, u, v, uu, uv, vv }: ClusterSums): ClusterRatio | null {
  requireCounts([clusters], 'clusters');
  requireFinite([u, v, uu, uv, vv], 'sums');
  if (clusters < 2 || v <= 0) return null;
  const ratio = u / v;
  const squares = Math.max(0, uu - 2 * ratio * uv + ratio * ratio * vv);
  const standardError = Math.sqrt((squares * clusters) / (clusters - 1)) / v;
  return { ratio, standardError, clusters };
}

export interface ClusterDifference {
  /** First ratio minus second. */
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly pValue: number;
}

/** What clusters of another kind, which lie across both sides, add to the variance of a difference. */
export interface CrossedClusters {
  /** Counted as zero where it is less. */
  readonly variance: number;
  /** How many there are, effectively. */
  readonly clusters: number;
}

/**
 * Difference of two ratios over disjoint clusters; Student's on the fewest clusters, of a side or crossed, less one,
 * which is cautious. Returns null when there is no scatter, or under two crossed clusters.
 */
export function compareClusterRatios(
  first: ClusterRatio,
  second: ClusterRatio,
  crossed: CrossedClusters | null = null,
  confidence = defaultConfidence,
): ClusterDifference | null {
  const added = Math.sqrt(Math.max(0, crossed?.variance ?? 0));
  const standardError = Math.hypot(first.standardError, second.standardError, added);
  const clusters = Math.min(first.clusters, second.clusters, crossed?.clusters ?? Infinity);
  if (standardError === 0 || clusters < 2) return null;
  const difference = first.ratio - second.ratio;
  const freedom = clusters - 1;
  const t = difference / standardError;
  const margin = studentQuantile(upperProbability(confidence), freedom) * standardError;
  return {
    difference,
    standardError,
    interval: symmetricInterval(difference, margin, confidence),
    pValue: studentTwoSided(t, freedom),
  };
}
