import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { first, itemAt } from '../../../analysis/extremes.ts';
import {
  endsOf,
  goodnessOfFit,
  ratesByRowAndColumn,
  type Ends,
  type GoodnessOfFit,
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
import { isReliable, reliabilityOf, thinThreshold } from '../../reliability.ts';
import type { SeasonalityParams } from '../controls.ts';
import type { MonthTotal } from '../month-totals.ts';

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
  /** The interval excludes 1, and the test of all parts together that allows for over-dispersion agrees. */
  readonly clear: boolean;
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
  readonly fit: Pick<GoodnessOfFit, 'chiSquare' | 'degreesOfFreedom' | 'pValue' | 'cohensW'> | null;
  /** Over-dispersion and the test that allows for it. */
  readonly scatter: Pick<RatesByRowAndColumn, 'dispersion' | 'f' | 'pValue'> | null;
}

const significant = 0.05;

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
  return {
    grain: params.grain,
    hemisphere: params.hemisphere,
    recipes,
    days,
    rate,
    calendar,
    periods: parts.map(({ key, column, count, exposure }) => ({
      period: key,
      recipes: count,
      days: exposure,
      rate: count / exposure,
      ratio: rate === 0 ? 1 : count / exposure / rate,
      ...fittedTo(rates, column),
      above: years.filter((year) => year.cells.some((cell) => cell.period === key && cell.ratio > 1)).length,
    })),
    years,
    fit: fitOf(parts),
    scatter: rates && { dispersion: rates.dispersion, f: rates.f, pValue: rates.pValue },
  };
}

/** What the model of years and parts of the year says of one part. */
function fittedTo(
  rates: RatesByRowAndColumn | null,
  column: number,
): Pick<VolumePeriod, 'interval' | 'withinYears' | 'clear'> {
  const fitted = rates?.columns.find((each) => each.column === column);
  const interval = endsOf(fitted?.interval ?? null);
  const excludesOne = interval !== null && (interval[0] > 1 || interval[1] < 1);
  return {
    interval,
    withinYears: fitted?.adjustedRatio ?? null,
    clear: excludesOne && rates !== null && rates.pValue < significant,
  };
}

type Total = Pick<RateCell, 'count' | 'exposure'>;

const totalOf = (cells: readonly Total[]): Total =>
  cells.reduce(
    (total, { count, exposure }) => ({ count: total.count + count, exposure: total.exposure + exposure }),
    { count: 0, exposure: 0 },
  );

function fitOf(parts: readonly Total[]): VolumeModel['fit'] {
  const fit = goodnessOfFit(
    parts.map(({ count }) => count),
    parts.map(({ exposure }) => exposure),
  );
  if (fit === null) return null;
  const { chiSquare, degreesOfFreedom, pValue, cohensW } = fit;
  return { chiSquare, degreesOfFreedom, pValue, cohensW };
}

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
