import {
  kendall,
  levelShifts,
  mannKendall,
  weightedLeastSquares,
  weightedSpearman,
} from '../../../stats/index.ts';
import { monthlyMeans, slopeOf, type MonthStarRow } from '../stars/monthly-means.ts';
import { totalOf } from '../stars/star-counts.ts';
import { mostAbrupt, regimesOf, stepsOf } from './steps.ts';

/** Half a year: shorter stretches are months, not levels. */
export const shortestRegime = 6;
export const mostSteps = 6;

export type TrendModel = ReturnType<typeof modelTrend>;

/** Monthly means with their levels and steps, and the straight line for comparison. */
export function modelTrend(rows: readonly MonthStarRow[], params: { readonly monthRatings: string }) {
  const minimum = Number(params.monthRatings);
  const all = monthlyMeans(rows);
  const months = all.filter(({ n }) => n >= minimum);
  const [x, y] = [months.map(({ at }) => at), months.map(({ mean }) => mean)];
  const weights = months.map(({ n }) => n);
  const levels = levelShifts(y, weights, { shortestSegment: shortestRegime, mostShifts: mostSteps });
  const steps = levels === null ? [] : stepsOf(levels, months);
  return {
    /** Months with enough ratings. */
    months,
    monthsLeftOut: all.length - months.length,
    ratings: totalOf(months),
    ratingsLeftOut: totalOf(all) - totalOf(months),
    minimum,
    line: weightedLeastSquares({ x, y, weights }),
    slope: slopeOf(months, ({ n }) => n),
    kendall: kendall(x, y),
    spearman: weightedSpearman(x, y, weights),
    mannKendall: mannKendall(x, y),
    regimes: levels === null ? [] : regimesOf(levels, months),
    steps,
    step: mostAbrupt(steps),
  };
}
