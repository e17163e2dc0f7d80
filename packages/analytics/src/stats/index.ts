/**
 * Statistics of the analyses: pure functions on plain arrays, plain JSON out.
 *
 * One convention for what does not exist: **null**. A function returns null when its statistic does not exist for
 * honest data (a slope through two points); a field is null when that one quantity does not (R² of a constant
 * series). Docstrings say when. NaN and infinities are never returned. Misuse — arrays of unequal length, a NaN, a
 * negative count — throws `StatisticsError` with a code, the value and the way out.
 *
 * p-values are survival functions, never 1 − cdf: they stay exact down to about 1e-300.
 */
export { StatisticsError, type StatisticsErrorCode } from './statistics-error.ts';
export { type Interval } from './confidence.ts';

export { normalQuantile, normalSurvival, normalTwoSided } from './distributions/normal.ts';
export { studentQuantile, studentSurvival, studentTwoSided } from './distributions/student.ts';
export { chiSquareQuantile, chiSquareSurvival } from './distributions/chi-square.ts';
export { fisherQuantile, fisherSurvival } from './distributions/fisher.ts';

export {
  type BandPoint,
  type WeightedLine,
  type WeightedPoints,
  meanBand,
  predictionBand,
  weightedLeastSquares,
} from './regression/weighted-least-squares.ts';
