import { select, sql } from '../../../analysis/query.ts';
import { ratingsWhere, type RatingsParams } from '../controls.ts';
import { countStars, groupRows, summariseStars, type StarSummary } from './star-counts.ts';

/** Ratings of each month by stars, reviews without one left out: at most five rows a month. */
export function monthlyQuery(params: RatingsParams) {
  return {
    months: select(
      { year: 'number', month: 'number', rating: 'number', n: 'number' },
      sql`
        SELECT year(date)::INTEGER AS year, month(date)::INTEGER AS month, rating::INTEGER AS rating,
          sum(n)::INTEGER AS n
        FROM ratings_daily
        WHERE rating > 0 AND ${ratingsWhere(params)}
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3`,
    ),
  };
}

export interface MonthStarRow {
  readonly year: number;
  readonly month: number;
  readonly rating: number;
  readonly n: number;
}

export interface MonthlyMean extends StarSummary {
  readonly year: number;
  readonly month: number;
  /** Middle of the month in years: a gap between months stays a gap in time. */
  readonly at: number;
}

/** Mean and spread of the ratings of each month, in order; months without ratings are absent. */
export function monthlyMeans(rows: readonly MonthStarRow[]): readonly MonthlyMean[] {
  const groups = groupRows(rows, ({ year, month }) => year * 12 + month - 1);
  return [...groups].flatMap(([index, own]) => {
    const summary = summariseStars(countStars(own));
    if (summary === null) return [];
    const year = Math.floor(index / 12);
    return [{ year, month: (index % 12) + 1, at: (index + 0.5) / 12, ...summary }];
  });
}

/** The first of the month as YYYY-MM-DD. */
export const monthDate = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;

/** Months from one to the other, both counted. */
export const monthsBetween = (
  from: { readonly year: number; readonly month: number },
  to: { readonly year: number; readonly month: number },
): number => to.year * 12 + to.month - from.year * 12 - from.month + 1;
