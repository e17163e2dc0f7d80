import { numbers, select, sql, type RowOf } from '../../../analysis/query.ts';
import { significance } from '../../../analysis/claim.ts';
import { endsOf, meanInterval, serialSlope, type Ends } from '../../../stats/index.ts';
import { date, type Text } from '../../../text/index.ts';
import { ratingsWhere, type RatingsParams } from '../controls.ts';
import { countStars, groupRows, summariseStars, type StarSummary } from './star-counts.ts';

const columns = numbers('year', 'month', 'rating', 'n');

export type MonthStarRow = RowOf<typeof columns>;

/** Ratings of each month by stars, reviews without one left out: at most five rows a month. */
export function monthlyQuery(params: RatingsParams) {
  return {
    months: select(
      columns,
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

/** A month of a year. */
export interface MonthPlace {
  readonly year: number;
  readonly month: number;
  /** Middle of the month in years: a gap between months stays a gap in time. */
  readonly at: number;
}

export interface MonthlyMean extends MonthPlace, StarSummary {
  /** As if its ratings were unrelated; null for a single one. */
  readonly interval: Ends | null;
}

/** Mean and spread of the ratings of each month, in order; months without ratings are absent. */
export function monthlyMeans(rows: readonly MonthStarRow[]): readonly MonthlyMean[] {
  const groups = groupRows(rows, ({ year, month }) => year * 12 + month - 1);
  return [...groups].flatMap(([index, own]) => {
    const summary = summariseStars(countStars(own));
    if (summary === null) return [];
    const { mean, deviation, n } = summary;
    const interval = endsOf(meanInterval(mean, deviation, n));
    const place = { year: Math.floor(index / 12), month: (index % 12) + 1, at: (index + 0.5) / 12 };
    return [{ ...place, ...summary, interval }];
  });
}

/** A trend of fewer months is none: two winters and two summers at least. */
export const fewestMonths = 24;

/**
 * Slope a year of a weighted line through some months, with an interval that allows for months resembling their
 * neighbours; interval and p are corrected for the number of `questions` asked (Bonferroni). Null under 24 months, or
 * where the line is exact.
 */
export function slopeOf(
  months: readonly MonthlyMean[],
  weight: (month: MonthlyMean) => number,
  questions = 1,
) {
  if (months.length < fewestMonths) return null;
  const points = {
    // In months, since correlations are those of points one apart.
    x: months.map(({ at }) => at * 12),
    y: months.map(({ mean }) => mean),
    weights: months.map(weight),
  };
  const found = serialSlope(points, 1 - significance / questions);
  if (found === null) return null;
  const [low, high] = endsOf(found.interval);
  const interval: Ends = [low * 12, high * 12];
  return { value: found.slope * 12, interval, pValue: Math.min(1, questions * found.pValue) };
}

/** "August 2006". */
export const monthYear = ({ year, month }: Omit<MonthPlace, 'at'>): Text =>
  date(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, 'monthYear');
