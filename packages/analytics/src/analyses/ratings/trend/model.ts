import {
  endsOf,
  type Ends,
  kendall,
  levelShifts,
  mannKendall,
  neweyWest,
  normalQuantile,
  weightedLeastSquares,
  weightedSpearman,
  type KendallResult,
  type LevelShifts,
  type MannKendallResult,
  type WeightedLine,
} from '../../../stats/index.ts';
import { monthlyMeans, monthsBetween, type MonthlyMean, type MonthStarRow } from '../stars/monthly-means.ts';

type Month = Pick<MonthlyMean, 'year' | 'month' | 'at'>;

/** A stretch of months around one level. */
export interface Regime {
  readonly from: Month;
  readonly to: Month;
  /** Calendar months from first to last, months left out included. */
  readonly months: number;
  readonly level: number;
  readonly ratings: number;
}

/** A change of level between two regimes. */
export interface Step {
  /** The month in which it happened: where a month lies clearly between both levels, that one. */
  readonly at: Month;
  /** The first month wholly on the new level. */
  readonly settled: Month;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly interval: Ends;
  /** Mean of the three months after minus that of the three before, over its sampling error: how abrupt it was. */
  readonly abruptness: number;
  /** Months until a step back towards the old level; null where none followed. */
  readonly lasted: number | null;
}

export interface TrendModel {
  /** Months with enough ratings. */
  readonly months: readonly MonthlyMean[];
  readonly monthsLeftOut: number;
  readonly ratings: number;
  readonly ratingsLeftOut: number;
  readonly minimum: number;
  readonly line: WeightedLine | null;
  /** Slope a year with an interval that allows for months resembling their neighbours. */
  readonly slope: { readonly value: number; readonly interval: Ends; readonly pValue: number } | null;
  readonly kendall: KendallResult | null;
  readonly spearman: number | null;
  readonly mannKendall: MannKendallResult | null;
  readonly regimes: readonly Regime[];
  readonly steps: readonly Step[];
  /** The most abrupt step. */
  readonly step: Step | null;
}

/** Half a year: shorter stretches are months, not levels. */
export const shortestRegime = 6;
export const mostSteps = 6;

/** Monthly means with their levels and steps, and the straight line for comparison. */
export function modelTrend(
  rows: readonly MonthStarRow[],
  params: { readonly monthRatings: string },
): TrendModel {
  const minimum = Number(params.monthRatings);
  const all = monthlyMeans(rows);
  const months = all.filter(({ n }) => n >= minimum);
  const total = (list: readonly MonthlyMean[]) => list.reduce((sum, { n }) => sum + n, 0);
  const x = months.map(({ at }) => at);
  const y = months.map(({ mean }) => mean);
  const weights = months.map(({ n }) => n);
  const line = weightedLeastSquares({ x, y, weights });
  const found = levelShifts(y, weights, { shortestSegment: shortestRegime, mostShifts: mostSteps });
  const steps = found === null ? [] : stepsOf(found, months);
  return {
    months,
    monthsLeftOut: all.length - months.length,
    ratings: total(months),
    ratingsLeftOut: total(all) - total(months),
    minimum,
    line,
    slope: robustSlope(line, x, y, weights),
    kendall: kendall(x, y),
    spearman: weightedSpearman(x, y, weights),
    mannKendall: mannKendall(x, y),
    regimes: found === null ? [] : regimesOf(found, months),
    steps,
    step: mostAbrupt(steps),
  };
}

function robustSlope(
  line: WeightedLine | null,
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
): TrendModel['slope'] {
  const robust = neweyWest({ x, y, weights });
  if (line === null || robust === null) return null;
  const margin = normalQuantile(0.975) * robust.slopeStandardError;
  return {
    value: line.slope,
    interval: [line.slope - margin, line.slope + margin],
    pValue: robust.pValue,
  };
}

const placeOf = ({ year, month, at }: MonthlyMean): Month => ({ year, month, at });

function regimesOf({ segments }: LevelShifts, months: readonly MonthlyMean[]): readonly Regime[] {
  return segments.flatMap(({ first, last, level, weight }) => {
    const [from, to] = [months[first], months[last]];
    if (from === undefined || to === undefined) return [];
    const length = monthsBetween(from, to);
    return [{ from: placeOf(from), to: placeOf(to), months: length, level, ratings: weight }];
  });
}

function stepsOf({ segments, shifts }: LevelShifts, months: readonly MonthlyMean[]): readonly Step[] {
  const dated = shifts.map((shift, index) => {
    const [before, after] = [segments[index]?.level ?? 0, segments[index + 1]?.level ?? 0];
    const previous = months[shift.at - 1];
    const isBetween = previous !== undefined && liesBetween(previous, before, after);
    return { shift, before, after, index: isBetween ? shift.at - 1 : shift.at };
  });
  return dated.flatMap(({ shift, before, after, index }, order) => {
    const [at, settled] = [months[index], months[shift.at]];
    if (at === undefined || settled === undefined) return [];
    const next = dated[order + 1];
    const isBack = next !== undefined && next.shift.difference * shift.difference < 0;
    const returned = isBack ? months[next.index] : undefined;
    return [
      {
        at: placeOf(at),
        settled: placeOf(settled),
        before,
        after,
        difference: shift.difference,
        interval: endsOf(shift.interval) ?? [shift.difference, shift.difference],
        abruptness: abruptnessOf(months.slice(0, index), months.slice(shift.at)),
        lasted: returned === undefined ? null : monthsBetween(at, returned) - 1,
      },
    ];
  });
}

/** Whether the interval of a month holds neither level and its mean lies between them. */
function liesBetween({ mean, interval }: MonthlyMean, before: number, after: number): boolean {
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  return interval !== null && interval[0] > low && interval[1] < high && mean > low && mean < high;
}

const monthsBeside = 3;

function abruptnessOf(before: readonly MonthlyMean[], after: readonly MonthlyMean[]): number {
  const [old, fresh] = [pooled(before.slice(-monthsBeside)), pooled(after.slice(0, monthsBeside))];
  const error = Math.sqrt(old.variance + fresh.variance);
  return error === 0 ? 0 : (fresh.mean - old.mean) / error;
}

/** Mean of the ratings of some months, and the variance of that mean. */
function pooled(months: readonly MonthlyMean[]) {
  const n = months.reduce((sum, each) => sum + each.n, 0);
  const mean = months.reduce((sum, each) => sum + each.n * each.mean, 0) / Math.max(1, n);
  const squares = months.reduce((sum, each) => sum + each.n * (each.deviation ?? 0) ** 2, 0);
  return { mean, variance: squares / Math.max(1, n) ** 2 };
}

/** Among steps whose interval excludes zero. */
function mostAbrupt(steps: readonly Step[]): Step | null {
  const clear = steps.filter(({ interval }) => interval[0] > 0 || interval[1] < 0);
  return clear.toSorted((a, b) => Math.abs(b.abruptness) - Math.abs(a.abruptness))[0] ?? null;
}
