import { type Interval, defaultConfidence } from '../confidence.ts';
import { averagedStudent, correlations, type CorrelationFit } from '../distributions/averaged-student.ts';
import { at, dot, sum } from '../sums.ts';
import { usablePoints, type WeightedPoints } from './weighted-least-squares.ts';

/** The slope of a weighted line where neighbouring points may resemble each other. */
export interface SerialSlope {
  /** That of weighted least squares, per unit of x. */
  readonly slope: number;
  readonly interval: Interval;
  /** Two-sided, of "no slope". */
  readonly pValue: number;
  /** Mean of the correlations of points one unit of x apart, by how well each fits. */
  readonly autocorrelation: number;
}

/**
 * The slope of weighted least squares with an interval and a p that allow for autocorrelated errors: AR(1) over true
 * distances in x, its correlation unknown. p and interval are those of each correlation, averaged by how likely it is
 * given the residuals (restricted likelihood; uniform prior on 0 … 0.95), so that not knowing it counts too. A plugged-in
 * estimate would be too small in short series: with 10 to 20 points it lets trends pass in 10 to 15 % of trendless
 * series with ρ = 0.7; this keeps to 4 to 6 % (docs/methods.md has the table).
 * Returns null under four points of positive weight, where all x are equal, or where the line is exact.
 * Throws as `weightedLeastSquares`. Sources: Harville (1974), Biometrika 61:383 (restricted likelihood); Zellner and
 * Tiao (1964), JASA 59:763 (averaging over ρ).
 */
export function serialSlope(points: WeightedPoints, confidence = defaultConfidence): SerialSlope | null {
  const { x, y, w } = usablePoints(points);
  if (x.length < 4) return null;
  const meanX = dot(w, x) / sum(w);
  const leverage = x.map((value, i) => at(w, i) * (value - meanX));
  const scale = dot(leverage, x);
  if (!(scale > 0)) return null;
  const coefficients = leverage.map((value) => value / scale);
  const slope = dot(coefficients, y);
  const freedom = x.length - 2;
  const fits = correlations.map((correlation) => fitWith(correlation, x, y, coefficients));
  if (fits.some((fit) => fit === null)) return null;
  const known = fits.filter((fit) => fit !== null);
  const { interval, pValue, shares } = averagedStudent(slope, known, freedom, confidence);
  return { slope, interval, pValue, autocorrelation: dot(shares, correlations) };
}

function fitWith(
  correlation: number,
  x: readonly number[],
  y: readonly number[],
  coefficients: readonly number[],
): CorrelationFit | null {
  const steps = x.map((value, i) => (i === 0 ? 0 : correlation ** (value - at(x, i - 1))));
  const whitened = (values: readonly number[]) =>
    values.map((value, i) => {
      const step = at(steps, i);
      return i === 0 ? value : (value - step * at(values, i - 1)) / Math.sqrt(1 - step * step);
    });
  const [one, wx, wy] = [whitened(x.map(() => 1)), whitened(x), whitened(y)];
  const [n, sx, sy] = [dot(one, one), dot(one, wx), dot(one, wy)];
  const xx = dot(wx, wx) - (sx * sx) / n;
  const xy = dot(wx, wy) - (sx * sy) / n;
  const squares = dot(wy, wy) - (sy * sy) / n - (xy * xy) / xx;
  if (!(squares > rounding * dot(wy, wy))) return null;
  const freedom = x.length - 2;
  const logDeterminant = sum(steps.map((step) => Math.log(1 - step * step)));
  const logLikelihood = -(logDeterminant + Math.log(n * xx) + freedom * Math.log(squares)) / 2;
  const variance = serialVariance(coefficients, steps);
  return { logLikelihood, standardError: Math.sqrt((variance * squares) / freedom) };
}

/** Variance of a sum of errors so weighted, each correlated with the one before by its step: one pass, as AR(1) allows. */
function serialVariance(coefficients: readonly number[], steps: readonly number[]): number {
  let [total, carried] = [0, 0];
  coefficients.forEach((own, i) => {
    carried *= at(steps, i);
    total += own * (own + 2 * carried);
    carried += own;
  });
  return total;
}

/** Relative size under which a sum of squares is rounding, not variation. */
const rounding = 1e-20;
