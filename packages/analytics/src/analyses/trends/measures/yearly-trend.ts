import type { Claim } from '../../../analysis/claim.ts';
import {
  endsOf,
  meanBand,
  meanInterval,
  weightedLeastSquares,
  type Ends,
  type WeightedLine,
  type WeightedPoints,
} from '../../../stats/index.ts';
import { isReliable, type YearReliability } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import { fewestYears, slopeClaim, slopeOfYears } from './slope-claim.ts';

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
  /** 95 %, allowing for years that resemble their neighbours. */
  readonly interval: Ends;
  readonly years: number;
}

/** The reliable years, of which the claim speaks, and the mean of the last. */
export interface LatestMean {
  readonly year: number;
  readonly mean: number;
  readonly since: number;
}

/** Values by year with their weighted line, and how far its slope depends on the years taken in. */
export interface YearlyTrend<Year extends YearlyMean> {
  readonly years: readonly (Year & Fitted)[];
  readonly recipes: number;
  /** Of all these years: what is drawn. */
  readonly line: WeightedLine | null;
  /** What may be said of the change a year, over the reliable years. */
  readonly claim: Claim;
  /** Empty unless the value is in focus. */
  readonly variants: readonly SlopeVariant[];
  /** First year of the second half of all recipes: where the "recent" variant begins. */
  readonly recentFrom: number | null;
  readonly latest: LatestMean | null;
}

/** The trend of a yearly value, its variants if it is in focus; the line needs three years, claim and variants four. */
export function yearlyTrend<Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
  { inFocus }: { readonly inFocus: boolean },
): YearlyTrend<Year> {
  const line = fitYears(years, value);
  const recentFrom = secondHalfStart(years);
  const choices = choicesOf(years, value, recentFrom);
  return {
    years: years.map((each) => ({ ...each, ...fittedAt(line, each.year) })),
    recipes: totalRecipes(years),
    line,
    claim: claimOfYears(years, value, choices),
    variants: inFocus ? choices.flatMap(slopeVariant) : [],
    recentFrom,
    latest: latestMean(years),
  };
}

/** Weighted line of a yearly value on the year, each year weighing by its recipes; null under three years. */
export function fitYears<Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
): WeightedLine | null {
  return weightedLeastSquares(pointsOf(years, value));
}

/** What may be said of a yearly value over the reliable years, given other choices of years and weights. */
export const claimOfYears = <Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
  choices: readonly Choice[] = [],
): Claim =>
  slopeClaim(
    pointsOf(years.filter(isReliable), value),
    choices.flatMap(({ points }) =>
      points.x.length < fewestYears ? [] : (weightedLeastSquares(points)?.slope ?? []),
    ),
  );

const pointsOf = <Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
  weight: (year: Year) => number = ({ recipes }) => recipes,
) => ({ x: years.map(({ year }) => year), y: years.map(value), weights: years.map(weight) });

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
  const total = totalRecipes(years);
  let before = 0;
  for (const { year, recipes } of years) {
    if (before >= total / 2) return year;
    before += recipes;
  }
  return null;
}

/** One choice of years and weights. */
interface Choice {
  readonly variant: SlopeVariant['variant'];
  readonly points: WeightedPoints;
}

function choicesOf<Year extends YearlyMean>(
  years: readonly Year[],
  value: (year: Year) => number,
  recentFrom: number | null,
): readonly Choice[] {
  const start = recentFrom ?? -Infinity;
  const recent = recentFrom === null ? [] : years.filter(({ year }) => year >= start);
  return [
    { variant: 'all', points: pointsOf(years, value) },
    { variant: 'reliable', points: pointsOf(years.filter(isReliable), value) },
    { variant: 'equal', points: pointsOf(years, value, () => 1) },
    {
      variant: 'earlier',
      points: pointsOf(
        years.filter(({ year }) => year < start),
        value,
      ),
    },
    { variant: 'recent', points: pointsOf(recent, value) },
  ];
}

function slopeVariant({ variant, points }: Choice): readonly SlopeVariant[] {
  const found = slopeOfYears(points);
  if (found === null) return [];
  return [{ variant, slope: found.slope, interval: found.interval, years: points.x.length }];
}

function latestMean(years: readonly YearlyMean[]): LatestMean | null {
  const reliable = years.filter(isReliable);
  const [from, to] = [reliable[0], reliable.at(-1)];
  if (from === undefined || to === undefined || from === to) return null;
  return { year: to.year, mean: to.mean, since: from.year };
}
