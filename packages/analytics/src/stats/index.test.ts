import { describe, expect, test } from 'vitest';
import { numbersIn } from './fixtures/close.ts';
import * as stats from './index.ts';

const points = { x: [1999, 2000, 2001, 2003], y: [5, 7, 6, 9], weights: [10, 20, 5, 1] };
const none = { x: [], y: [], weights: [] };
const table = {
  values: [1, 2, 3],
  counts: [
    [4, 0, 9],
    [1, 5, 2],
  ],
};
const noTable = { values: [], counts: [[], []] };
const share = { successes: 3, trials: 20 };
const noShare = { successes: 0, trials: 0 };
const summary = { count: 9, mean: 4.5, standardDeviation: 1.2 };
const noSummary = { count: 0, mean: 0, standardDeviation: 0 };
const events = { count: 12, exposure: 4 };
const noEvents = { count: 0, exposure: 4 };
const ratio = ([n = 0, total = 0]: readonly number[]) => (n === 0 ? null : total / n);

/** Each estimator on honest data, and on data for which its statistic does not exist. */
const estimators: readonly (readonly [string, () => unknown, () => unknown])[] = [
  ['weightedLeastSquares', () => stats.weightedLeastSquares(points), () => stats.weightedLeastSquares(none)],
  ['serialSlope', () => stats.serialSlope(points), () => stats.serialSlope(none)],
  ['neweyWest', () => stats.neweyWest(points), () => stats.neweyWest(none)],
  ['spearman', () => stats.spearman(points.x, points.y), () => stats.spearman([], [])],
  [
    'weightedSpearman',
    () => stats.weightedSpearman(points.x, points.y, points.weights),
    () => stats.weightedSpearman([], [], []),
  ],
  ['kendall', () => stats.kendall(points.x, points.y), () => stats.kendall([], [])],
  ['mannKendall', () => stats.mannKendall(points.x, points.y), () => stats.mannKendall([], [])],
  ['compoundGrowth', () => stats.compoundGrowth(5, 9, 2), () => stats.compoundGrowth(0, 9, 2)],
  [
    'changePoints',
    () => stats.changePoints([1, 2, 3, 4, 5, 6, 7], [1, 2, 4, 8, 4, 2, 1]),
    () => stats.changePoints([], []),
  ],
  ['kruskalWallis', () => stats.kruskalWallis(table), () => stats.kruskalWallis(noTable)],
  ['mannWhitney', () => stats.mannWhitney(table), () => stats.mannWhitney(noTable)],
  [
    'analysisOfVariance',
    () => stats.analysisOfVarianceFromCounts(table),
    () => stats.analysisOfVarianceFromCounts(noTable),
  ],
  [
    'welchAnalysisOfVariance',
    () => stats.welchAnalysisOfVariance([summary, { ...summary, mean: 5 }]),
    () => stats.welchAnalysisOfVariance([summary, noSummary]),
  ],
  ['compareMeans', () => stats.compareMeans(summary, summary), () => stats.compareMeans(summary, noSummary)],
  ['goodnessOfFit', () => stats.goodnessOfFit([3, 4, 9]), () => stats.goodnessOfFit([])],
  ['independence', () => stats.independence(table.counts), () => stats.independence([])],
  ['wilsonInterval', () => stats.wilsonInterval(share), () => stats.wilsonInterval(noShare)],
  [
    'proportionDifference',
    () => stats.proportionDifference(share, share),
    () => stats.proportionDifference(share, noShare),
  ],
  ['riskRatio', () => stats.riskRatio(share, share), () => stats.riskRatio(share, noShare)],
  [
    'proportionTrend',
    () => stats.proportionTrend({ x: points.x, successes: [1, 2, 0, 1], trials: points.weights }),
    () => stats.proportionTrend({ x: [], successes: [], trials: [] }),
  ],
  ['rateRatio', () => stats.rateRatio(events, events), () => stats.rateRatio(events, noEvents)],
  [
    'quasiPoissonRateRatio',
    () => stats.quasiPoissonRateRatio(events, events, 3),
    () => stats.quasiPoissonRateRatio(events, noEvents, 3),
  ],
  [
    'compareRates',
    () =>
      stats.compareRates([
        [events, noEvents],
        [events, events],
      ]),
    () => stats.compareRates([]),
  ],
  [
    'ratesByRowAndColumn',
    () =>
      stats.ratesByRowAndColumn(
        [3, 9, 4, 12].map((count, i) => ({ count, exposure: 2, row: i >> 1, column: i % 2 })),
      ),
    () => stats.ratesByRowAndColumn([]),
  ],
  [
    'harmonicCurve',
    () => stats.harmonicCurve(points, 10, 1),
    () => stats.harmonicCurve({ x: [1, 13, 25, 37], y: points.y, weights: points.weights }, 12, 1),
  ],
  ['describeValues', () => stats.describeValues([3, 1, 2]), () => stats.describeValues([])],
  ['weightedMean', () => stats.weightedMean(points.y, points.weights), () => stats.weightedMean([], [])],
  ['normalQuantilePlot', () => stats.normalQuantilePlot([3, 1, 2, 9]), () => stats.normalQuantilePlot([])],
  [
    'clusterBootstrap',
    () =>
      stats.clusterBootstrap(
        [
          [1, 2],
          [2, 5],
          [1, 9],
        ],
        ratio,
        { replicates: 100 },
      ),
    () => stats.clusterBootstrap([], ratio, { replicates: 100 }),
  ],
  [
    'rarefaction',
    () => stats.rarefaction({ itemCounts: [3, 2], total: 5 }, 2),
    () => stats.rarefaction({ itemCounts: [3, 2], total: 5 }, 6),
  ],
  ['hillNumbers', () => stats.hillNumbers([3, 2]), () => stats.hillNumbers([])],
];

describe.each(estimators)('%s', (_, onData, onNothing) => {
  test('gives plain JSON of finite numbers, the same each time', () => {
    const result = onData();
    expect(result).not.toBeNull();
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(numbersIn(result).length).toBeGreaterThan(0);
    expect(numbersIn(result).every(Number.isFinite)).toBe(true);
    expect(onData()).toEqual(result);
  });

  test('is null where it does not exist, instead of throwing or NaN', () => {
    expect(onNothing()).toBeNull();
  });
});

test('screening nothing gives empty columns', () => {
  const screen = stats.twoProportionScreen({
    firstCounts: [],
    firstTotal: 3,
    secondCounts: [],
    secondTotal: 2,
  });
  expect(Object.values(screen)).toEqual(Array.from({ length: 8 }, () => []));
});

test('input is left as it was, frozen or not', () => {
  const frozen = {
    x: Object.freeze([...points.x]),
    y: Object.freeze([...points.y]),
    weights: Object.freeze([...points.weights]),
  };
  expect(stats.weightedLeastSquares(frozen)).toEqual(stats.weightedLeastSquares(points));
  expect(stats.median(Object.freeze([3, 1, 2]))).toBe(2);
  expect(stats.benjaminiHochberg(Object.freeze([0.5, 0.01]))).toEqual([0.5, 0.02]);
  const wide = {
    values: Object.freeze([3, 1, 2]),
    counts: Object.freeze([Object.freeze([1, 2, 3]), [3, 2, 1]]),
  };
  expect(stats.kruskalWallis(wide)).not.toBeNull();
});
