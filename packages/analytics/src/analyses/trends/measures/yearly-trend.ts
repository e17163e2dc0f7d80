import {
  compareMeans,
  endsOf,
  meanBand,
  meanInterval,
  weightedLeastSquares,
  type Ends,
  type WeightedLine,
} from '../../../stats/index.ts';
import { isReliable, type YearReliability } from '../../reliability.ts';
import { recipesOf } from '../years.ts';

/** The mean of a measure over the recipes of one year. */
export interface YearlyMean extends YearReliability {
  readonly year: number;
  readonly recipes: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single recipe. */
  readonly deviation: number | null;
}

/** The weighted line and its 95 % band at one year; null without a line. */
interface Fitted {
  readonly fitted: number | null;
  readonly band: Ends | null;
}

/** The slope of the yearly values under one choice of years and weights. */
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

/** Values by year with their weighted line, and how far its slope depends on the years taken in. */
export interface YearlyTrend<Year extends YearlyMean> {
  readonly years: readonly (Year & Fitted)[];
  readonly recipes: number;
  readonly line: WeightedLine | null;
  readonly variants: readonly SlopeVariant[];
  /** First year of the second half of all recipes: where the "recent" variant begins. */
  readonly recentFrom: number | null;
  readonly latest: MeanChange | null;
}

/** The trend of a yearly value; the line and its variants need three years each. */
export function yearlyTrend<Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
): YearlyTrend<Year> {
  const line = fitYears(years, value);
  const recentFrom = secondHalfStart(years);
  return {
    years: years.map((each) => ({ ...each, ...fittedAt(line, each.year) })),
    recipes: recipesOf(years),
    line,
    variants: slopeVariants(years, value, recentFrom),
    recentFrom,
    latest: latestChange(years),
  };
}

/** Weighted line of a yearly value on the year, each year weighing by its recipes; null under three years. */
export function fitYears<Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
  weight: (year: Year) => number = ({ recipes }) => recipes,
): WeightedLine | null {
  return weightedLeastSquares({
    x: years.map(({ year }) => year),
    y: years.map(value),
    weights: years.map(weight),
  });
}

/** 95 % interval of the mean of a year (Student); null for a single recipe. */
export const intervalOfMean = ({
  mean,
  deviation,
  recipes,
}: Pick<YearlyMean, 'mean' | 'deviation' | 'recipes'>): Ends | null =>
  endsOf(meanInterval(mean, deviation, recipes));

function fittedAt(line: WeightedLine | null, year: number): Fitted {
  if (line === null) return { fitted: null, band: null };
  const { fitted, interval } = meanBand(line, year);
  return { fitted, band: endsOf(interval) };
}

/** The first year of the second half of all recipes; null where all date from the first year. */
function secondHalfStart(years: readonly YearlyMean[]): number | null {
  const total = recipesOf(years);
  let before = 0;
  for (const { year, recipes } of years) {
    if (before >= total / 2) return year;
    before += recipes;
  }
  return null;
}

function slopeVariants<Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
  recentFrom: number | null,
): readonly SlopeVariant[] {
  const [earlier, recent] =
    recentFrom === null
      ? [[], []]
      : [years.filter(({ year }) => year < recentFrom), years.filter(({ year }) => year >= recentFrom)];
  const lines = [
    ['all', fitYears(years, value)],
    ['reliable', fitYears(years.filter(isReliable), value)],
    ['equal', fitYears(years, value, () => 1)],
    ['earlier', fitYears(earlier, value)],
    ['recent', fitYears(recent, value)],
  ] as const;
  return lines.flatMap(([variant, line]) =>
    line === null
      ? []
      : [{ variant, slope: line.slope, interval: endsOf(line.slopeInterval), years: line.points }],
  );
}

function latestChange(years: readonly YearlyMean[]): MeanChange | null {
  const reliable = years.filter(isReliable);
  const [from, to] = [reliable[0], reliable.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  const comparison = compareMeans(summaryOf(to), summaryOf(from));
  return (
    comparison && {
      year: to.year,
      mean: to.mean,
      since: from.year,
      difference: comparison.difference,
      interval: endsOf(comparison.welch.interval),
    }
  );
}

const summaryOf = ({ recipes, mean, deviation }: YearlyMean) => ({
  count: recipes,
  mean,
  standardDeviation: deviation ?? 0,
});
