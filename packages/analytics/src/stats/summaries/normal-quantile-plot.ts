import { weightedPearson } from '../correlation/pearson.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { requireFinite } from '../guards.ts';
import { dot, mean } from '../sums.ts';

export interface NormalQuantilePlot {
  /** Standard normal quantiles at Filliben's plotting positions, ascending. */
  readonly theoretical: readonly number[];
  /** The values, ascending. */
  readonly ordered: readonly number[];
  readonly slope: number;
  readonly intercept: number;
  readonly rSquared: number;
}

/**
 * Normal probability plot and its least-squares line. Returns null under three values or when all are equal.
 * Throws `not-finite`. Source: Filliben (1975), Technometrics 17:111; same numbers as `scipy.stats.probplot`.
 */
export function normalQuantilePlot(values: readonly number[]): NormalQuantilePlot | null {
  requireFinite(values, 'values');
  const n = values.length;
  if (n < 3) return null;
  const ordered = [...values].sort((a, b) => a - b);
  const theoretical = ordered.map((_, i) => normalQuantile(fillibenPosition(i + 1, n)));
  const r = weightedPearson(
    theoretical,
    ordered,
    ordered.map(() => 1),
  );
  if (r === null) return null;
  const centre = mean(ordered);
  const slope =
    dot(
      theoretical,
      ordered.map((value) => value - centre),
    ) / dot(theoretical, theoretical);
  return { theoretical, ordered, slope, intercept: centre, rSquared: r * r };
}

function fillibenPosition(rank: number, n: number): number {
  if (rank === 1) return 1 - 0.5 ** (1 / n);
  if (rank === n) return 0.5 ** (1 / n);
  return (rank - 0.3175) / (n + 0.365);
}
