import {
  type Ends,
  compareMeans,
  meanBand,
  meanInterval,
  weightedLeastSquares,
  type Interval,
  type WeightedLine,
} from '../../stats/index.ts';

import { isReliable, type YearReliability } from '../reliability.ts';

/** The mean of a measure over the recipes of one year. */
export interface YearlyMean extends YearReliability {
  readonly year: number;
  readonly recipes: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single recipe. */
  readonly deviation: number | null;
}

/** The slope of the mean under one choice of years and weights. */
export interface SlopeVariant {
  readonly variant: 'all' | 'reliable' | 'equal' | 'earlier' | 'recent';
  readonly slope: number;
  readonly interval: Ends;
  readonly years: number;
}

/** The mean of the last reliable year beside that of the first. */
export interface MeanChange {
  readonly year: number;
  readonly mean: number;
  readonly since: number;
  readonly difference: number;
  /** 95 % interval of the difference (Welch). */
  readonly interval: Ends;
}

const ends = ({ low, high }: Interval): Ends => [low, high];

/** Weighted line of a yearly value on the year, each year weighing by its recipes; null under three years. */
export function fitYears<Row extends YearlyMean>(
  rows: readonly Row[],
  value: (row: Row) => number,
  weight: (row: Row) => number = ({ recipes }) => recipes,
): WeightedLine | null {
  return weightedLeastSquares({
    x: rows.map(({ year }) => year),
    y: rows.map(value),
    weights: rows.map(weight),
  });
}

/** 95 % interval of the mean of a year (Student); null for a single recipe. */
export function intervalOfMean({ mean, deviation, recipes }: YearlyMean): Ends | null {
  const interval = meanInterval(mean, deviation, recipes);
  return interval === null ? null : ends(interval);
}

/** The line and its 95 % band at one year; nulls without a line. */
export function fittedAt(
  line: WeightedLine | null,
  year: number,
): { fitted: number | null; band: Ends | null } {
  if (line === null) return { fitted: null, band: null };
  const { fitted, interval } = meanBand(line, year);
  return { fitted, band: ends(interval) };
}

/** The first year of the second half of all recipes; null where all date from the first year. */
export function secondHalfStart(rows: readonly YearlyMean[]): number | null {
  const total = rows.reduce((sum, { recipes }) => sum + recipes, 0);
  let before = 0;
  for (const { year, recipes } of rows) {
    if (before >= total / 2) return year;
    before += recipes;
  }
  return null;
}

/** The slope of a yearly value under several choices of years and weights; those without a line are left out. */
export function slopeVariants<Row extends YearlyMean>(
  rows: readonly Row[],
  value: (row: Row) => number,
  recentFrom: number | null,
): readonly SlopeVariant[] {
  const start = recentFrom ?? Infinity;
  const candidates = [
    ['all', fitYears(rows, value)],
    ['reliable', fitYears(rows.filter(isReliable), value)],
    ['equal', fitYears(rows, value, () => 1)],
    [
      'earlier',
      recentFrom === null
        ? null
        : fitYears(
            rows.filter(({ year }) => year < start),
            value,
          ),
    ],
    [
      'recent',
      fitYears(
        rows.filter(({ year }) => year >= start),
        value,
      ),
    ],
  ] as const;
  return candidates.flatMap(([variant, line]) =>
    line === null
      ? []
      : [{ variant, slope: line.slope, interval: ends(line.slopeInterval), years: line.points }],
  );
}

/** How the mean changed from the first to the last reliable year; null where there are not two. */
export function latestChange(rows: readonly YearlyMean[]): MeanChange | null {
  const reliable = rows.filter(isReliable);
  const first = reliable[0];
  const last = reliable.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const comparison = compareMeans(summaryOf(last), summaryOf(first));
  if (comparison === null) return null;
  return {
    year: last.year,
    mean: last.mean,
    since: first.year,
    difference: comparison.difference,
    interval: ends(comparison.welch.interval),
  };
}

const summaryOf = ({ recipes, mean, deviation }: YearlyMean) => ({
  count: recipes,
  mean,
  standardDeviation: deviation ?? 0,
});
