import { normalTwoSided } from '../distributions/normal.ts';
import { requireCounts } from '../guards.ts';
import { at, dot } from '../sums.ts';
import { type WeightedPoints, usablePoints, weightedLeastSquares } from './weighted-least-squares.ts';

export interface NeweyWest {
  readonly lags: number;
  /** Of the slope of `weightedLeastSquares`, allowing for serial correlation and unequal variances. */
  readonly slopeStandardError: number;
  readonly z: number;
  /** Two-sided, normal. Optimistic on few points: show it beside the classical one, not instead. */
  readonly pValue: number;
}

/** The usual number of lags for a series of n points: floor(4 (n / 100)^(2/9)), Newey and West (1994). */
export function usualLags(points: number): number {
  return Math.floor(4 * (points / 100) ** (2 / 9));
}

/**
 * Serial-correlation robust test of the slope of a weighted line: Bartlett weights up to `lags`, no small-sample
 * factor. Returns null where the line does not exist or is exact. Throws like `weightedLeastSquares`, and unless
 * `lags` is a whole number. Source: Newey and West (1987), Econometrica 55:703; as statsmodels `cov_type="HAC"`.
 */
export function neweyWest(points: WeightedPoints, lags = usualLags(points.x.length)): NeweyWest | null {
  requireCounts([lags], 'lags');
  const line = weightedLeastSquares(points);
  if (line === null || line.t === null) return null;
  const { x, y, w } = usablePoints(points);
  // Score of the slope with x centred at its weighted mean, where slope and level do not mix.
  const scores = x.map((value, i) => {
    const residual = at(y, i) - line.meanY - line.slope * (value - line.meanX);
    return at(w, i) * (value - line.meanX) * residual;
  });
  let spread = dot(scores, scores);
  for (let lag = 1; lag <= Math.min(lags, scores.length - 1); lag += 1) {
    spread += 2 * (1 - lag / (lags + 1)) * dot(scores.slice(lag), scores.slice(0, -lag));
  }
  const slopeStandardError = Math.sqrt(Math.max(0, spread)) / line.sumOfSquaresX;
  if (slopeStandardError === 0) return null;
  const z = line.slope / slopeStandardError;
  return { lags, slopeStandardError, z, pValue: normalTwoSided(z) };
}
