import { fisherSurvival } from '../distributions/fisher.ts';
import { requireCounts, requireFinite, requireNonNegative } from '../guards.ts';
import { describeCounts } from '../summaries/describe.ts';
import { sum } from '../sums.ts';
import { type GroupedCounts, requireTable } from './grouped-counts.ts';

/** A group known by its summary. `standardDeviation` is the sample one (n − 1); pass 0 for a single value. */
export interface MeanSummary {
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

export interface AnalysisOfVariance {
  /** null when the groups do not vary inside: nothing to divide by. */
  readonly f: number | null;
  readonly degreesOfFreedomBetween: number;
  readonly degreesOfFreedomWithin: number;
  /** 0 when f is null. */
  readonly pValue: number;
  /** Share of variance between groups. */
  readonly etaSquared: number;
  /** Its bias-corrected form (Hays 1963), slightly negative when there is no effect. */
  readonly omegaSquared: number;
  readonly total: number;
  readonly mean: number;
}

/**
 * One-way analysis of variance from summaries; empty groups do not count.
 * Returns null with fewer than two groups, no observation beyond one per group, or no variation at all.
 * Throws on non-finite values, negative spreads or counts that are not whole. Source: Fisher (1925).
 */
export function analysisOfVariance(summaries: readonly MeanSummary[]): AnalysisOfVariance | null {
  const groups = summaries.filter((group) => group.count > 0);
  requireCounts(
    summaries.map((group) => group.count),
    'count',
  );
  requireFinite(
    groups.map((group) => group.mean),
    'mean',
  );
  requireNonNegative(
    groups.map((group) => group.standardDeviation),
    'standardDeviation',
  );
  const total = sum(groups.map((group) => group.count));
  const between = groups.length - 1;
  const within = total - groups.length;
  if (between < 1 || within < 1) return null;
  const mean = sum(groups.map((group) => group.count * group.mean)) / total;
  const squaresBetween = sum(groups.map((group) => group.count * (group.mean - mean) ** 2));
  const squaresWithin = sum(groups.map((group) => (group.count - 1) * group.standardDeviation ** 2));
  const squares = squaresBetween + squaresWithin;
  if (squares === 0) return null;
  const meanSquare = squaresWithin / within;
  const f = meanSquare === 0 ? null : squaresBetween / between / meanSquare;
  return {
    f,
    degreesOfFreedomBetween: between,
    degreesOfFreedomWithin: within,
    pValue: f === null ? 0 : fisherSurvival(f, between, within),
    etaSquared: squaresBetween / squares,
    omegaSquared: (squaresBetween - between * meanSquare) / (squares + meanSquare),
    total,
    mean,
  };
}

/** Count, mean and sample standard deviation of each group of a table; an empty group counts 0. */
export function groupSummaries(table: GroupedCounts): MeanSummary[] {
  requireTable(table);
  return table.counts.map((counts) => {
    const description = describeCounts(table.values, counts);
    return {
      count: description?.count ?? 0,
      mean: description?.mean ?? 0,
      standardDeviation: description?.standardDeviation ?? 0,
    };
  });
}

/** `analysisOfVariance` from grouped counts. */
export function analysisOfVarianceFromCounts(table: GroupedCounts): AnalysisOfVariance | null {
  return analysisOfVariance(groupSummaries(table));
}
