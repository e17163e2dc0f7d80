import {
  type Ends,
  compareMeans,
  describeCounts,
  endsOf,
  groupedCounts,
  mannWhitney,
  type GroupedCounts,
  type MeanSummary,
} from '../../../stats/index.ts';
import { claimOf, type Claim } from '../../../analysis/claim.ts';
import { weekdays } from '../../calendar/weekdays.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { totalRecipes } from '../../total-recipes.ts';
import { rankTest, type RankTest } from '../../overall-tests.ts';
import { negligible } from '../effect-size.ts';
import { dayMeans, type DayMean } from './days.ts';

/** How many recipes of a weekday have a value. */
export interface DayValue {
  readonly weekday: number;
  readonly value: number;
  readonly recipes: number;
}

/** Sums of a weekday's values and of their squares, where the values themselves come rounded. */
export interface DayMoments {
  readonly weekday: number;
  readonly recipes: number;
  readonly sum: number;
  readonly squares: number;
}

export interface PeriodSummary extends MeanSummary {
  readonly median: number;
}

/** Weekend minus weekday. */
export interface MeanDifference {
  readonly value: number;
  /** Welch. */
  readonly interval: Ends;
  readonly pValue: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Student's t with one variance for both, for comparison with other tools. */
  readonly pooledT: number;
  readonly pooledPValue: number;
  /** Of recipes, pooled over both. */
  readonly deviation: number;
  readonly cohensD: number;
  readonly cohensDInterval: Ends;
}

/** How often a weekend recipe has the larger value of two drawn at random, equal values split. */
interface Superiority {
  readonly value: number;
  readonly interval: Ends | null;
  readonly u: number;
  readonly pValue: number;
}

export interface DayMeasure {
  readonly recipes: number;
  readonly mean: number;
  readonly median: number;
  readonly maximum: number;
  readonly days: readonly DayMean[];
  readonly onWeekdays: PeriodSummary;
  readonly onWeekends: PeriodSummary;
  readonly difference: MeanDifference | null;
  /** What may be said of the difference; none where it is below a fifth of the spread between recipes. */
  readonly claim: Claim;
  readonly superiority: Superiority | null;
  readonly sevenDays: RankTest | null;
}

/**
 * A measure of recipes by day of the week, and weekends against weekdays. `exact` gives the moments where the values
 * are rounded: means and their tests then come from it, medians and rank tests from the values.
 */
export function modelDayMeasure(
  rows: readonly DayValue[],
  definition: WeekendDefinition,
  exact: readonly DayMoments[] | null = null,
): DayMeasure {
  const values = rows.map(({ weekday, value, recipes }) => ({ group: weekday, value, count: recipes }));
  const byDay = groupedCounts(values, weekdays);
  const byPeriod = groupedCounts(
    values.map((row) => ({ ...row, group: isWeekend(row.group, definition) })),
    [true, false],
  );
  const described = (
    { values: of }: GroupedCounts,
    counts: readonly number[],
    isOwn: (day: number) => boolean,
  ) => {
    const description = describeCounts(of, counts);
    const summary =
      exact === null
        ? summaryOfDescription(description)
        : summaryOfMoments(exact.filter(({ weekday }) => isOwn(weekday)));
    return { ...summary, median: description?.median ?? 0 };
  };
  const all = described(byDay, totals(byDay), () => true);
  const periodOf = (weekend: boolean): PeriodSummary =>
    described(
      byPeriod,
      byPeriod.counts[weekend ? 0 : 1] ?? [],
      (weekday) => isWeekend(weekday, definition) === weekend,
    );
  const [onWeekdays, onWeekends] = [periodOf(false), periodOf(true)];
  const sevenDays = rankTest(byDay);
  const difference = differenceOf(onWeekends, onWeekdays);
  const days = weekdays.flatMap((weekday, index) => {
    const day = described(byDay, byDay.counts[index] ?? [], (each) => each === weekday);
    return day.count === 0 ? [] : [{ ...day, weekday, weekend: isWeekend(weekday, definition) }];
  });
  return {
    recipes: all.count,
    mean: all.mean,
    median: all.median,
    maximum: byDay.values.at(-1) ?? 0,
    days: dayMeans(days, all.mean, sevenDays?.pValue ?? null),
    onWeekdays,
    onWeekends,
    difference,
    claim: claimOfDifference(difference),
    superiority: superiorityOf(byPeriod),
    sevenDays,
  };
}

const totals = ({ values, counts }: GroupedCounts) =>
  values.map((_, index) => counts.reduce((sum, row) => sum + (row[index] ?? 0), 0));

const summaryOfDescription = (found: ReturnType<typeof describeCounts>): MeanSummary => ({
  count: found?.count ?? 0,
  mean: found?.mean ?? 0,
  standardDeviation: found?.standardDeviation ?? 0,
});

/** Count, mean and sample standard deviation of several days together. */
export function summaryOfMoments(days: readonly DayMoments[]): MeanSummary {
  const count = totalRecipes(days);
  if (count === 0) return { count, mean: 0, standardDeviation: 0 };
  const sum = days.reduce((total, day) => total + day.sum, 0);
  const squares = days.reduce((total, day) => total + day.squares, 0);
  const mean = sum / count;
  // Rounding may leave a tiny negative spread where all values are equal.
  const spread = Math.max(0, squares - sum * mean);
  return { count, mean, standardDeviation: count < 2 ? 0 : Math.sqrt(spread / (count - 1)) };
}

/** The claim of a difference, its p-value corrected where it is one of several that could have been named. */
export function claimOfDifference(
  difference: MeanDifference | null,
  pValue: number | null = difference?.pValue ?? null,
  family = 1,
): Claim {
  if (difference === null)
    return claimOf({ page: 'weekend', estimate: null, interval: null, pValue, family });
  const { value: estimate, interval, deviation } = difference;
  return claimOf({ page: 'weekend', estimate, interval, pValue, family, within: negligible * deviation });
}

/** First minus second; null when a group has fewer than two recipes or neither varies. */
function differenceOf(first: MeanSummary, second: MeanSummary): MeanDifference | null {
  const found = compareMeans(first, second);
  if (found === null) return null;
  const { difference, welch, pooled, pooledDeviation, cohensD, cohensDInterval } = found;
  return {
    value: difference,
    interval: endsOf(welch.interval),
    pValue: welch.pValue,
    t: welch.t,
    degreesOfFreedom: welch.degreesOfFreedom,
    pooledT: pooled.t,
    pooledPValue: pooled.pValue,
    deviation: pooledDeviation,
    cohensD,
    cohensDInterval: endsOf(cohensDInterval),
  };
}

function superiorityOf(table: GroupedCounts): Superiority | null {
  const found = mannWhitney(table);
  if (found === null) return null;
  const { superiority: value, superiorityInterval: interval, u, pValue } = found;
  return { value, interval: endsOf(interval), u, pValue };
}
