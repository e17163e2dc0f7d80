import { claimOf, type Claim } from '../../../analysis/claim.ts';
import {
  endsOf,
  serialSlope,
  weightedLeastSquares,
  type Ends,
  type WeightedPoints,
} from '../../../stats/index.ts';

/** Shares of the mean value below which a change a year counts as none, and below which it is rounding. */
const steadyShare = 0.0025;
const roundingShare = 1e-12;

/** Complete years that a claim takes at least. */
export const fewestYears = 4;

interface Slope {
  readonly slope: number;
  readonly interval: Ends;
  readonly pValue: number;
}

/**
 * The weighted slope of yearly values with an interval and a p that keep their level where neighbouring years resemble
 * each other. Where the years lie exactly on a line there is no scatter to judge by: the interval is the slope itself.
 * Returns null under four years.
 */
export function slopeOfYears(points: WeightedPoints): Slope | null {
  if (points.x.length < fewestYears) return null;
  const serial = serialSlope(points);
  if (serial !== null)
    return { slope: serial.slope, interval: endsOf(serial.interval), pValue: serial.pValue };
  const line = weightedLeastSquares(points);
  if (line === null) return null;
  const slope = Math.abs(line.slope) <= roundingShare * Math.abs(meanOf(points)) ? 0 : line.slope;
  return { slope, interval: [slope, slope], pValue: slope === 0 ? 1 : 0 };
}

/**
 * What may be said of the change a year over complete years. A direction is claimed only where the slopes of the other
 * choices of years and weights have the same sign; no change is claimed where the whole interval lies within a quarter
 * of a percent of the mean value a year.
 */
export function slopeClaim(points: WeightedPoints, otherSlopes: readonly number[] = []): Claim {
  const found = slopeOfYears(points);
  if (found === null) return claimOf({ page: null, estimate: null, interval: null, pValue: null });
  const { slope, interval, pValue } = found;
  const agrees = otherSlopes.every((other) => Math.sign(other) === Math.sign(slope));
  const within = steadyShare * Math.abs(meanOf(points));
  return claimOf({ page: null, estimate: slope, interval, pValue, gate: agrees ? 0 : 1, within });
}

function meanOf({ y, weights }: WeightedPoints): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return y.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
