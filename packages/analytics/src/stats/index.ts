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
export { type Ends, type Interval, endsOf, shifted } from './confidence.ts';
export { sum } from './sums.ts';

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

export { type HarmonicCurve, harmonicCurve, harmonicValue } from './regression/harmonic-curve.ts';
export { type SerialSlope, serialSlope } from './regression/serial-slope.ts';
export { type NeweyWest, neweyWest, usualLags } from './regression/newey-west.ts';

export { type SpearmanResult, spearman, weightedSpearman } from './correlation/spearman.ts';
export { type KendallResult, kendall } from './correlation/kendall.ts';
export { type MannKendallResult, mannKendall } from './series/mann-kendall.ts';
export { type CompoundGrowth, compoundGrowth } from './series/compound-growth.ts';
export {
  type ChangePointOptions,
  type ChangePoints,
  type GrowthSegment,
  changePoints,
} from './series/change-points.ts';
export {
  type LevelSegment,
  type LevelShift,
  type LevelShiftOptions,
  type LevelShifts,
  levelShifts,
} from './series/level-shifts.ts';
export {
  type ClusterDifference,
  type ClusterRatio,
  type ClusterSums,
  type CrossedClusters,
  clusterRatio,
  compareClusterRatios,
} from './summaries/cluster-ratio.ts';

export {
  type GroupedCountRow,
  type GroupedCounts,
  type RankedCounts,
  groupedCounts,
} from './groups/grouped-counts.ts';
export { type KruskalWallisResult, kruskalWallis, kruskalWallisFromRanks } from './groups/kruskal-wallis.ts';
export { type MannWhitneyResult, mannWhitney } from './groups/mann-whitney.ts';
export {
  type AnalysisOfVariance,
  type MeanSummary,
  analysisOfVariance,
  analysisOfVarianceFromCounts,
  groupSummaries,
} from './groups/analysis-of-variance.ts';
export {
  type WelchAnalysisOfVariance,
  welchAnalysisOfVariance,
} from './groups/welch-analysis-of-variance.ts';
export { type MeanComparison, type MeanTest, compareMeans } from './groups/two-means.ts';

export {
  type PairSums,
  type RelatedError,
  type RelatedGroups,
  type RelatedVariance,
  type ScoreSums,
  relatedError,
  relatedTest,
  relatedVariance,
} from './groups/related-groups.ts';

export { type GoodnessOfFit, goodnessOfFit } from './tables/goodness-of-fit.ts';
export { type Independence, independence } from './tables/independence.ts';

export { binomialSurvival } from './proportions/binomial-survival.ts';
export { type Proportion, wilsonInterval } from './proportions/wilson.ts';
export {
  type ProportionDifference,
  type RiskRatio,
  proportionDifference,
  riskRatio,
} from './proportions/two-proportions.ts';
export {
  type LogisticTrend,
  type ProportionSeries,
  type ProportionSeriesSet,
  type ProportionTrend,
  proportionTrend,
  proportionTrends,
} from './proportions/proportion-trend.ts';

export { holm } from './screening/holm.ts';
export { benjaminiHochberg, rankingOrder } from './screening/benjamini-hochberg.ts';
export {
  type TwoGroupCounts,
  type TwoProportionScreen,
  twoProportionScreen,
} from './screening/two-proportion-screen.ts';

export {
  type CountOverExposure,
  type PoissonRate,
  type RateRatio,
  poissonRate,
  quasiPoissonRateRatio,
  rateRatio,
} from './rates/poisson-rate.ts';
export { type GroupRate, type RateComparison, compareRates } from './rates/compare-rates.ts';

export {
  type ColumnRate,
  type RateCell,
  type RatesByRowAndColumn,
  ratesByRowAndColumn,
} from './rates/rates-by-row-and-column.ts';
export { type QuantileMethod, median, quantile, quantileFromCounts } from './summaries/quantiles.ts';
export {
  type Description,
  type WeightedMean,
  describeValues,
  describeCounts,
  meanInterval,
  weightedMean,
} from './summaries/describe.ts';
export { type NormalQuantilePlot, normalQuantilePlot } from './summaries/normal-quantile-plot.ts';

export { type Random, seededRandom } from './resampling/random.ts';
export {
  type BootstrapOptions,
  type BootstrapResult,
  clusterBootstrap,
} from './resampling/cluster-bootstrap.ts';
export {
  type HillNumbers,
  type ItemCounts,
  type Rarefaction,
  estimatedRichness,
  hillNumbers,
  rarefaction,
} from './diversity/rarefaction.ts';
