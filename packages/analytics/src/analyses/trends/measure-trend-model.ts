import type { Ends, WeightedLine } from '../../stats/index.ts';
import type { DatasetFacts } from '../../analysis/analysis.ts';

import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../reliability.ts';
import type { TrendsParams } from './controls.ts';
import type { MeasureRow, QuartileRow, TailRow } from './measure-rows.ts';
import type { Measure } from './measures.ts';
import {
  fittedAt,
  fitYears,
  intervalOfMean,
  latestChange,
  secondHalfStart,
  slopeVariants,
  type MeanChange,
  type SlopeVariant,
} from './yearly-means.ts';

type Statistic = 'mean' | 'median';

export interface MeasureYear extends YearReliability {
  readonly year: number;
  readonly recipes: number;
  readonly mean: number;
  readonly deviation: number | null;
  /** The statistic shown, with its 95 % interval. */
  readonly value: number;
  readonly interval: Ends | null;
  /** How far recipes lie apart: ±1 standard deviation, or the quartiles; null where it is not known. */
  readonly spread: Ends | null;
  readonly fitted: number | null;
  readonly band: Ends | null;
}

export interface MeasureTrend {
  readonly measure: Measure;
  readonly years: readonly MeasureYear[];
  readonly recipes: number;
  /** The statistic over all years, weighted by recipes. */
  readonly overall: number;
  readonly line: WeightedLine | null;
  /** The slope and its 95 % interval as shares of the overall value; null without a line. */
  readonly relative: { readonly slope: number; readonly interval: Ends } | null;
  readonly variants: readonly SlopeVariant[];
  readonly recentFrom: number | null;
  readonly latest: MeanChange | null;
}

export interface MeasureTrendModel {
  readonly statistic: Statistic;
  readonly spread: 'deviation' | 'quartiles';
  readonly thinThreshold: number;
  /** The measure in focus; null when no recipe fits. */
  readonly chosen: MeasureTrend | null;
  readonly trends: readonly MeasureTrend[];
  /** Mean, median and largest value of the measure in focus over all recipes, where they were asked. */
  readonly tail: { readonly mean: number; readonly median: number; readonly largest: number } | null;
}

interface Rows {
  readonly means: readonly MeasureRow[];
  readonly quartiles: readonly QuartileRow[];
  readonly tail: readonly TailRow[];
}

interface Choice {
  readonly measures: readonly Measure[];
  readonly chosen: Measure;
  readonly statistic: Statistic;
  readonly spread: MeasureTrendModel['spread'];
}

/** Several measures by year with weighted lines, the one in focus first among equals. */
export function modelMeasureTrends(
  rows: Rows,
  choice: Choice,
  params: TrendsParams,
  dataset: DatasetFacts,
): MeasureTrendModel {
  const ofChosen = rows.means.filter(({ measure }) => measure === choice.chosen.column);
  const threshold = thinThreshold(ofChosen.reduce((sum, { recipes }) => sum + recipes, 0));
  const trends = choice.measures.flatMap((measure) => {
    const trend = modelTrend(measure, rows, choice, threshold, params, dataset);
    return trend === null ? [] : [trend];
  });
  const chosen = trends.find(({ measure }) => measure.column === choice.chosen.column) ?? null;
  return {
    statistic: choice.statistic,
    spread: choice.spread,
    thinThreshold: threshold,
    chosen,
    trends,
    tail: tailOf(rows.tail[0]),
  };
}

function tailOf(row: TailRow | undefined): MeasureTrendModel['tail'] {
  if (row === undefined || row.mean === null || row.median === null || row.largest === null) return null;
  return { mean: row.mean, median: row.median, largest: row.largest };
}

function modelTrend(
  measure: Measure,
  rows: Rows,
  choice: Choice,
  threshold: number,
  params: TrendsParams,
  { period }: DatasetFacts,
): MeasureTrend | null {
  const quartiles = new Map(
    rows.quartiles.filter((row) => row.measure === measure.column).map((row) => [row.year, row]),
  );
  const marked = rows.means
    .filter((row) => row.measure === measure.column)
    .map(({ year, recipes, mean, deviation }) => ({
      year,
      recipes,
      mean,
      deviation,
      ...reliabilityOf(year, recipes, threshold, period),
    }))
    .map((row) => ({ ...row, ...shownValue(row, quartiles.get(row.year), choice) }));
  const used = params.thinYears === 'excluded' ? marked.filter(isReliable) : marked;
  if (used.length === 0) return null;
  const recipes = used.reduce((sum, row) => sum + row.recipes, 0);
  const overall = used.reduce((sum, row) => sum + row.recipes * row.value, 0) / recipes;
  const line = fitYears(used, ({ value }) => value);
  const recentFrom = secondHalfStart(used);
  return {
    measure,
    years: used.map((row) => ({ ...row, ...fittedAt(line, row.year) })),
    recipes,
    overall,
    line,
    relative: line === null || overall === 0 ? null : relativeSlope(line, overall),
    variants: slopeVariants(used, ({ value }) => value, recentFrom),
    recentFrom,
    latest: latestChange(used),
  };
}

const relativeSlope = ({ slope, slopeInterval: { low, high } }: WeightedLine, overall: number) => ({
  slope: slope / overall,
  interval: [low / overall, high / overall] as const,
});

type YearRow = YearReliability & Omit<MeasureRow, 'measure'>;

function shownValue(row: YearRow, quartiles: QuartileRow | undefined, { statistic, spread }: Choice) {
  const { mean, deviation } = row;
  const ofDeviation: Ends | null = deviation === null ? null : [mean - deviation, mean + deviation];
  const ofQuartiles: Ends | null = quartiles === undefined ? null : [quartiles.q25, quartiles.q75];
  const isMedian = statistic === 'median' && quartiles !== undefined;
  return {
    value: isMedian ? quartiles.median : mean,
    interval: isMedian ? intervalOfMedian(quartiles, row.recipes) : intervalOfMean(row),
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
