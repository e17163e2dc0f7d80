import { type Interval, defaultConfidence } from '../confidence.ts';
import { averagedStudent, correlations } from '../distributions/averaged-student.ts';
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
  /** At the likeliest correlation. */
  readonly standardError: number;
  readonly interval: Interval;
}

export interface LevelShifts {
  readonly segments: readonly LevelSegment[];
  readonly shifts: readonly LevelShift[];
  /** Penalised −2 log likelihood of the best fit with 0, 1, 2 … shifts; the smallest wins. */
  readonly criterionByShifts: readonly number[];
  /** The likeliest correlation of neighbouring errors around the levels, a multiple of 0.05. */
  readonly autocorrelation: number;
}

export interface LevelShiftOptions {
  /** Points that a segment must hold; 3 by default. */
  readonly shortestSegment?: number;
  /** Most shifts tried; 5 by default. */
  readonly mostShifts?: number;
}

/** How much each correlation of neighbours is believed beforehand while shifts are counted: more where it is high. */
const belief = (correlation: number) => 1 + correlation;

/** What a shift must gain in −2 log likelihood: by simulation, so that noise of any of these correlations has none. */
const penalty = (points: number) => 2 * Math.log(points) + 6.5;

/**
 * Level shifts of a weighted series whose neighbours may resemble each other: constant levels with AR(1) errors, over
 * all placements of 0 to `mostShifts` shifts and all correlations from 0 to 0.95. A shift counts where it gains more
 * than its penalty, found by simulation: in series of 24 to 220 points without a shift one is found in at most 5 % at
 * correlations up to 0.7 (docs/methods.md has the figures). The interval of a shift is Student's, from the errors around
 * the levels, averaged over how likely their correlations are; it takes the place as known.
 * Returns null when the series is shorter than two segments, or constant. Throws on unequal lengths, non-finite
 * values, or weights that are not positive.
 * Sources: Bai and Perron (2003), J. Applied Econometrics 18:1 (exhaustive search by dynamic programming); Chakar,
 * Lebarbier, Lévy-Leduc and Robin (2017), Bernoulli 23:1408 (levels with AR(1) errors).
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
  const errors = correlations.map((correlation) => serialErrors(values, weights, correlation));
  const fits = errors.flatMap(({ correlation, cost }) =>
    bestPartitions(n, most, shortest, cost).map((fit, shifts) => ({
      ...fit,
      shifts,
      correlation,
      criterion: criterion(fit.cost, n, shifts, correlation),
    })),
  );
  const bestOf = (own: typeof fits) =>
    own.reduce((best, each) => (each.criterion < best.criterion ? each : best));
  const byShifts = Array.from({ length: most + 1 }, (_, shifts) =>
    bestOf(fits.filter((fit) => fit.shifts === shifts)),
  );
  const best = bestOf(byShifts);
  const segments = best.starts.map((first, index) =>
    segmentOf(values, weights, first, (best.starts[index + 1] ?? n) - 1),
  );
  return {
    segments,
    shifts: shiftsOf(weights, segments, errors, best.correlation, confidence),
    criterionByShifts: byShifts.map((fit) => fit.criterion),
    autocorrelation: best.correlation,
  };
}

/** −2 log likelihood with each segment's first error stationary, and the penalties; a fit closer than rounding is not closer. */
function criterion(cost: number, n: number, shifts: number, correlation: number): number {
  const fit = n * Math.log(Math.max(cost / n, Number.EPSILON));
  const starts = (shifts + 1) * Math.log(1 - correlation ** 2);
  return fit - starts - 2 * Math.log(belief(correlation)) + shifts * penalty(n);
}

/** What is known of segments values[from … to) if their errors have this correlation, in constant time after one pass. */
interface SerialErrors {
  readonly correlation: number;
  /** Squares of the innovations around the segment's own level. */
  readonly cost: SegmentCost;
  /** How sharply its level is known. */
  readonly information: SegmentCost;
}

function serialErrors(
  values: readonly number[],
  weights: readonly number[],
  correlation: number,
): SerialErrors {
  // Centred first: the squares of ratings near 4.7 would swallow the digits that matter.
  const centre = dot(values, weights) / sum(weights);
  const y = values.map((value) => value - centre);
  const scale = weights.map(Math.sqrt);
  const scaled = y.map((value, i) => at(scale, i) * value);
  const innovations = (series: readonly number[]) =>
    series.map((value, i) => (i === 0 ? 0 : value - correlation * at(series, i - 1)));
  const [ofLevel, ofY] = [innovations(scale), innovations(scaled)];
  const level = runningSums(ofLevel.map((value) => value * value));
  const product = runningSums(ofLevel.map((value, i) => value * at(ofY, i)));
  const squares = runningSums(ofY.map((value) => value * value));
  const start = 1 - correlation ** 2;
  const information: SegmentCost = (from, to) => start * at(weights, from) + between(level, from + 1, to);
  const cost: SegmentCost = (from, to) => {
    const [w, value] = [start * at(weights, from), at(y, from)];
    const products = w * value + between(product, from + 1, to);
    const all = w * value * value + between(squares, from + 1, to);
    return Math.max(0, all - (products * products) / information(from, to));
  };
  return { correlation, cost, information };
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
  weights: readonly number[],
  segments: readonly LevelSegment[],
  errors: readonly SerialErrors[],
  likeliest: number,
  confidence: number,
): readonly LevelShift[] {
  const freedom = weights.length - segments.length;
  const fits = errors.map((each) => levelsWith(each, weights, segments, freedom));
  return segments.slice(1).map((after, index) => {
    const before = segments[index] ?? after;
    const difference = after.level - before.level;
    const known = fits.map(({ logLikelihood, variances }) => ({
      logLikelihood,
      standardError: Math.sqrt(at(variances, index) + at(variances, index + 1)),
    }));
    const { standardError = 0 } = known[correlations.indexOf(likeliest)] ?? {};
    const interval =
      standardError === 0
        ? { low: difference, high: difference, confidence }
        : averagedStudent(difference, known, freedom, confidence).interval;
    return { at: after.first, difference, standardError, interval };
  });
}

/** How likely one correlation is given the segments, and the variances of their levels if it is true (Harville 1974). */
function levelsWith(
  { correlation, cost, information }: SerialErrors,
  weights: readonly number[],
  segments: readonly LevelSegment[],
  freedom: number,
) {
  const total = (of: SegmentCost) => sum(segments.map(({ first, last }) => of(first, last + 1)));
  const squares = total(cost);
  const start = 1 - correlation ** 2;
  const logInformation = total((from, to) => Math.log(information(from, to)));
  const logSquares = freedom * Math.log(Math.max(squares, Number.MIN_VALUE));
  const variance = squares / freedom / start;
  return {
    logLikelihood: (segments.length * Math.log(start) - logInformation - logSquares) / 2,
    variances: segments.map((segment) => variance * varianceOfLevel(weights, segment, correlation)),
  };
}

/** Variance of a weighted mean of errors of variance 1 / weight whose neighbours correlate. */
function varianceOfLevel(
  weights: readonly number[],
  { first, last, weight }: LevelSegment,
  correlation: number,
): number {
  let before = 0;
  let total = 0;
  for (const own of weights.slice(first, last + 1).map(Math.sqrt)) {
    total += own * (own + 2 * correlation * before);
    before = own + correlation * before;
  }
  return total / weight ** 2;
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
