import { type Interval, defaultConfidence, upperProbability } from '../confidence.ts';
import { normalQuantile, normalTwoSided } from '../distributions/normal.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, sum } from '../sums.ts';
import { type GroupedCounts, rankCounts } from './grouped-counts.ts';

export interface MannWhitneyResult {
  readonly firstCount: number;
  readonly secondCount: number;
  /** U of the first group. */
  readonly u: number;
  /** With continuity correction; positive when the first group tends to be larger. */
  readonly z: number;
  readonly pValue: number;
  /** P(first > second) + ½ P(equal). */
  readonly superiority: number;
  /** Of the superiority, by placements (DeLong et al. 1988); null when they do not vary. */
  readonly superiorityInterval: Interval | null;
  /** 2 · superiority − 1, from −1 to 1. */
  readonly rankBiserial: number;
}

/**
 * Two-sided Mann–Whitney U test of the first of two groups against the second, from grouped counts, with tie and
 * continuity correction (normal approximation). Returns null when a group is empty or all values are equal.
 * Throws `StatisticsError` unless the table has two groups. Source: Mann and Whitney (1947); same numbers as
 * `scipy.stats.mannwhitneyu(method='asymptotic')`.
 */
export function mannWhitney(table: GroupedCounts, confidence = defaultConfidence): MannWhitneyResult | null {
  const [first, second] = table.counts;
  if (first === undefined || second === undefined || table.counts.length !== 2) {
    throw new StatisticsError(
      'out-of-range',
      'Mann–Whitney compares two groups',
      table.counts.length,
      'Pass two groups, or use kruskalWallis.',
    );
  }
  const { sizes, rankSums, total, tieSum } = rankCounts(table);
  const n1 = at(sizes, 0);
  const n2 = at(sizes, 1);
  const variance = ((n1 * n2) / 12) * (total + 1 - tieSum / (total * (total - 1)));
  if (n1 === 0 || n2 === 0 || !(variance > 0)) return null;
  const u = at(rankSums, 0) - (n1 * (n1 + 1)) / 2;
  const excess = u - (n1 * n2) / 2;
  const z = (Math.sign(excess) * Math.max(0, Math.abs(excess) - 0.5)) / Math.sqrt(variance);
  const superiority = u / (n1 * n2);
  return {
    firstCount: n1,
    secondCount: n2,
    u,
    z,
    pValue: normalTwoSided(z),
    superiority,
    superiorityInterval: superiorityInterval(table.values, first, second, superiority, confidence),
    rankBiserial: 2 * superiority - 1,
  };
}

function superiorityInterval(
  values: readonly number[],
  first: readonly number[],
  second: readonly number[],
  superiority: number,
  confidence: number,
): Interval | null {
  const variance =
    placementVariance(values, first, second, superiority) +
    placementVariance(values, second, first, 1 - superiority);
  if (!(variance > 0)) return null;
  const margin = normalQuantile(upperProbability(confidence)) * Math.sqrt(variance);
  return { low: Math.max(0, superiority - margin), high: Math.min(1, superiority + margin), confidence };
}

/** Variance of the mean placement of `own` among `other`; 0 for a single observation. */
function placementVariance(
  values: readonly number[],
  own: readonly number[],
  other: readonly number[],
  mean: number,
): number {
  const ownTotal = sum(own);
  const otherTotal = sum(other);
  if (ownTotal < 2) return 0;
  const order = values.map((_, i) => i).sort((a, b) => at(values, a) - at(values, b));
  let below = 0;
  let squares = 0;
  for (const v of order) {
    const placement = (below + at(other, v) / 2) / otherTotal;
    squares += at(own, v) * (placement - mean) ** 2;
    below += at(other, v);
  }
  return squares / (ownTotal - 1) / ownTotal;
}
