import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { largest, smallest } from '../../../analysis/extremes.ts';
import { relatedError } from '../../../stats/index.ts';
import { isReliable, reliabilityOf, thinThreshold } from '../../reliability.ts';
import { allRatings, relatedRatings, type RatingPairRow } from '../stars/rating-pairs.ts';
import {
  countStars,
  groupRows,
  shareOf,
  summariseStars,
  totalOf,
  type Share,
  type StarRow,
} from '../stars/star-counts.ts';
import { intervalOf, type StarMeasure } from '../stars/star-measure.ts';

interface YearStarRow extends StarRow {
  readonly year: number;
}

export type DistributionModel = ReturnType<typeof modelDistribution>;
export type ReviewYear = DistributionModel['years'][number];

/** Pairs of all ratings that one reader or one recipe has in common, by what is measured of them. */
export type PairsOfAll = Readonly<Record<StarMeasure, readonly RatingPairRow[]>>;

/** Stars over all years, and year by year with the reviews that give none. */
export function modelDistribution(
  rows: readonly YearStarRow[],
  pairs: PairsOfAll,
  { period, starlessUnknown = false }: Pick<DatasetFacts, 'period' | 'starlessUnknown'>,
) {
  const counts = countStars(rows);
  const summary = summariseStars(counts);
  const errorOf = (measure: StarMeasure) =>
    relatedError(relatedRatings([{ key: allRatings, counts }], pairs[measure], measure), [0]);
  const error = errorOf('mean');
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
    /** They allow for ratings of one reader or one recipe; null where there are too few of either. */
    intervals: summary && {
      mean: intervalOf(summary, 'mean', error),
      five: intervalOf(summary, 'five', errorOf('five')),
      low: intervalOf(summary, 'low', errorOf('low')),
    },
    /** How many times as wide the interval of the mean is as that of unrelated ratings. */
    widening: error && Math.sqrt(error.designEffect),
    reviews,
    /** Null where nobody reviewed, and where it is not known. */
    unrated: starlessUnknown || reviews === 0 ? null : unratedOf(rows, reviews),
    years,
    unratedRange: rangeOf(years.filter(isReliable).filter(isTold)),
  };
}

/** Whether there are reviews of which it is not known how many give no star. */
export const isUntold = ({ reviews, unrated }: DistributionModel): boolean => reviews > 0 && unrated === null;

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
