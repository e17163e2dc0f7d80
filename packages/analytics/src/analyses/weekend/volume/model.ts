import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { claimOf, overPage, type Claim } from '../../../analysis/claim.ts';
import { largest, smallest } from '../../../analysis/extremes.ts';
import { ratesByRowAndColumn, shifted, type RateCell } from '../../../stats/index.ts';
import {
  overlap,
  periodWithin,
  quarterPeriod,
  weekdayOccurrences,
  weekdays,
  type Period,
} from '../../calendar/weekdays.ts';
import { fitTest, type FitTest } from '../../overall-tests.ts';
import { thinThreshold } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import { type WeekendParams } from '../controls.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { clearlyBusiest, clearlyQuietest, dayCounts, weekdayRates, type WeekdayRate } from './days.ts';
import {
  consistencyOf,
  rateRatioOf,
  yearRatios,
  type Consistency,
  type PeriodRate,
  type QuarterCount,
  type RateRatioOfPeriods,
  type Scatter,
  type YearRatio,
} from './ratios.ts';

export interface VolumeModel {
  readonly definition: WeekendDefinition;
  readonly recipes: number;
  readonly days: number;
  /** Recipes a day over all days. */
  readonly rate: number;
  readonly weekdays: readonly WeekdayRate[];
  /** Of the highest and the lowest rate, whether or not they differ by more than chance. */
  readonly busiest: WeekdayRate | null;
  readonly quietest: WeekdayRate | null;
  /** Those that are clearly above and below the mean day. */
  readonly clear: { readonly busiest: WeekdayRate | null; readonly quietest: WeekdayRate | null };
  readonly onWeekdays: PeriodRate;
  readonly onWeekends: PeriodRate;
  /** Weekend over weekday, recipes a day. */
  readonly ratio: RateRatioOfPeriods | null;
  /** What may be said of the ratio, minus 1; alike within a tenth. */
  readonly claim: Claim;
  /** Share of the recipes that came on weekends, and the share of the days that were weekends. */
  readonly share: { readonly found: number; readonly expected: number } | null;
  /** How much more counts scatter than chance alone would have them. */
  readonly dispersion: number | null;
  /**
   * Of days that are all alike: by the F test that allows for the scatter, and by χ², which knows that counts scatter
   * as by chance at least; the larger of both, corrected for the page. null with too few quarters.
   */
  readonly equalDays: { readonly pValue: number } | null;
  readonly sevenDays: FitTest | null;
  readonly twoPeriods: FitTest | null;
  readonly years: readonly YearRatio[];
  readonly consistency: Consistency;
  readonly thinThreshold: number;
  readonly period: Period;
}

/** Weekends and weekdays whose ratio lies between 0.9 and 1.1 with 95 % certainty bring about as many recipes. */
export const sameWithin = 0.1;

/** Recipes per day of each weekday, over the days that the period really holds, and weekends against weekdays. */
export function modelVolume(
  rows: readonly QuarterCount[],
  params: WeekendParams,
  dataset: DatasetFacts,
): VolumeModel {
  const period = periodWithin(dataset.period, params.years);
  const occurrences = weekdayOccurrences(period);
  const isWeekendDay = (weekday: number) => isWeekend(weekday, params.weekend);
  const cells = cellsOf(rows, period);
  const fitted = ratesByRowAndColumn(cells);
  const recipes = totalRecipes(rows);
  const days = occurrences.reduce((sum, each) => sum + each, 0);
  const rate = days === 0 ? 0 : recipes / days;
  const counts = dayCounts(rows, occurrences);
  const sevenDays = recipes === 0 ? null : fitOf(counts);
  const equalDays = fitted && sevenDays && { pValue: Math.max(fitted.pValue, sevenDays.pValue) };
  const gate = equalDays && equalDays.pValue;
  const rates = weekdayRates({ counts, mean: rate, isWeekendDay, fitted, gate });
  const onWeekdays = periodRate(rates.filter(({ weekend }) => !weekend));
  const onWeekends = periodRate(rates.filter(({ weekend }) => weekend));
  const scatter = scatterOf(cells, isWeekendDay);
  const ratio = scatter && rateRatioOf(onWeekends, onWeekdays, scatter);
  const threshold = thinThreshold(recipes);
  const years =
    scatter === null
      ? []
      : yearRatios({ rows, period, isWeekendDay, scatter, threshold, dataPeriod: dataset.period });
  return {
    definition: params.weekend,
    recipes,
    days,
    rate,
    weekdays: rates,
    busiest: largest(rates, (each) => each.rate),
    quietest: smallest(rates, (each) => each.rate),
    clear: { busiest: clearlyBusiest(rates), quietest: clearlyQuietest(rates) },
    onWeekdays,
    onWeekends,
    ratio,
    claim: claimOf({
      page: 'weekend',
      estimate: ratio && ratio.ratio - 1,
      interval: ratio && shifted(ratio.interval, 1),
      pValue: ratio && ratio.pValue,
      within: sameWithin,
    }),
    share:
      recipes === 0 || days === 0
        ? null
        : { found: onWeekends.recipes / recipes, expected: onWeekends.days / days },
    dispersion: scatter && scatter.dispersion,
    equalDays: equalDays && { pValue: overPage(equalDays.pValue, 'weekend') },
    sevenDays,
    twoPeriods: fitOf([onWeekdays, onWeekends].filter((each) => each.days > 0)),
    years,
    consistency: consistencyOf(years),
    thinThreshold: threshold,
    period,
  };
}

function periodRate(days: readonly WeekdayRate[]): PeriodRate {
  const recipes = totalRecipes(days);
  const exposure = days.reduce((sum, each) => sum + each.days, 0);
  return { recipes, days: exposure, rate: exposure === 0 ? 0 : recipes / exposure };
}

/** One cell for each weekday of each quarter with recipes, days without recipes included. */
function cellsOf(rows: readonly QuarterCount[], period: Period): readonly RateCell[] {
  const counts = new Map(rows.map((row) => [`${row.year}.${row.quarter}.${row.weekday}`, row.recipes]));
  const quarters = [...new Set(rows.map(({ year, quarter }) => year * 4 + quarter - 1))];
  return quarters.flatMap((row) => {
    const [year, quarter] = [Math.floor(row / 4), (row % 4) + 1];
    const exposures = weekdayOccurrences(overlap(period, quarterPeriod(year, quarter)));
    return weekdays.flatMap((column, index) => {
      const exposure = exposures[index] ?? 0;
      const count = counts.get(`${year}.${quarter}.${column}`) ?? 0;
      return exposure === 0 ? [] : [{ row, column, count, exposure }];
    });
  });
}

/** Of weekend and weekday counts around a common ratio in all quarters; never below that of pure chance. */
function scatterOf(cells: readonly RateCell[], isWeekendDay: (weekday: number) => boolean): Scatter | null {
  const merged = new Map<string, RateCell>();
  for (const cell of cells) {
    const column = isWeekendDay(cell.column) ? 1 : 0;
    const key = `${cell.row}.${column}`;
    const known = merged.get(key);
    merged.set(key, {
      row: cell.row,
      column,
      count: cell.count + (known?.count ?? 0),
      exposure: cell.exposure + (known?.exposure ?? 0),
    });
  }
  const rates = ratesByRowAndColumn([...merged.values()]);
  return (
    rates && {
      dispersion: Math.max(1, rates.dispersion),
      degreesOfFreedom: rates.degreesOfFreedomWithin,
    }
  );
}

const fitOf = (groups: readonly { readonly recipes: number; readonly days: number }[]): FitTest | null =>
  fitTest(
    groups.map(({ recipes }) => recipes),
    groups.map(({ days }) => days),
  );
