import { chiSquareSurvival } from '../distributions/chi-square.ts';
import { at } from '../sums.ts';
import { type GroupedCounts, type RankedCounts, rankCounts } from './grouped-counts.ts';

export interface KruskalWallisResult {
  readonly h: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** H / (N − 1), from 0 to 1: Tomczak and Tomczak (2014). */
  readonly epsilonSquared: number;
  /** (H − k + 1) / (N − k): its bias-corrected sister η²_H, slightly negative when there is no effect. */
  readonly etaSquared: number;
  readonly total: number;
  /** One per group, in the order given; `meanRank` is null for an empty group. */
  readonly groups: readonly { readonly count: number; readonly meanRank: number | null }[];
}

/**
 * Kruskal–Wallis test from grouped counts, corrected for ties. Empty groups do not count.
 * Returns null with fewer than two groups, or no observation beyond one per group, or all values equal.
 * Throws `StatisticsError` on a malformed table. Source: Kruskal and Wallis (1952).
 */
export function kruskalWallis(table: GroupedCounts): KruskalWallisResult | null {
  return kruskalWallisFromRanks(rankCounts(table));
}

/** `kruskalWallis` where the ranks were summed elsewhere: in the engine, when there are too many distinct values. */
export function kruskalWallisFromRanks({
  sizes,
  rankSums,
  total,
  tieSum,
}: RankedCounts): KruskalWallisResult | null {
  const filled = sizes.filter((size) => size > 0).length;
  const tieFactor = 1 - tieSum / (total ** 3 - total);
  if (filled < 2 || total <= filled || !(tieFactor > 0)) return null;
  // Deviations of mean ranks rather than ΣR²/n − 3(N + 1): the same number without cancellation.
  const middle = (total + 1) / 2;
  const meanRanks = sizes.map((size, g) => (size > 0 ? at(rankSums, g) / size : null));
  let spread = 0;
  meanRanks.forEach((rank, g) => {
    if (rank !== null) spread += at(sizes, g) * (rank - middle) ** 2;
  });
  const h = (12 * spread) / (total * (total + 1)) / tieFactor;
  const degreesOfFreedom = filled - 1;
  return {
    h,
    degreesOfFreedom,
    pValue: chiSquareSurvival(h, degreesOfFreedom),
    epsilonSquared: h / (total - 1),
    etaSquared: (h - degreesOfFreedom) / (total - filled),
    total,
    groups: sizes.map((count, g) => ({ count, meanRank: meanRanks[g] ?? null })),
  };
}
