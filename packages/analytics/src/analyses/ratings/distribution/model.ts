import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { largest, smallest } from '../../../analysis/extremes.ts';
import { isReliable, reliabilityOf, thinThreshold } from '../../reliability.ts';
import {
  countStars,
  groupRows,
  shareOf,
  summariseStars,
  totalOf,
  type Share,
  type StarRow,
} from '../stars/star-counts.ts';

interface YearStarRow extends StarRow {
  readonly year: number;
}

export type DistributionModel = ReturnType<typeof modelDistribution>;
export type ReviewYear = DistributionModel['years'][number];

/** Stars over all years, and year by year with the reviews that give none. */
export function modelDistribution(rows: readonly YearStarRow[], { period }: Pick<DatasetFacts, 'period'>) {
  const counts = countStars(rows);
  const reviews = totalOf(rows);
  const threshold = thinThreshold(reviews);
  const years = [...groupRows(rows, ({ year }) => year)].map(([year, own]) => {
    const ofYear = totalOf(own);
    return {
      year,
      reviews: ofYear,
      summary: summariseStars(countStars(own)),
      unrated: unratedOf(own, ofYear),
      ...reliabilityOf(year, ofYear, threshold, period),
    };
  });
  return {
    counts,
    summary: summariseStars(counts),
    reviews,
    unrated: reviews === 0 ? null : unratedOf(rows, reviews),
    years,
    unratedRange: rangeOf(years.filter(isReliable)),
  };
}

/** Reviews without a star. */
const unratedOf = (rows: readonly StarRow[], reviews: number) =>
  shareOf(totalOf(rows.filter(({ rating }) => rating === 0)), reviews);

/** Years with the smallest and the largest share of reviews without a star. */
function rangeOf<Year extends { readonly unrated: Share }>(years: readonly Year[]) {
  const lowest = smallest(years, ({ unrated }) => unrated.share);
  const highest = largest(years.toReversed(), ({ unrated }) => unrated.share);
  return lowest === null || highest === null || lowest === highest ? null : { lowest, highest };
}
