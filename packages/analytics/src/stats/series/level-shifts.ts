import { studentQuantile } from '../distributions/student.ts';
import { type Interval, defaultConfidence, symmetricInterval, upperProbability } from '../confidence.ts';
import { requireFinite, requireNonNegative, requireSameLength } from '../guards.ts';
import { bestPartitions, type SegmentCost } from './partitions.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, between, dot, runningSums, sum } from '../sums.ts';

export interface LevelSegment {
  /** Indices of the first and the last point of the segment. */
  readonly first: number;
  readonly last: number;
  /** Weighted mean of its points. */
  readonly level: number;
  readonly weight: number;
}

export interface LevelShift {
  /** Index of the first point after the shift. */
  readonly at: number;
  /** Level after minus level before. */
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
}

export interface LevelShifts {
  readonly segments: readonly LevelSegment[];
  readonly shifts: readonly LevelShift[];
  /** Criterion of the best fit with 0, 1, 2 … shifts; the smallest wins. */
  readonly criterionByShifts: readonly number[];
  /** Correlation of neighbouring residuals around the levels; 0 where it cannot be told. */
  readonly residualAutocorrelation: number;
}

export interface LevelShiftOptions {
  /** Points that a segment must hold; 3 by default. */
  readonly shortestSegment?: number;
  /** Most shifts tried; 5 by default. */
  readonly mostShifts?: number;
}

/**
 * Level shifts of a weighted series: constant levels, over all placements of 0 to `mostShifts` shifts, by weighted
 * least squares; the number of shifts has the smallest BIC with 3 parameters per shift, since placing one fits noise
 * more than a free parameter does. The interval of a shift is Student's, from the weighted scatter around the levels,
 * widened by (1 + r) / (1 − r) for residuals whose neighbours correlate by r > 0; it takes the place as known.
 * Returns null when the series is shorter than two segments, or constant. Throws on unequal lengths, non-finite
 * values, or weights that are not positive.
 * Sources: Bai and Perron (2003), J. Applied Econometrics 18:1 (exhaustive search by dynamic programming); Zhang and
 * Siegmund (2007), Biometrics 63:22 (penalty); Bartlett (1946) for the widening.
 */
export function levelShifts(
  values: readonly number[],
  weights: readonly number[],
  options: LevelShiftOptions = {},
  confidence = defaultConfidence,
): LevelShifts | null {
  const shortest = options.shortestSegment ?? 3;
  requireInput(values, weights, shortest);
  const n = values.length;
  const most = Math.min(options.mostShifts ?? 5, Math.floor(n / shortest) - 1);
  if (most < 1 || values.every((value) => value === values[0])) return null;
  const fits = bestPartitions(n, most, shortest, segmentCost(values, weights));
  const criterionByShifts = fits.map(({ cost }, shifts) => criterion(cost, n, shifts));
  const starts = fits[criterionByShifts.indexOf(Math.min(...criterionByShifts))]?.starts ?? [0];
  const segments = starts.map((first, index) =>
    segmentOf(values, weights, first, (starts[index + 1] ?? n) - 1),
  );
  return { segments, criterionByShifts, ...shiftsOf(values, weights, segments, confidence) };
}

/** BIC of a Gaussian fit; a fit closer than rounding is not closer. */
function criterion(cost: number, n: number, shifts: number): number {
  return n * Math.log(Math.max(cost / n, Number.EPSILON)) + (3 * shifts + 2) * Math.log(n);
}

/** Weighted squares of values[from … to) around their own level, in constant time after one pass. */
function segmentCost(values: readonly number[], weights: readonly number[]): SegmentCost {
  // Centred first: the squares of ratings near 4.7 would swallow the digits that matter.
  const centre = dot(values, weights) / sum(weights);
  const y = values.map((value) => value - centre);
  const weighted = y.map((value, i) => at(weights, i) * value);
  const [w, wy] = [runningSums(weights), runningSums(weighted)];
  const wyy = runningSums(y.map((value, i) => value * at(weighted, i)));
  return (from, to) => {
    const ofY = between(wy, from, to);
    return Math.max(0, between(wyy, from, to) - (ofY * ofY) / between(w, from, to));
  };
}

function segmentOf(
  values: readonly number[],
  weights: readonly number[],
  first: number,
  last: number,
): LevelSegment {
  const own = weights.slice(first, last + 1);
  const weight = sum(own);
  return { first, last, weight, level: dot(values.slice(first, last + 1), own) / weight };
}

function shiftsOf(
  values: readonly number[],
  weights: readonly number[],
  segments: readonly LevelSegment[],
  confidence: number,
) {
  const residuals = segments.flatMap(({ first, last, level }) =>
    values.slice(first, last + 1).map((value, i) => Math.sqrt(at(weights, first + i)) * (value - level)),
  );
  const freedom = values.length - segments.length;
  const squares = dot(residuals, residuals);
  const residualAutocorrelation =
    squares === 0 ? 0 : dot(residuals.slice(1), residuals.slice(0, -1)) / squares;
  const r = Math.min(0.95, Math.max(0, residualAutocorrelation));
  const variance = ((squares / freedom) * (1 + r)) / (1 - r);
  const margin = studentQuantile(upperProbability(confidence), freedom);
  const shifts = segments.slice(1).map((after, index): LevelShift => {
    const before = segments[index] ?? after;
    const difference = after.level - before.level;
    const standardError = Math.sqrt(variance * (1 / after.weight + 1 / before.weight));
    return {
      at: after.first,
      difference,
      standardError,
      interval: symmetricInterval(difference, margin * standardError, confidence),
    };
  });
  return { shifts, residualAutocorrelation };
}

function requireInput(values: readonly number[], weights: readonly number[], shortest: number): void {
  requireSameLength(values, weights, 'values and weights');
  requireFinite(values, 'values');
  requireNonNegative(weights, 'weights');
  const index = weights.indexOf(0);
  if (index >= 0) {
    throw new StatisticsError('out-of-range', `weights[${index}] is 0`, 0, 'Leave out points of no weight.');
  }
  if (!Number.isInteger(shortest) || shortest < 2) {
    throw new StatisticsError('out-of-range', 'A level needs two points', shortest, 'Pass 2 or more.');
  }
}
