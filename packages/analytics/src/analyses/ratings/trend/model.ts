import { claimOf, significance, type Claim } from '../../../analysis/claim.ts';
import { first, last } from '../../../analysis/extremes.ts';
import { verdictOf } from '../../../analysis/finding.ts';
import {
  kendall,
  levelShifts,
  mannKendall,
  weightedLeastSquares,
  weightedSpearman,
  type MannKendallResult,
} from '../../../stats/index.ts';
import { negligible } from '../stars/star-measure.ts';
import {
  fewestMonths,
  monthlyMeans,
  slopeOf,
  type MonthlyMean,
  type MonthStarRow,
} from '../stars/monthly-means.ts';
import { totalOf } from '../stars/star-counts.ts';
import { mostAbrupt, regimesOf, stepsOf, type Step } from './steps.ts';

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
  const options = { shortestSegment: shortestRegime, mostShifts: mostSteps };
  const levels = months.length < fewestMonths ? null : levelShifts(y, weights, options);
  const steps = levels === null ? [] : stepsOf(levels, months);
  const step = mostAbrupt(steps);
  const slope = slopeOf(months, ({ n }) => n, questions);
  const ranks = mannKendall(x, y);
  const lineClaim = claimOfLine(months, slope, ranks);
  return {
    /** Months with enough ratings. */
    months,
    monthsLeftOut: all.length - months.length,
    ratings: totalOf(months),
    ratingsLeftOut: totalOf(all) - totalOf(months),
    minimum,
    line: weightedLeastSquares({ x, y, weights }),
    /** Its interval and p are corrected, as its claim. */
    slope,
    kendall: kendall(x, y),
    spearman: weightedSpearman(x, y, weights),
    mannKendall: ranks,
    regimes: levels === null ? [] : regimesOf(levels, months),
    steps,
    step,
    lineClaim,
    /** What the card claims: its step, or where there is none the line. */
    claim: step === null ? lineClaim : claimOfStep(step),
  };
}

/** A step, and a line. */
const questions = 2;

/** A line is claimed only where the ranks of the months, unweighted, find the same direction. */
function claimOfLine(
  months: readonly MonthlyMean[],
  slope: ReturnType<typeof slopeOf>,
  ranks: MannKendallResult | null,
): Claim {
  const agree =
    slope !== null && ranks !== null && slope.value * ranks.senSlope > 0 && ranks.pValue < significance;
  return claimOf({
    page: 'ratings',
    estimate: slope?.value ?? null,
    interval: slope?.interval ?? null,
    pValue: slope?.pValue ?? null,
    family: questions,
    gate: agree ? 0 : 1,
    // Over all the months the line then moves by less than counts as a difference.
    ...(months.length > 1 ? { within: negligible('mean') / (last(months).at - first(months).at) } : {}),
  });
}

/** Steps are told from wandering by their search; the interval says by how much. */
const claimOfStep = ({ difference, interval }: Step): Claim => ({
  verdict: verdictOf(interval) === 'up' ? 'up' : 'down',
  estimate: difference,
  interval,
  pValue: null,
  family: questions,
  within: null,
});
