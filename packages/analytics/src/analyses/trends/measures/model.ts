import type { DatasetFacts } from '../../../analysis/analysis.ts';
import type { Claim } from '../../../analysis/claim.ts';
import type { Ends } from '../../../stats/index.ts';
import { thinThreshold } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import type { TrendsParams } from '../controls.ts';
import { usedYears } from '../years.ts';
import { measureOf, type Measure, type MeasureColumn } from './measure.ts';
import type { MeasureRow, QuartileRow, TailRow } from './rows.ts';
import { intervalOfMean, yearlyTrend, type YearlyMean, type YearlyTrend } from './yearly-trend.ts';

interface ValuedYear extends YearlyMean {
  /** The statistic shown, with its 95 % interval. */
  readonly value: number;
  readonly interval: Ends | null;
  /** How far recipes lie apart: ±1 standard deviation, or the quartiles; null where it is not known. */
  readonly spread: Ends | null;
}

export type MeasureYear = MeasureTrend['years'][number];

export interface MeasureTrend extends YearlyTrend<ValuedYear> {
  readonly measure: Measure;
  /** The statistic over all years, weighted by recipes. */
  readonly overall: number;
  /** The claim's change a year and its 95 % interval as shares of the overall value; null where it has none. */
  readonly relative: { readonly slope: number; readonly interval: Ends } | null;
}

interface Shown {
  readonly statistic: 'mean' | 'median';
  readonly spread: 'deviation' | 'quartiles';
}

export interface MeasureTrendModel extends Shown {
  readonly thinThreshold: number;
  /** The measure in focus; null when no recipe fits. */
  readonly chosen: MeasureTrend | null;
  readonly trends: readonly MeasureTrend[];
  /** Mean, median and largest value of the measure in focus over all recipes, where they were asked. */
  readonly tail: { readonly mean: number; readonly median: number; readonly largest: number } | null;
}

interface Rows {
  readonly means: readonly MeasureRow[];
  readonly quartiles?: readonly QuartileRow[];
  readonly tail?: readonly TailRow[];
}

interface Choice extends Shown {
  readonly measures: readonly MeasureColumn[];
  readonly chosen: MeasureColumn;
}

/** Several measures by year with weighted lines, the one in focus first among equals. */
export function modelMeasureTrends(
  rows: Rows,
  { measures, chosen, statistic, spread }: Choice,
  params: TrendsParams,
  dataset: DatasetFacts,
): MeasureTrendModel {
  const threshold = thinThreshold(totalRecipes(of(chosen, rows.means)));
  const trends = measures.flatMap((column) => {
    const quartiles = new Map(of(column, rows.quartiles ?? []).map((row) => [row.year, row]));
    const { years } = usedYears(of(column, rows.means).map(withoutMeasure), params, dataset, threshold);
    if (years.length === 0) return [];
    const valued = years.map((each) => ({
      ...each,
      ...valueOf(each, quartiles.get(each.year), { statistic, spread }),
    }));
    return [trendOf(column, valued, { inFocus: column === chosen })];
  });
  return {
    statistic,
    spread,
    thinThreshold: threshold,
    chosen: trends.find(({ measure }) => measure.column === chosen) ?? null,
    trends,
    tail: tailOf(rows.tail?.[0]),
  };
}

const of = <Row extends { readonly measure: string }>(column: MeasureColumn, rows: readonly Row[]) =>
  rows.filter(({ measure }) => measure === column);

const withoutMeasure = ({ year, recipes, mean, deviation }: MeasureRow) => ({
  year,
  recipes,
  mean,
  deviation,
});

function tailOf(row: TailRow | undefined): MeasureTrendModel['tail'] {
  if (row === undefined || row.mean === null || row.median === null || row.largest === null) return null;
  return { mean: row.mean, median: row.median, largest: row.largest };
}

function trendOf(
  column: MeasureColumn,
  valued: readonly ValuedYear[],
  focus: { readonly inFocus: boolean },
): MeasureTrend {
  const { years, recipes, claim, ...others } = yearlyTrend(valued, ({ value }) => value, focus);
  const overall = years.reduce((sum, each) => sum + each.recipes * each.value, 0) / recipes;
  return {
    measure: measureOf(column),
    years,
    recipes,
    overall,
    claim,
    relative: relativeSlope(claim, overall),
    ...others,
  };
}

function relativeSlope({ estimate, interval }: Claim, overall: number): MeasureTrend['relative'] {
  if (estimate === null || interval === null || overall === 0) return null;
  return { slope: estimate / overall, interval: [interval[0] / overall, interval[1] / overall] };
}

function valueOf(year: YearlyMean, quartiles: QuartileRow | undefined, { statistic, spread }: Shown) {
  const { mean, deviation } = year;
  const ofDeviation: Ends | null = deviation === null ? null : [mean - deviation, mean + deviation];
  const ofQuartiles: Ends | null = quartiles === undefined ? null : [quartiles.q25, quartiles.q75];
  const isMedian = statistic === 'median' && quartiles !== undefined;
  return {
    value: isMedian ? quartiles.median : mean,
    interval: isMedian ? intervalOfMedian(quartiles, year.recipes) : intervalOfMean(year),
    spread: spread === 'quartiles' ? ofQuartiles : ofDeviation,
  };
}

const normalQuartileRange = 1.349;
const efficiencyOfMedian = Math.sqrt(Math.PI / 2);
const twoSided = 1.96;

/**
 * 95 % interval of a median from the quartiles, as if the middle of the distribution were normal: the standard error
 * is 1.2533 · IQR / 1.349 / √n (McGill, Tukey and Larsen 1978, The American Statistician 32:12).
 */
function intervalOfMedian({ q25, median, q75 }: QuartileRow, recipes: number): Ends | null {
  if (recipes < 2) return null;
  const margin = (twoSided * efficiencyOfMedian * ((q75 - q25) / normalQuartileRange)) / Math.sqrt(recipes);
  return [median - margin, median + margin];
}
