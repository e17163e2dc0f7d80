import { overPage, significance } from '../../../analysis/claim.ts';
import {
  endsOf,
  holm,
  quasiPoissonRateRatio,
  type CountOverExposure,
  type Ends,
} from '../../../stats/index.ts';
import { periodWithin, weekdayOccurrences, weekdays, type Period } from '../../calendar/weekdays.ts';
import { isReliable, reliabilityOf, type YearReliability } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';

/** Recipes of one weekday in one quarter. */
export interface QuarterCount {
  readonly year: number;
  readonly quarter: number;
  readonly weekday: number;
  readonly recipes: number;
}

export interface PeriodRate {
  readonly recipes: number;
  readonly days: number;
  readonly rate: number;
}

/** A rate over another, recipes a day. */
export interface RateRatioOfPeriods {
  readonly ratio: number;
  readonly interval: Ends;
  readonly pValue: number;
}

export interface YearRatio extends YearReliability {
  readonly year: number;
  readonly recipes: number;
  readonly ratio: number;
  readonly interval: Ends;
  readonly pValue: number;
}

type PeriodCount = Pick<PeriodRate, 'recipes' | 'days'>;

const events = ({ recipes, days }: PeriodCount): CountOverExposure => ({ count: recipes, exposure: days });

/** How counts scatter around the model, and how well that is known. */
export interface Scatter {
  /** Times that of chance. */
  readonly dispersion: number;
  readonly degreesOfFreedom: number;
}

/** Ratio of two rates whose counts scatter more than chance; null without days or recipes. */
export function rateRatioOf(
  first: PeriodCount,
  second: PeriodCount,
  { dispersion, degreesOfFreedom }: Scatter,
): RateRatioOfPeriods | null {
  if (first.days === 0 || second.days === 0) return null;
  const found = quasiPoissonRateRatio(events(first), events(second), dispersion, degreesOfFreedom);
  return found && { ratio: found.ratio, interval: endsOf(found.interval), pValue: found.pValue };
}

interface YearsOptions {
  readonly rows: readonly QuarterCount[];
  /** What the years chosen leave of the data. */
  readonly period: Period;
  readonly isWeekendDay: (weekday: number) => boolean;
  readonly scatter: Scatter;
  readonly threshold: number;
  /** What the data cover. */
  readonly dataPeriod: Period;
}

/** Weekends against weekdays in every year that has recipes on both. */
export function yearRatios(options: YearsOptions): readonly YearRatio[] {
  const { rows, period, isWeekendDay, scatter, threshold, dataPeriod } = options;
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const own = rows.filter((row) => row.year === year);
    const occurrences = weekdayOccurrences(periodWithin(period, [year, year]));
    const part = (weekend: boolean): PeriodCount => ({
      recipes: totalRecipes(own.filter(({ weekday }) => isWeekendDay(weekday) === weekend)),
      days: weekdays.reduce(
        (sum, weekday, index) => sum + (isWeekendDay(weekday) === weekend ? (occurrences[index] ?? 0) : 0),
        0,
      ),
    });
    const found = rateRatioOf(part(true), part(false), scatter);
    if (found === null) return [];
    const recipes = totalRecipes(own);
    return [{ year, recipes, ...found, ...reliabilityOf(year, recipes, threshold, dataPeriod) }];
  });
}

export interface Consistency {
  /** Years among the reliable ones whose weekends are clearly below their weekdays. */
  readonly below: number;
  readonly above: number;
  readonly of: number;
}

/** In how many reliable years the weekend differs, and which way: clearly after Holm's correction over these years. */
export function consistencyOf(years: readonly YearRatio[]): Consistency {
  const reliable = years.filter(isReliable);
  const pValues = holm(reliable.map(({ pValue }) => pValue));
  const clear = reliable.filter((_, index) => overPage(pValues[index] ?? 1, 'weekend') < significance);
  return {
    below: clear.filter(({ ratio }) => ratio < 1).length,
    above: clear.filter(({ ratio }) => ratio > 1).length,
    of: reliable.length,
  };
}
