import type { Claim } from '../../../analysis/claim.ts';
import { itemAt, largest, smallest } from '../../../analysis/extremes.ts';
import { groupClaims } from '../../../analysis/group-claims.ts';
import { endsOf, shifted, studentQuantile, studentTwoSided } from '../../../stats/index.ts';
import type { ColumnRate, Ends, RatesByRowAndColumn } from '../../../stats/index.ts';
import { weekdays, type Weekday } from '../../calendar/weekdays.ts';
import { totalRecipes } from '../../total-recipes.ts';
import type { QuarterCount } from './ratios.ts';

export interface WeekdayRate {
  readonly weekday: Weekday;
  readonly weekend: boolean;
  readonly recipes: number;
  /** How often the day occurs. */
  readonly days: number;
  /** Recipes a day. */
  readonly rate: number;
  /** Rate over the mean of all days, minus 1. */
  readonly deviation: number;
  readonly deviationInterval: Ends | null;
  /** Whether the deviation is more than chance: after the test of all days, corrected over the seven. */
  readonly claim: Claim;
}

type DayCount = Pick<WeekdayRate, 'weekday' | 'recipes' | 'days'>;

/** Recipes of each weekday that occurs; `occurrences` is how often each does, Monday first. */
export const dayCounts = (
  rows: readonly QuarterCount[],
  occurrences: readonly number[],
): readonly DayCount[] =>
  weekdays.flatMap((weekday, index) => {
    const days = occurrences[index] ?? 0;
    if (days === 0) return [];
    return [{ weekday, recipes: totalRecipes(rows.filter((row) => row.weekday === weekday)), days }];
  });

interface DaysOptions {
  readonly counts: readonly DayCount[];
  /** Recipes a day over all days; 0 where there are no recipes. */
  readonly mean: number;
  readonly isWeekendDay: (weekday: number) => boolean;
  /** The model of quarter and weekday; null where there are too few quarters. */
  readonly fitted: RatesByRowAndColumn | null;
  /** p-value of days that are all alike. */
  readonly gate: number | null;
}

/** Recipes a day of each weekday that the period holds, against the mean of all days. */
export function weekdayRates({
  counts,
  mean,
  isWeekendDay,
  fitted,
  gate,
}: DaysOptions): readonly WeekdayRate[] {
  if (mean === 0) return [];
  const columns = new Map(fitted?.columns.map((each) => [each.column, each]));
  const found = counts.map(({ weekday, recipes, days }) => ({
    weekday,
    recipes,
    days,
    rate: recipes / days,
    deviation: recipes / days / mean - 1,
    weekend: isWeekendDay(weekday),
    deviationInterval: deviationOf(columns.get(weekday)),
  }));
  const claims = groupClaims(
    found.map(({ weekday, deviation, deviationInterval }) => ({
      estimate: deviation,
      interval: deviationInterval,
      pValue: pValueOf(columns.get(weekday), fitted),
    })),
    { page: 'weekend', gate },
  );
  return found.map((day, index) => ({ ...day, claim: itemAt(claims, index) }));
}

const deviationOf = (column: ColumnRate | undefined): Ends | null =>
  shifted(endsOf(column?.interval ?? null), 1);

/** Of a rate like that of all days: the test that the interval of the logarithm belongs to. */
function pValueOf(column: ColumnRate | undefined, fitted: RatesByRowAndColumn | null): number | null {
  if (fitted === null || column === undefined || column.interval === null) return null;
  const freedom = fitted.degreesOfFreedomWithin;
  const margin = Math.log(column.interval.high / column.ratioToAll);
  const distance = Math.log(column.ratioToAll);
  if (margin === 0) return distance === 0 ? 1 : 0;
  return studentTwoSided((distance / margin) * studentQuantile(0.975, freedom), freedom);
}

/** The day furthest above the mean among those clearly above; null where none is. */
export const clearlyBusiest = (days: readonly WeekdayRate[]): WeekdayRate | null =>
  largest(
    days.filter(({ claim }) => claim.verdict === 'up'),
    ({ deviation }) => deviation,
  );

/** The day furthest below the mean among those clearly below; null where none is. */
export const clearlyQuietest = (days: readonly WeekdayRate[]): WeekdayRate | null =>
  smallest(
    days.filter(({ claim }) => claim.verdict === 'down'),
    ({ deviation }) => deviation,
  );
