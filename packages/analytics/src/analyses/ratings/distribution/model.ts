import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../../reliability.ts';
import {
  countStars,
  groupRows,
  shareOf,
  summariseStars,
  type Share,
  type StarSummary,
} from '../stars/star-counts.ts';

interface YearStarRow {
  readonly year: number;
  readonly rating: number;
  readonly n: number;
}

export interface ReviewYear extends YearReliability {
  readonly year: number;
  readonly reviews: number;
  readonly summary: StarSummary | null;
  /** Reviews without a star. */
  readonly unrated: Share;
}

export interface DistributionModel {
  /** Ratings of one to five stars. */
  readonly counts: readonly number[];
  readonly summary: StarSummary | null;
  readonly reviews: number;
  readonly unrated: Share | null;
  readonly years: readonly ReviewYear[];
  /** Reliable years with the smallest and the largest share of reviews without a star. */
  readonly unratedRange: { readonly lowest: ReviewYear; readonly highest: ReviewYear } | null;
}

/** Stars over all years, and year by year with the reviews that give none. */
export function modelDistribution(
  rows: readonly YearStarRow[],
  { period }: Pick<DatasetFacts, 'period'>,
): DistributionModel {
  const counts = countStars(rows);
  const reviews = rows.reduce((sum, { n }) => sum + n, 0);
  const unrated = countUnrated(rows);
  const threshold = thinThreshold(reviews);
  const years = [...groupRows(rows, ({ year }) => year)].map(([year, own]): ReviewYear => {
    const ofYear = own.reduce((sum, { n }) => sum + n, 0);
    return {
      year,
      reviews: ofYear,
      summary: summariseStars(countStars(own)),
      unrated: shareOf(countUnrated(own), ofYear),
      ...reliabilityOf(year, ofYear, threshold, period),
    };
  });
  return {
    counts,
    summary: summariseStars(counts),
    reviews,
    unrated: reviews === 0 ? null : shareOf(unrated, reviews),
    years,
    unratedRange: rangeOf(years.filter(isReliable)),
  };
}

const countUnrated = (rows: readonly YearStarRow[]) =>
  rows.reduce((sum, { rating, n }) => (rating === 0 ? sum + n : sum), 0);

function rangeOf(years: readonly ReviewYear[]): DistributionModel['unratedRange'] {
  const sorted = years.toSorted((a, b) => a.unrated.share - b.unrated.share);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return lowest === undefined || highest === undefined || lowest === highest ? null : { lowest, highest };
}
