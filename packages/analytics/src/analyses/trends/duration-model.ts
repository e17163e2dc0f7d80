import type { DatasetFacts } from '../../analysis/analysis.ts';
import {
  meanBand,
  studentQuantile,
  weightedLeastSquares,
  type Interval,
  type WeightedLine,
} from '../../stats/index.ts';
import type { TrendsParams } from './controls.ts';
import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../reliability.ts';

/** One year as the query returns it. `low`, `median` and `high` are quantiles of the minutes of its recipes. */
export interface DurationRow {
  readonly year: number;
  readonly recipes: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single recipe. */
  readonly deviation: number | null;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface DurationYear extends DurationRow, YearReliability {
  /** 95 % interval of the mean (Student); null for a single recipe. */
  readonly meanInterval: readonly [number, number] | null;
  /** The weighted line of the means, and its 95 % band; null without a line. */
  readonly fitted: number | null;
  readonly band: readonly [number, number] | null;
}

/** The slope of the mean under one choice of years and weights. */
export interface SlopeVariant {
  readonly variant: 'all' | 'reliable' | 'equal' | 'recent';
  readonly slope: number;
  readonly interval: readonly [number, number];
  readonly years: number;
}

export interface DurationModel {
  readonly years: readonly DurationYear[];
  readonly recipes: number;
  readonly mean: WeightedLine | null;
  readonly median: WeightedLine | null;
  readonly variants: readonly SlopeVariant[];
  /** First year of the second half of all recipes: where the "recent" variant begins. */
  readonly recentFrom: number | null;
  /** Mean of the last year that is neither thin nor partial, and its change since the first such year. */
  readonly latest: DurationChange | null;
  /** Share of the weight in the heaviest run of years holding most of it. */
  readonly weight: { readonly from: number; readonly to: number; readonly share: number } | null;
  readonly spread: { readonly low: number; readonly high: number };
  readonly thinThreshold: number;
}

export interface DurationChange {
  readonly year: number;
  readonly mean: number;
  readonly since: number;
  readonly difference: number;
  readonly interval: readonly [number, number];
}

const confidence = 0.95;

/** Yearly minutes with weighted fits, their bands, and how the slope depends on the years taken in. */
export function modelDuration(
  rows: readonly DurationRow[],
  params: TrendsParams,
  spread: { readonly low: number; readonly high: number },
  dataset: DatasetFacts,
): DurationModel {
  const threshold = thinThreshold(rows.reduce((sum, row) => sum + row.recipes, 0));
  const marked = rows.map((row) => ({
    ...row,
    ...reliabilityOf(row.year, row.recipes, threshold, dataset.period),
  }));
  const used = params.thinYears === 'excluded' ? marked.filter(isReliable) : marked;
  const mean = fit(used, ({ mean }) => mean);
  const recentFrom = secondHalfStart(used);
  return {
    years: used.map((row) => ({ ...row, meanInterval: meanInterval(row), ...fittedAt(mean, row.year) })),
    recipes: used.reduce((sum, row) => sum + row.recipes, 0),
    mean,
    median: fit(used, ({ median }) => median),
    variants: slopeVariants(used, recentFrom),
    recentFrom,
    latest: latestChange(used.filter(isReliable)),
    weight: heaviestRun(used),
    spread,
    thinThreshold: threshold,
  };
}

type MarkedRow = DurationRow & YearReliability;

function fit(
  rows: readonly MarkedRow[],
  value: (row: MarkedRow) => number,
  weight: (row: MarkedRow) => number = ({ recipes }) => recipes,
): WeightedLine | null {
  return weightedLeastSquares({
    x: rows.map(({ year }) => year),
    y: rows.map(value),
    weights: rows.map(weight),
  });
}

function meanInterval({ recipes, mean, deviation }: DurationRow): readonly [number, number] | null {
  if (deviation === null || recipes < 2) return null;
  const margin = studentQuantile((1 + confidence) / 2, recipes - 1) * (deviation / Math.sqrt(recipes));
  return [mean - margin, mean + margin];
}

function fittedAt(line: WeightedLine | null, year: number): Pick<DurationYear, 'fitted' | 'band'> {
  if (line === null) return { fitted: null, band: null };
  const { fitted, interval } = meanBand(line, year);
  return { fitted, band: ends(interval) };
}

const ends = ({ low, high }: Interval): readonly [number, number] => [low, high];

function slopeVariants(rows: readonly MarkedRow[], recentFrom: number | null): readonly SlopeVariant[] {
  const mean = ({ mean }: MarkedRow) => mean;
  const recent = rows.filter(({ year }) => recentFrom !== null && year >= recentFrom);
  const candidates = [
    ['all', fit(rows, mean)],
    ['reliable', fit(rows.filter(isReliable), mean)],
    ['equal', fit(rows, mean, () => 1)],
    ['recent', fit(recent, mean)],
  ] as const;
  return candidates.flatMap(([variant, line]) =>
    line === null
      ? []
      : [{ variant, slope: line.slope, interval: ends(line.slopeInterval), years: line.points }],
  );
}

function secondHalfStart(rows: readonly MarkedRow[]): number | null {
  const total = rows.reduce((sum, { recipes }) => sum + recipes, 0);
  let before = 0;
  for (const { year, recipes } of rows) {
    if (before >= total / 2) return year;
    before += recipes;
  }
  return null;
}

function latestChange(reliable: readonly MarkedRow[]): DurationChange | null {
  const first = reliable[0];
  const last = reliable.at(-1);
  if (first === undefined || last === undefined || first.year === last.year) return null;
  const variance = (row: MarkedRow) => (row.deviation ?? 0) ** 2 / row.recipes;
  const difference = last.mean - first.mean;
  const standardError = Math.sqrt(variance(first) + variance(last));
  const margin = studentQuantile((1 + confidence) / 2, welchDegrees(first, last)) * standardError;
  return {
    year: last.year,
    mean: last.mean,
    since: first.year,
    difference,
    interval: [difference - margin, difference + margin],
  };
}

/** Welch–Satterthwaite degrees of freedom of a difference of two means. */
function welchDegrees(a: DurationRow, b: DurationRow): number {
  const share = ({ deviation, recipes }: DurationRow) => (deviation ?? 0) ** 2 / recipes;
  const denominator = share(a) ** 2 / (a.recipes - 1) + share(b) ** 2 / (b.recipes - 1);
  return denominator === 0 ? a.recipes + b.recipes - 2 : (share(a) + share(b)) ** 2 / denominator;
}

const mostOfTheWeight = 0.8;

/** The shortest run of years that holds four fifths of all recipes. */
function heaviestRun(rows: readonly MarkedRow[]): DurationModel['weight'] {
  const total = rows.reduce((sum, { recipes }) => sum + recipes, 0);
  let best: DurationModel['weight'] = null;
  rows.forEach((start, from) => {
    let held = 0;
    for (const row of rows.slice(from)) {
      held += row.recipes;
      const share = held / total;
      const isShorter = best === null || row.year - start.year < best.to - best.from;
      if (share >= mostOfTheWeight) {
        if (isShorter) best = { from: start.year, to: row.year, share };
        return;
      }
    }
  });
  return best;
}
