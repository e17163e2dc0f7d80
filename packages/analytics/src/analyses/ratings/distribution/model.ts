import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { largest, smallest } from '../../../analysis/extremes.ts';
import { significance } from '../../../analysis/claim.ts';
import { clusterRatio, studentQuantile, type ClusterSums, type Ends } from '../../../stats/index.ts';
import { isReliable, reliabilityOf, thinThreshold } from '../../reliability.ts';
import {
  countStars,
  groupRows,
  shareOf,
  summariseStars,
  totalOf,
  type Share,
  type StarRow,
  type StarSummary,
} from '../stars/star-counts.ts';

interface YearStarRow extends StarRow {
  readonly year: number;
}

export type DistributionModel = ReturnType<typeof modelDistribution>;
export type ReviewYear = DistributionModel['years'][number];

/**
 * Stars over all years, and year by year with the reviews that give none. `recipes` are the sums of the same ratings
 * by recipe, which the interval of the mean takes as clusters.
 */
export function modelDistribution(
  rows: readonly YearStarRow[],
  { period, starlessUnknown = false }: Pick<DatasetFacts, 'period' | 'starlessUnknown'>,
  recipes: ClusterSums = noRecipes,
) {
  const counts = countStars(rows);
  const summary = summariseStars(counts);
  const clustered = summary && clusteredOf(summary, recipes);
  const reviews = totalOf(rows);
  const threshold = thinThreshold(reviews);
  const years = [...groupRows(rows, ({ year }) => year)].map(([year, own]) => {
    const ofYear = totalOf(own);
    return {
      year,
      reviews: ofYear,
      summary: summariseStars(countStars(own)),
      unrated: starlessUnknown ? null : unratedOf(own, ofYear),
      ...reliabilityOf(year, ofYear, threshold, period),
    };
  });
  return {
    counts,
    summary,
    clustered,
    /** Of the mean: by recipes, or where the recipes are not known as if ratings were independent. */
    meanInterval: clustered?.interval ?? summary?.interval ?? null,
    reviews,
    /** Null where nobody reviewed, and where it is not known. */
    unrated: starlessUnknown || reviews === 0 ? null : unratedOf(rows, reviews),
    years,
    unratedRange: rangeOf(years.filter(isReliable).filter(isTold)),
  };
}

/** Whether there are reviews of which it is not known how many give no star. */
export const isUntold = ({ reviews, unrated }: DistributionModel): boolean => reviews > 0 && unrated === null;

const noRecipes: ClusterSums = { clusters: 0, u: 0, v: 0, uu: 0, uv: 0, vv: 0 };

/**
 * The interval of the mean when only recipes count as independent, and how many times as wide it is as that of
 * independent ratings. Null under two recipes, or where all ratings are equal.
 */
function clusteredOf({ deviation, n }: StarSummary, recipes: ClusterSums) {
  const found = clusterRatio(recipes);
  if (found === null || deviation === null || deviation === 0) return null;
  const { ratio, standardError, clusters } = found;
  const margin = studentQuantile(1 - significance / 2, clusters - 1) * standardError;
  const interval: Ends = [ratio - margin, ratio + margin];
  return { recipes: clusters, interval, widening: standardError / (deviation / Math.sqrt(n)) };
}

/** Whether it is known how many reviews of the year give no star. */
export const isTold = <Year extends { readonly unrated: Share | null }>(
  year: Year,
): year is Year & { readonly unrated: Share } => year.unrated !== null;

/** Reviews without a star. */
const unratedOf = (rows: readonly StarRow[], reviews: number) =>
  shareOf(totalOf(rows.filter(({ rating }) => rating === 0)), reviews);

/** Years with the smallest and the largest share of reviews without a star. */
function rangeOf<Year extends { readonly unrated: Share }>(years: readonly Year[]) {
  const lowest = smallest(years, ({ unrated }) => unrated.share);
  const highest = largest(years.toReversed(), ({ unrated }) => unrated.share);
  return lowest === null || highest === null || lowest === highest ? null : { lowest, highest };
}
