import {
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
} from '../../stats/index.ts';
import { monthlyMeans, monthsBetween, type MonthlyMean, type MonthStarRow } from './monthly-means.ts';
import { ends, type Ends } from './star-counts.ts';

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
  /** The first month of the new level. */
  readonly at: Month;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly interval: Ends;
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
  /** The step that stands out most from the scatter of the months. */
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
    step: clearest(found, steps),
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
  return shifts.flatMap(({ at, difference, interval }, index) => {
    const first = months[at];
    const [before, after] = [segments[index], segments[index + 1]];
    if (first === undefined || before === undefined || after === undefined) return [];
    const next = shifts[index + 1];
    const back = next !== undefined && Math.sign(next.difference) !== Math.sign(difference);
    const returned = back ? months[next.at] : undefined;
    return [
      {
        at: placeOf(first),
        before: before.level,
        after: after.level,
        difference,
        interval: ends(interval) ?? [difference, difference],
        lasted: returned === undefined ? null : monthsBetween(first, returned) - 1,
      },
    ];
  });
}

/** Largest in units of its standard error, among steps whose interval excludes zero. */
function clearest(found: LevelShifts | null, steps: readonly Step[]): Step | null {
  const strength = (index: number) => {
    const shift = found?.shifts[index];
    return shift === undefined || shift.standardError === 0
      ? 0
      : Math.abs(shift.difference / shift.standardError);
  };
  const ranked = steps
    .map((step, index) => ({ step, strength: strength(index) }))
    .filter(({ step: { interval } }) => interval[0] > 0 || interval[1] < 0)
    .toSorted((a, b) => b.strength - a.strength);
  return ranked[0]?.step ?? null;
}
