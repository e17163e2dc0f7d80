import { fisherSurvival } from '../distributions/fisher.ts';
import { sum } from '../sums.ts';
import type { MeanSummary } from './analysis-of-variance.ts';

export interface WelchAnalysisOfVariance {
  readonly f: number;
  readonly degreesOfFreedomBetween: number;
  /** Of the denominator, rarely whole. */
  readonly degreesOfFreedomWithin: number;
  readonly pValue: number;
}

/**
 * One-way analysis of variance of groups whose variances may differ, from summaries; empty groups do not count.
 * Returns null with fewer than two groups, a group of one, or a group that does not vary: its weight does not exist.
 * Source: Welch (1951), Biometrika 38:330.
 */
export function welchAnalysisOfVariance(summaries: readonly MeanSummary[]): WelchAnalysisOfVariance | null {
  const groups = summaries.filter(({ count }) => count > 0);
  const between = groups.length - 1;
  if (between < 1 || groups.some(({ count, standardDeviation }) => count < 2 || standardDeviation === 0))
    return null;
  const weighed = groups.map(({ count, mean, standardDeviation }) => ({
    count,
    mean,
    weight: count / standardDeviation ** 2,
  }));
  const total = sum(weighed.map(({ weight }) => weight));
  const mean = sum(weighed.map((group) => group.weight * group.mean)) / total;
  const spread = sum(weighed.map((group) => group.weight * (group.mean - mean) ** 2)) / between;
  const unequal = sum(weighed.map(({ count, weight }) => (1 - weight / total) ** 2 / (count - 1)));
  const squares = groups.length ** 2 - 1;
  const f = spread / (1 + (2 * (groups.length - 2) * unequal) / squares);
  const within = squares / (3 * unequal);
  return {
    f,
    degreesOfFreedomBetween: between,
    degreesOfFreedomWithin: within,
    pValue: fisherSurvival(f, between, within),
  };
}
