import { defaultConfidence, upperProbability } from '../confidence.ts';
import { chiSquareSurvival } from '../distributions/chi-square.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { requireCounts, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at } from '../sums.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';

/** Counts of many items in two groups of recipes: `firstCounts[i]` of `firstTotal` recipes have item i. */
export interface TwoGroupCounts {
  readonly firstCounts: readonly number[];
  readonly firstTotal: number;
  readonly secondCounts: readonly number[];
  readonly secondTotal: number;
}

/** One array per statistic, in the order of the items. */
export interface TwoProportionScreen {
  /** First share minus second share. */
  readonly difference: readonly number[];
  /** Newcombe limits of the difference. */
  readonly differenceLow: readonly number[];
  readonly differenceHigh: readonly number[];
  /** First share over second share; null when the second is 0. */
  readonly ratio: readonly (number | null)[];
  /** Pooled two-proportion z, no correction; null when the item is in no or in every recipe. */
  readonly z: readonly (number | null)[];
  /** With Yates's correction; null like z. */
  readonly chiSquare: readonly (number | null)[];
  /** Of the corrected χ². */
  readonly pValue: readonly (number | null)[];
  /** Benjamini–Hochberg over all items passed. */
  readonly qValue: readonly (number | null)[];
}

/**
 * Tests the share of every item in one group against the other at once. Pass the whole family of eligible items:
 * q-values of a family already filtered by p mean nothing. Throws on unequal lengths, counts that are not whole, an
 * empty group, or a count above its total. Sources: Yates (1934); Newcombe (1998); Benjamini and Hochberg (1995).
 */
export function twoProportionScreen(
  counts: TwoGroupCounts,
  confidence = defaultConfidence,
): TwoProportionScreen {
  requireGroups(counts);
  const z = normalQuantile(upperProbability(confidence));
  const rows = counts.firstCounts.map((a, i) => screenItem(a, at(counts.secondCounts, i), counts, z));
  const pValue = rows.map((row) => row.pValue);
  return {
    difference: rows.map((row) => row.difference),
    differenceLow: rows.map((row) => row.low),
    differenceHigh: rows.map((row) => row.high),
    ratio: rows.map((row) => row.ratio),
    z: rows.map((row) => row.z),
    chiSquare: rows.map((row) => row.chiSquare),
    pValue,
    qValue: benjaminiHochberg(pValue),
  };
}

function screenItem(a: number, b: number, totals: TwoGroupCounts, z: number) {
  const [m, n] = [totals.firstTotal, totals.secondTotal];
  const all = m + n;
  const [p, q] = [a / m, b / n];
  const [first, second] = [scoreLimits(p, m, z), scoreLimits(q, n, z)];
  const cross = a * (n - b) - b * (m - a);
  const margins = (a + b) * (all - a - b) * m * n;
  const chiSquare = margins === 0 ? null : (all * Math.max(0, Math.abs(cross) - all / 2) ** 2) / margins;
  return {
    difference: p - q,
    low: p - q - Math.sqrt((p - first.low) ** 2 + (second.high - q) ** 2),
    high: p - q + Math.sqrt((first.high - p) ** 2 + (q - second.low) ** 2),
    ratio: b === 0 ? null : p / q,
    z: margins === 0 ? null : cross * Math.sqrt(all / margins),
    chiSquare,
    pValue: chiSquare === null ? null : chiSquareSurvival(chiSquare, 1),
  };
}

function scoreLimits(share: number, n: number, z: number) {
  const centre = share + (z * z) / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - margin) / scale), high: Math.min(1, (centre + margin) / scale) };
}

function requireGroups(counts: TwoGroupCounts): void {
  requireSameLength(counts.firstCounts, counts.secondCounts, 'firstCounts and secondCounts');
  requireCounts(counts.firstCounts, 'firstCounts');
  requireCounts(counts.secondCounts, 'secondCounts');
  requireCounts([counts.firstTotal, counts.secondTotal], '[firstTotal, secondTotal]');
  const isWrong =
    counts.firstTotal === 0 ||
    counts.secondTotal === 0 ||
    counts.firstCounts.some((count) => count > counts.firstTotal) ||
    counts.secondCounts.some((count) => count > counts.secondTotal);
  if (isWrong) {
    throw new StatisticsError(
      'out-of-range',
      'A group is empty or an item counts more often than its group',
      [counts.firstTotal, counts.secondTotal],
      'Pass the number of recipes of each group and count each recipe once for an item.',
    );
  }
}
