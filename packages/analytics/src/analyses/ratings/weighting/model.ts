import {
  chiSquareSurvival,
  describeValues,
  endsOf,
  relatedError,
  spearman,
  weightedMean,
  type Ends,
} from '../../../stats/index.ts';
import { monthlyMeans, slopeOf, type MonthlyMean, type MonthStarRow } from '../stars/monthly-means.ts';
import { allRatings, relatedRatings, type RatingPairRow } from '../stars/rating-pairs.ts';
import { countStars, groupRows, summariseStars, totalOf, type StarSummary } from '../stars/star-counts.ts';
import { intervalOf } from '../stars/star-measure.ts';

const thresholds = [0, 50, 100, 500] as const;

export type WeightingModel = ReturnType<typeof modelWeighting>;
export type SlopeChoice = WeightingModel['slopes'][number];

/** How much the answer depends on what is counted once, and on which months count. */
export function modelWeighting(
  rows: readonly MonthStarRow[],
  pairs: readonly RatingPairRow[],
  params: { readonly monthRatings: string },
) {
  const minimum = Number(params.monthRatings);
  const all = monthlyMeans(rows);
  const months = all.filter(({ n }) => n >= minimum);
  const counts = countStars(rows);
  const overall = summariseStars(counts);
  const error = relatedError(relatedRatings([{ key: allRatings, counts }], pairs, 'mean'), [0]);
  return {
    months: all,
    minimum,
    /** Months with at least the minimum, the ones compared. */
    kept: months.length,
    overall,
    means: overall === null ? [] : meansOf(overall, intervalOf(overall, 'mean', error), months, rows),
    slopes: thresholds.flatMap((threshold) => slopesOf(all, threshold)),
    volume: volumeOf(months),
    dispersion: dispersionOf(months),
    association: associationOf(months),
  };
}

/** Answers to "what is the mean rating", by what is counted once. */
function meansOf(
  { mean, n }: StarSummary,
  interval: Ends | null,
  months: readonly MonthlyMean[],
  rows: readonly MonthStarRow[],
) {
  const years = [...groupRows(rows, ({ year }) => year).values()].flatMap(
    (own) => summariseStars(countStars(own)) ?? [],
  );
  return [
    { unit: 'ratings' as const, mean, interval, count: n },
    ...equally('months', months),
    ...equally('years', years),
  ];
}

function equally(unit: 'months' | 'years', units: readonly StarSummary[]) {
  const found = describeValues(units.map(({ mean }) => mean));
  if (found === null) return [];
  return [{ unit, mean: found.mean, interval: endsOf(found.meanInterval), count: found.count }];
}

/** Answers to "how does it change", by which months count and how; with the share of all ratings in these months. */
function slopesOf(all: readonly MonthlyMean[], minimum: number) {
  const months = all.filter(({ n }) => n >= minimum);
  const share = totalOf(months) / Math.max(1, totalOf(all));
  return (['equal', 'ratings'] as const).flatMap((weights) => {
    const found = slopeOf(months, ({ n }) => (weights === 'equal' ? 1 : n));
    if (found === null) return [];
    const { value: slope, interval } = found;
    return [{ minimum, weights, months: months.length, share, slope, interval }];
  });
}

/** Ratings of the months: largest over smallest, standard deviation over mean, and months that count. */
function volumeOf(months: readonly MonthlyMean[]) {
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

/**
 * Scatter of the monthly means over what chance alone would give, 1 being chance:
 * Σ n (mean − weighted mean)² / s² within months, over months − 1: χ² over its degrees of freedom.
 */
function dispersionOf(months: readonly MonthlyMean[]) {
  const varied = months.filter(({ deviation }) => deviation !== null && deviation > 0);
  const freedom = varied.length - 1;
  const total = totalOf(varied);
  if (freedom < 1 || total <= varied.length) return null;
  const summed = (value: (month: MonthlyMean) => number) =>
    varied.reduce((sum, each) => sum + value(each), 0);
  const variance = summed(({ n, deviation }) => (n - 1) * (deviation ?? 0) ** 2) / (total - varied.length);
  const mean = summed((each) => each.n * each.mean) / total;
  const statistic = summed((each) => each.n * (each.mean - mean) ** 2) / variance;
  const outside = varied.filter(
    (each) => Math.abs(each.mean - mean) > 1.96 * Math.sqrt(variance / each.n),
  ).length;
  return { ratio: statistic / freedom, pValue: chiSquareSurvival(statistic, freedom), outside };
}

/**
 * Rank correlation of month-to-month changes of volume and mean: both series have levels of their own, and a shared
 * trend is no association. Changes that follow each other go opposite ways in both series, so the interval is widened
 * by √(1 + 2 r r′), r and r′ being their correlations with the change before (Bartlett 1935).
 */
function associationOf(months: readonly MonthlyMean[]) {
  const pairs = months.slice(1).flatMap((month, index) => {
    const before = months[index];
    const isNext = before !== undefined && month.at - before.at < 1.5 / 12;
    return isNext ? [{ volume: Math.log(month.n / before.n), mean: month.mean - before.mean }] : [];
  });
  const [volumes, means] = [pairs.map(({ volume }) => volume), pairs.map(({ mean }) => mean)];
  const found = spearman(volumes, means);
  if (found === null) return null;
  const shared = Math.max(0, withBefore(volumes) * withBefore(means));
  return { rho: found.rho, interval: widened(found.rho, endsOf(found.interval), Math.sqrt(1 + 2 * shared)) };
}

/** Rank correlation of a series with itself one place before; 0 where it cannot be told. */
const withBefore = (values: readonly number[]): number =>
  spearman(values.slice(1), values.slice(0, -1))?.rho ?? 0;

/** The interval of a correlation, its margins so many times as wide on Fisher's scale. */
function widened(rho: number, interval: Ends | null, factor: number): Ends | null {
  if (interval === null) return null;
  const centre = Math.atanh(rho);
  const end = (value: number) => Math.tanh(centre + factor * (Math.atanh(value) - centre));
  return [end(interval[0]), end(interval[1])];
}
