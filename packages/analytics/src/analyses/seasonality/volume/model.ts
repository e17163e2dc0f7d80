import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { claimOf, overPage, type Claim } from '../../../analysis/claim.ts';
import { first, itemAt } from '../../../analysis/extremes.ts';
import {
  endsOf,
  holm,
  ratesByRowAndColumn,
  shifted,
  type Ends,
  type RateCell,
  type RatesByRowAndColumn,
} from '../../../stats/index.ts';
import {
  daysByMonth,
  periodsOf,
  type Grain,
  type Hemisphere,
  type Period,
  type PeriodKey,
} from '../../calendar/year.ts';
import { fitTest, type FitTest } from '../../overall-tests.ts';
import { isReliable, reliabilityOf, thinThreshold } from '../../reliability.ts';
import type { SeasonalityParams } from '../controls.ts';
import type { MonthTotal } from '../month-totals.ts';
import { yearClaim, type YearClaim } from '../year-claim.ts';

/** What one part of the year saw published, over the days of it that the data cover. */
export interface VolumePeriod {
  readonly period: PeriodKey;
  readonly recipes: number;
  readonly days: number;
  /** Recipes a day. */
  readonly rate: number;
  /** Rate over the rate of the whole year, its interval allowing for over-dispersion. */
  readonly ratio: number;
  readonly interval: Ends | null;
  /** The ratio with every year weighing alike; null where the model does not exist. */
  readonly withinYears: number | null;
  /** Of the ratio within years, before any correction. */
  readonly pValue: number | null;
  /** What may be said of the ratio less 1: the test of all parts together first, then its own, corrected over parts. */
  readonly claim: Claim;
  /** In how many of the complete years the rate lay above that of its year. */
  readonly above: number;
}

/** One complete year, part by part. */
interface VolumeYear {
  readonly year: number;
  readonly recipes: number;
  readonly cells: readonly { readonly period: PeriodKey; readonly recipes: number; readonly ratio: number }[];
  /** The part of the year with the highest rate. */
  readonly peak: PeriodKey;
}

export interface VolumeModel {
  readonly grain: Grain;
  readonly hemisphere: Hemisphere;
  readonly recipes: number;
  readonly days: number;
  readonly rate: number;
  readonly calendar: readonly Period[];
  readonly periods: readonly VolumePeriod[];
  readonly years: readonly VolumeYear[];
  /** Pearson χ² of the counts against the days; it takes recipes for independent. */
  readonly fit: FitTest | null;
  /** Over-dispersion and the test that allows for it. */
  readonly scatter: Pick<RatesByRowAndColumn, 'dispersion' | 'f' | 'pValue'> | null;
  /** Every sentence is made from it. */
  readonly claim: YearClaim;
}

/** Rates that differ by less than this share of the rate of the whole year count as the same. */
export const sameWithin = 0.1;

/** Recipes a day by part of the year, over the true number of days that the data and the chosen years cover. */
export function modelVolume(
  totals: readonly MonthTotal[],
  params: SeasonalityParams,
  dataset: DatasetFacts,
): VolumeModel {
  const calendar = periodsOf(params);
  const cells = yearCells(totals, calendar, params, dataset);
  const { count: recipes, exposure: days } = totalOf(cells);
  const rate = days === 0 ? 0 : recipes / days;
  const rates = recipes === 0 ? null : ratesByRowAndColumn(cells);
  const years = completeYears(cells, calendar, dataset);
  const parts = calendar
    .map(({ key }, column) => ({ key, column, ...totalOf(cells.filter((cell) => cell.column === column)) }))
    .filter(({ exposure }) => exposure > 0);
  const periods = claimed(
    parts.map(({ key, column, count, exposure }) => ({
      period: key,
      recipes: count,
      days: exposure,
      rate: count / exposure,
      ratio: rate === 0 ? 1 : count / exposure / rate,
      ...fittedTo(rates, column),
      above: years.filter((year) => year.cells.some((cell) => cell.period === key && cell.ratio > 1)).length,
    })),
    rates,
  );
  return {
    grain: params.grain,
    hemisphere: params.hemisphere,
    recipes,
    days,
    rate,
    calendar,
    periods,
    years,
    fit: fitTest(
      parts.map(({ count }) => count),
      parts.map(({ exposure }) => exposure),
    ),
    scatter: rates && {
      dispersion: rates.dispersion,
      f: rates.f,
      pValue: overPage(rates.pValue, 'seasonality'),
    },
    claim: yearClaim(periods),
  };
}

type Fitted = Pick<VolumePeriod, 'interval' | 'withinYears' | 'pValue'>;

/** What the model of years and parts of the year says of one part; its test is that of the part within years. */
function fittedTo(rates: RatesByRowAndColumn | null, column: number): Fitted {
  const fitted = rates?.columns.find((each) => each.column === column);
  return {
    interval: endsOf(fitted?.interval ?? null),
    withinYears: fitted?.adjustedRatio ?? null,
    pValue: fitted?.pValue ?? null,
  };
}

/** A ratio that turns round once every year weighs alike owes it to the years that the data cover in part. */
const turnsRound = ({ ratio, withinYears }: Pick<VolumePeriod, 'ratio' | 'withinYears'>) =>
  withinYears !== null && (ratio - 1) * (withinYears - 1) <= 0;

/** Adds to each part what may be said of it. */
function claimed(
  parts: readonly Omit<VolumePeriod, 'claim'>[],
  rates: RatesByRowAndColumn | null,
): readonly VolumePeriod[] {
  const corrected = holm(parts.map((part) => (part.pValue !== null && turnsRound(part) ? 1 : part.pValue)));
  const family = corrected.filter((pValue) => pValue !== null).length;
  return parts.map((part, index) => ({
    ...part,
    claim: claimOf({
      page: 'seasonality',
      estimate: part.ratio - 1,
      interval: shifted(part.interval, 1),
      pValue: itemAt(corrected, index),
      family,
      gate: rates?.pValue ?? null,
      within: sameWithin,
    }),
  }));
}

type Total = Pick<RateCell, 'count' | 'exposure'>;

const totalOf = (cells: readonly Total[]): Total =>
  cells.reduce(
    (total, { count, exposure }) => ({ count: total.count + count, exposure: total.exposure + exposure }),
    { count: 0, exposure: 0 },
  );

/** Recipes and days of each part of each year; days without recipes count too. */
function yearCells(
  totals: readonly MonthTotal[],
  calendar: readonly Period[],
  { years }: SeasonalityParams,
  { period }: DatasetFacts,
): readonly RateCell[] {
  const counts = new Map(totals.map(({ year, month, recipes }) => [year * 12 + month, recipes]));
  const cells = new Map<string, RateCell>();
  for (const { year, month, days } of daysByMonth(period, years)) {
    const column = calendar.findIndex(({ months }) => months.includes(month));
    const key = `${year}:${column}`;
    const ofMonth = { count: counts.get(year * 12 + month) ?? 0, exposure: days };
    cells.set(key, { row: year, column, ...totalOf([ofMonth, cells.get(key) ?? totalOf([])]) });
  }
  return [...cells.values()];
}

function completeYears(
  cells: readonly RateCell[],
  calendar: readonly Period[],
  { period }: DatasetFacts,
): readonly VolumeYear[] {
  const threshold = thinThreshold(totalOf(cells).count);
  return [...new Set(cells.map(({ row }) => row))]
    .map((year) => yearOf(year, cells, calendar))
    .filter(({ year, recipes }) => isReliable(reliabilityOf(year, recipes, threshold, period)));
}

function yearOf(year: number, cells: readonly RateCell[], calendar: readonly Period[]): VolumeYear {
  const own = cells.filter(({ row }) => row === year);
  const { count: recipes, exposure } = totalOf(own);
  const parts = own.map((cell) => ({
    period: itemAt(calendar, cell.column).key,
    recipes: cell.count,
    ratio: cell.count / cell.exposure / (recipes / exposure),
  }));
  const peak = first(parts.toSorted((one, other) => other.ratio - one.ratio)).period;
  return { year, recipes, cells: parts, peak };
}
