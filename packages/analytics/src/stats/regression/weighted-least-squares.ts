import { type Interval, defaultConfidence, symmetricInterval, upperProbability } from '../confidence.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import { requireBetween, requireFinite, requireNonNegative, requireSameLength } from '../guards.ts';
import { at, dot, dot3, sum } from '../sums.ts';

/** Points of a yearly (or monthly) series: `weights` are usually the numbers of recipes behind each mean. */
export interface WeightedPoints {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weights: readonly number[];
}

/** A fitted line y = intercept + slope · x, with what its bands need. Plain JSON. */
export interface WeightedLine {
  /** Points of positive weight. */
  readonly points: number;
  readonly degreesOfFreedom: number;
  readonly slope: number;
  /** Value of the line at x = 0. */
  readonly intercept: number;
  readonly slopeStandardError: number;
  readonly slopeInterval: Interval;
  /** null when the line is exact: nothing to divide by. */
  readonly t: number | null;
  /** Two-sided, of "no slope". 0 when the line is exact, null when y is constant. */
  readonly pValue: number | null;
  /** Weighted share of variance explained; null when y is constant. */
  readonly rSquared: number | null;
  /** Of the weighted residuals in the order of x: 2 without serial correlation; null when the line is exact. */
  readonly durbinWatson: number | null;
  /** s² = Σw·e² / (k − 2): variance of one unit of weight. */
  readonly residualVariance: number;
  readonly totalWeight: number;
  /** (Σw)² / Σw²: how many equally weighted points would weigh as much (Kish 1965). */
  readonly effectivePoints: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Σw(x − x̄)². */
  readonly sumOfSquaresX: number;
}

/** Relative size under which a sum of squares is rounding, not variation. */
const rounding = 1e-24;

/**
 * Straight line by weighted least squares. Points of weight 0 are left out.
 * Returns null when fewer than three points weigh something, or all x are equal. p and R² do not depend on the
 * scale of the weights. Throws `StatisticsError` on unequal lengths, non-finite values or negative weights.
 * Source: Draper and Smith, Applied Regression Analysis, §9.2; Durbin and Watson (1950).
 */
export function weightedLeastSquares(
  points: WeightedPoints,
  confidence = defaultConfidence,
): WeightedLine | null {
  const { x, y, w } = usablePoints(points);
  const degreesOfFreedom = x.length - 2;
  if (degreesOfFreedom < 1) return null;
  const totalWeight = sum(w);
  const meanX = dot(w, x) / totalWeight;
  const meanY = dot(w, y) / totalWeight;
  const dx = x.map((value) => value - meanX);
  const dy = y.map((value) => value - meanY);
  const sumOfSquaresX = dot3(w, dx, dx);
  if (sumOfSquaresX <= rounding * totalWeight * meanX * meanX) return null;

  const sumOfSquaresY = dot3(w, dy, dy);
  const isConstant = sumOfSquaresY <= rounding * totalWeight * meanY * meanY;
  const slope = isConstant ? 0 : dot3(w, dx, dy) / sumOfSquaresX;
  const residuals = dy.map((value, i) => (isConstant ? 0 : value - slope * at(dx, i)));
  const residualSum = dot3(w, residuals, residuals);
  const isExact = isConstant || residualSum <= rounding * sumOfSquaresY;
  const residualVariance = isExact ? 0 : residualSum / degreesOfFreedom;
  const slopeStandardError = Math.sqrt(residualVariance / sumOfSquaresX);
  const t = isExact ? null : slope / slopeStandardError;
  const margin = studentQuantile(upperProbability(confidence), degreesOfFreedom) * slopeStandardError;

  return {
    points: x.length,
    degreesOfFreedom,
    slope,
    intercept: meanY - slope * meanX,
    slopeStandardError,
    slopeInterval: symmetricInterval(slope, margin, confidence),
    t,
    pValue: isConstant ? null : t === null ? 0 : studentTwoSided(t, degreesOfFreedom),
    rSquared: isConstant ? null : isExact ? 1 : Math.max(0, 1 - residualSum / sumOfSquaresY),
    durbinWatson: isExact ? null : durbinWatson(residuals.map((e, i) => Math.sqrt(at(w, i)) * e)),
    residualVariance,
    totalWeight,
    effectivePoints: totalWeight ** 2 / dot(w, w),
    meanX,
    meanY,
    sumOfSquaresX,
  };
}

/** The line at one x, with its standard error and interval. */
export interface BandPoint {
  readonly x: number;
  readonly fitted: number;
  readonly standardError: number;
  readonly interval: Interval;
}

/** Confidence band of the line itself: where the expected value at x lies. */
export function meanBand(line: WeightedLine, x: number, confidence = defaultConfidence): BandPoint {
  return bandPoint(line, x, 0, confidence);
}

/**
 * Prediction band for the mean of a year (or month) that would hold `weight` recipes: the scatter of such a mean,
 * s²/weight, is added to the uncertainty of the line. Throws `out-of-range` unless weight > 0.
 */
export function predictionBand(
  line: WeightedLine,
  x: number,
  weight: number,
  confidence = defaultConfidence,
): BandPoint {
  requireBetween(weight, 0, Infinity, 'weight');
  return bandPoint(line, x, 1 / weight, confidence);
}

function bandPoint(line: WeightedLine, x: number, ownVariance: number, confidence: number): BandPoint {
  const lineVariance = 1 / line.totalWeight + (x - line.meanX) ** 2 / line.sumOfSquaresX;
  const standardError = Math.sqrt(line.residualVariance * (ownVariance + lineVariance));
  const fitted = line.meanY + line.slope * (x - line.meanX);
  const margin = studentQuantile(upperProbability(confidence), line.degreesOfFreedom) * standardError;
  return { x, fitted, standardError, interval: symmetricInterval(fitted, margin, confidence) };
}

/** The points that weigh something, checked and in the order of x. */
export function usablePoints(points: WeightedPoints) {
  requireSameLength(points.x, points.y, 'x and y');
  requireSameLength(points.x, points.weights, 'x and weights');
  requireFinite(points.x, 'x');
  requireFinite(points.y, 'y');
  requireNonNegative(points.weights, 'weights');
  const order = points.x
    .map((_, i) => i)
    .filter((i) => at(points.weights, i) > 0)
    .sort((a, b) => at(points.x, a) - at(points.x, b));
  const pick = (values: readonly number[]) => order.map((i) => at(values, i));
  return { x: pick(points.x), y: pick(points.y), w: pick(points.weights) };
}

function durbinWatson(residuals: readonly number[]): number {
  const steps = residuals.slice(1).map((value, i) => value - at(residuals, i));
  return dot(steps, steps) / dot(residuals, residuals);
}
