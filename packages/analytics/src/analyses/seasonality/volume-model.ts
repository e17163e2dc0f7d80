import { type Ends, goodnessOfFit, ratesByRowAndColumn, type RateCell } from '../../stats/index.ts';
import type { DatasetFacts } from '../../analysis/analysis.ts';
import { isReliable, reliabilityOf, thinThreshold } from '../reliability.ts';
import { daysByMonth, periodsOf, type Grain, type Hemisphere, type Period } from '../calendar/year.ts';
import type { SeasonalityParams } from './controls.ts';
import type { MonthTotal } from './item-season-rows.ts';

/** What one part of the year saw published, over the days of it that the data cover. */
export interface VolumePeriod {
  readonly period: string;
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
  readonly cells: readonly { readonly period: string; readonly recipes: number; readonly ratio: number }[];
  /** The part of the year with the highest rate. */
  readonly peak: string;
}

export interface SeasonVolumeModel {
  readonly grain: Grain;
  readonly hemisphere: Hemisphere;
  readonly recipes: number;
  readonly days: number;
  readonly rate: number;
  readonly calendar: readonly Period[];
  readonly periods: readonly VolumePeriod[];
  readonly years: readonly VolumeYear[];
  /** Pearson χ² of the counts against the days; it takes recipes for independent. */
  readonly fit: {
    readonly chiSquare: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
    readonly cohensW: number;
  } | null;
  /** Over-dispersion and the test that allows for it. */
  readonly scatter: {
    readonly dispersion: number;
    readonly f: number | null;
    readonly pValue: number;
  } | null;
}

const significant = 0.05;

/** Recipes a day by part of the year, over the true number of days that the data and the chosen years cover. */
export function modelSeasonVolume(
  totals: readonly MonthTotal[],
  params: SeasonalityParams,
  dataset: DatasetFacts,
): SeasonVolumeModel {
  const calendar = periodsOf(params);
  const cells = yearCells(totals, calendar, params, dataset);
  const recipes = sumOf(cells, 'count');
  const days = sumOf(cells, 'exposure');
  const rate = days === 0 ? 0 : recipes / days;
  const model = recipes === 0 ? null : ratesByRowAndColumn(cells);
  const differs = model !== null && model.pValue < significant;
  const years = completeYears(cells, calendar, dataset);
  const parts = calendar.flatMap(({ key }, column) => {
    const own = cells.filter((cell) => cell.column === column);
    return own.length === 0
      ? []
      : [{ key, column, count: sumOf(own, 'count'), exposure: sumOf(own, 'exposure') }];
  });
  const fit = goodnessOfFit(
    parts.map(({ count }) => count),
    parts.map(({ exposure }) => exposure),
  );
  return {
    grain: params.grain,
    hemisphere: params.hemisphere,
    recipes,
    days,
    rate,
    calendar,
    periods: parts.map(({ key, column, count, exposure }) => {
      const fitted = model?.columns.find((each) => each.column === column);
      const interval: Ends | null = fitted?.interval ? [fitted.interval.low, fitted.interval.high] : null;
      return {
        period: key,
        recipes: count,
        days: exposure,
        rate: count / exposure,
        ratio: rate === 0 ? 1 : count / exposure / rate,
        interval,
        withinYears: fitted?.adjustedRatio ?? null,
        clear: differs && interval !== null && (interval[0] > 1 || interval[1] < 1),
        above: years.filter((year) => year.cells.some((cell) => cell.period === key && cell.ratio > 1))
          .length,
      };
    }),
    years,
    fit: fit && {
      chiSquare: fit.chiSquare,
      degreesOfFreedom: fit.degreesOfFreedom,
      pValue: fit.pValue,
      cohensW: fit.cohensW,
    },
    scatter: model && { dispersion: model.dispersion, f: model.f, pValue: model.pValue },
  };
}

const sumOf = (cells: readonly RateCell[], field: 'count' | 'exposure') =>
  cells.reduce((sum, cell) => sum + cell[field], 0);

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
    const known = cells.get(key) ?? { row: year, column, count: 0, exposure: 0 };
    cells.set(key, {
      ...known,
      count: known.count + (counts.get(year * 12 + month) ?? 0),
      exposure: known.exposure + days,
    });
  }
  return [...cells.values()];
}

function completeYears(
  cells: readonly RateCell[],
  calendar: readonly Period[],
  { period }: DatasetFacts,
): readonly VolumeYear[] {
  const threshold = thinThreshold(sumOf(cells, 'count'));
  const rows = [...new Set(cells.map(({ row }) => row))];
  return rows.flatMap((year) => {
    const own = cells.filter(({ row }) => row === year);
    const recipes = sumOf(own, 'count');
    if (!isReliable(reliabilityOf(year, recipes, threshold, period))) return [];
    const rate = recipes / sumOf(own, 'exposure');
    const parts = own.map(({ column, count, exposure }) => ({
      period: calendar[column]?.key ?? '',
      recipes: count,
      ratio: count / exposure / rate,
    }));
    const peak = parts.reduce((best, each) => (each.ratio > best.ratio ? each : best));
    return [{ year, recipes, cells: parts, peak: peak.period }];
  });
}
