import {
  endsOf,
  type Ends,
  chiSquareSurvival,
  describeValues,
  neweyWest,
  normalQuantile,
  spearman,
  weightedMean,
  weightedLeastSquares,
} from '../../../stats/index.ts';
import { monthlyMeans, type MonthlyMean, type MonthStarRow } from '../stars/monthly-means.ts';
import { countStars, groupRows, summariseStars, type StarSummary } from '../stars/star-counts.ts';

/** One answer to "what is the mean rating", by what is counted once. */
export interface MeanChoice {
  readonly unit: 'ratings' | 'months' | 'years';
  readonly mean: number;
  readonly interval: Ends | null;
  /** How many of them there are. */
  readonly count: number;
}

/** One answer to "how does it change", by which months count and how. */
export interface SlopeChoice {
  readonly minimum: number;
  readonly weights: 'equal' | 'ratings';
  readonly months: number;
  /** Share of all ratings in these months. */
  readonly share: number;
  readonly slope: number;
  readonly interval: Ends;
}

export interface WeightingModel {
  readonly months: readonly MonthlyMean[];
  /** Months with at least the minimum, the ones compared. */
  readonly minimum: number;
  readonly kept: number;
  readonly overall: StarSummary | null;
  readonly means: readonly MeanChoice[];
  readonly slopes: readonly SlopeChoice[];
  /** Ratings of the months: largest over smallest, and standard deviation over mean. */
  readonly volume: { readonly ratio: number; readonly variation: number; readonly effective: number } | null;
  /** Scatter of the monthly means over what chance alone would give: 1 is chance. */
  readonly dispersion: { readonly ratio: number; readonly pValue: number; readonly outside: number } | null;
  /** Rank correlation of month-to-month changes of volume and mean. */
  readonly association: {
    readonly rho: number;
    readonly interval: Ends | null;
    readonly pValue: number;
  } | null;
}

const thresholds = [0, 50, 100, 500] as const;

/** How much the answer depends on what is counted once, and on which months count. */
export function modelWeighting(
  rows: readonly MonthStarRow[],
  params: { readonly monthRatings: string },
): WeightingModel {
  const minimum = Number(params.monthRatings);
  const all = monthlyMeans(rows);
  const months = all.filter(({ n }) => n >= minimum);
  const overall = summariseStars(countStars(rows));
  const total = all.reduce((sum, { n }) => sum + n, 0);
  return {
    months: all,
    minimum,
    kept: months.length,
    overall,
    means: overall === null ? [] : meansOf(overall, months, rows),
    slopes: thresholds.flatMap((threshold) => slopesOf(all, threshold, total)),
    volume: volumeOf(months),
    dispersion: dispersionOf(months),
    association: associationOf(months),
  };
}

function meansOf(
  overall: StarSummary,
  months: readonly MonthlyMean[],
  rows: readonly MonthStarRow[],
): readonly MeanChoice[] {
  const years = [...groupRows(rows, ({ year }) => year).values()].flatMap((own) => {
    const summary = summariseStars(countStars(own));
    return summary === null ? [] : [summary];
  });
  return [
    { unit: 'ratings', mean: overall.mean, interval: overall.interval, count: overall.n },
    ...equally('months', months),
    ...equally('years', years),
  ];
}

function equally(unit: MeanChoice['unit'], units: readonly StarSummary[]): MeanChoice[] {
  const found = describeValues(units.map(({ mean }) => mean));
  return found === null
    ? []
    : [{ unit, mean: found.mean, interval: endsOf(found.meanInterval), count: found.count }];
}

function slopesOf(all: readonly MonthlyMean[], minimum: number, total: number): SlopeChoice[] {
  const months = all.filter(({ n }) => n >= minimum);
  const share = months.reduce((sum, { n }) => sum + n, 0) / Math.max(1, total);
  return (['equal', 'ratings'] as const).flatMap((weights) => {
    const points = {
      x: months.map(({ at }) => at),
      y: months.map(({ mean }) => mean),
      weights: months.map(({ n }) => (weights === 'equal' ? 1 : n)),
    };
    const line = weightedLeastSquares(points);
    const robust = neweyWest(points);
    if (line === null || robust === null) return [];
    const margin = normalQuantile(0.975) * robust.slopeStandardError;
    const interval: Ends = [line.slope - margin, line.slope + margin];
    return [{ minimum, weights, months: months.length, share, slope: line.slope, interval }];
  });
}

function volumeOf(months: readonly MonthlyMean[]): WeightingModel['volume'] {
  const counts = months.map(({ n }) => n);
  const found = describeValues(counts);
  const weighted = weightedMean(
    months.map(({ mean }) => mean),
    counts,
  );
  if (found === null || weighted === null || found.coefficientOfVariation === null) return null;
  return {
    ratio: found.maximum / found.minimum,
    variation: found.coefficientOfVariation,
    effective: weighted.effectiveCount,
  };
}

/** Σ n (mean − weighted mean)² / s² within months, over months − 1: χ² over its degrees of freedom under chance. */
function dispersionOf(months: readonly MonthlyMean[]): WeightingModel['dispersion'] {
  const varied = months.filter(({ deviation }) => deviation !== null && deviation > 0);
  const freedom = varied.length - 1;
  const total = varied.reduce((sum, { n }) => sum + n, 0);
  const within = varied.reduce((sum, { n, deviation }) => sum + (n - 1) * (deviation ?? 0) ** 2, 0);
  if (freedom < 1 || total <= varied.length) return null;
  const variance = within / (total - varied.length);
  const mean = varied.reduce((sum, each) => sum + each.n * each.mean, 0) / total;
  const statistic = varied.reduce((sum, each) => sum + each.n * (each.mean - mean) ** 2, 0) / variance;
  const outside = varied.filter(
    (each) => Math.abs(each.mean - mean) > 1.96 * Math.sqrt(variance / each.n),
  ).length;
  return { ratio: statistic / freedom, pValue: chiSquareSurvival(statistic, freedom), outside };
}

/** Both series have levels of their own: their changes are compared, so that a shared trend is no association. */
function associationOf(months: readonly MonthlyMean[]): WeightingModel['association'] {
  const pairs = months.slice(1).flatMap((month, index) => {
    const before = months[index];
    const isNext = before !== undefined && month.at - before.at < 1.5 / 12;
    return isNext ? [{ volume: Math.log(month.n / before.n), mean: month.mean - before.mean }] : [];
  });
  const found = spearman(
    pairs.map(({ volume }) => volume),
    pairs.map(({ mean }) => mean),
  );
  return found === null ? null : { rho: found.rho, interval: endsOf(found.interval), pValue: found.pValue };
}
