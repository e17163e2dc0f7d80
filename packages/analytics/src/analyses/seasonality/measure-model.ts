import { type Ends, analysisOfVariance, compareMeans, kruskalWallisFromRanks } from '../../stats/index.ts';
import { periodsOf, type Grain, type Hemisphere, type Period } from '../calendar/year.ts';
import type { SeasonalityParams } from './controls.ts';
import type { MomentRow, RankRow } from './measure-rows.ts';
import { measuresOf, type MeasureGroup, type MeasureId } from './measures.ts';

/** As recipes are, or each compared with the mean of its year: seasons hold different mixes of years. */
type Adjustment = 'none' | 'years';

export interface MeasureParams extends SeasonalityParams {
  readonly adjust: Adjustment;
  readonly unit: 'percent' | 'units';
}

/** One measure in one part of the year. */
export interface MeasurePeriod {
  readonly period: string;
  readonly recipes: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single recipe. */
  readonly deviation: number | null;
  /** Quartiles and median of the recipes as they are. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Mean less the mean of the whole year, with its 95 % interval. */
  readonly difference: number;
  readonly interval: Ends | null;
  /** The same as shares of the mean of the year; null when that mean is 0. */
  readonly relative: number | null;
  readonly relativeInterval: Ends | null;
  /** The interval of the difference excludes zero. */
  readonly clear: boolean;
}

export interface MeasureSummary {
  readonly measure: MeasureId;
  readonly recipes: number;
  readonly mean: number;
  readonly periods: readonly MeasurePeriod[];
  /** Kruskal–Wallis, of the recipes as they are. */
  readonly ranks: {
    readonly h: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
    /** (H − k + 1) / (N − k): share of the variation of ranks that the periods explain. */
    readonly epsilonSquared: number;
  } | null;
  /** One-way analysis of variance of the means shown. */
  readonly variance: { readonly f: number; readonly pValue: number; readonly omegaSquared: number } | null;
}

export interface MeasureModel {
  readonly group: MeasureGroup;
  readonly grain: Grain;
  readonly hemisphere: Hemisphere;
  readonly adjust: Adjustment;
  readonly unit: MeasureParams['unit'];
  readonly recipes: number;
  readonly periods: readonly Period[];
  readonly measures: readonly MeasureSummary[];
}

/** Means of each measure by period against the year, with rank tests and effect sizes. */
export function modelMeasures(
  rows: { readonly moments: readonly MomentRow[]; readonly ranks: readonly RankRow[] },
  group: MeasureGroup,
  params: MeasureParams,
): MeasureModel {
  const periods = periodsOf(params);
  const measures = measuresOf[group].flatMap(({ id }, index) => {
    const moments = rows.moments.filter(({ measure }) => measure === index);
    const ranks = rows.ranks.filter(({ measure }) => measure === index);
    return moments.length === 0 ? [] : [summaryOf(id, moments, ranks, periods, params.adjust)];
  });
  return {
    group,
    grain: params.grain,
    hemisphere: params.hemisphere,
    adjust: params.adjust,
    unit: params.unit,
    recipes: Math.max(0, ...measures.map(({ recipes }) => recipes)),
    periods,
    measures,
  };
}

interface Pool {
  readonly recipes: number;
  readonly mean: number;
  readonly squares: number;
}

/** One pool of several, each known by its mean and squares. */
function pooled(parts: readonly Pool[]): Pool {
  const recipes = parts.reduce((sum, part) => sum + part.recipes, 0);
  if (recipes === 0) return { recipes, mean: 0, squares: 0 };
  const mean = parts.reduce((sum, part) => sum + part.recipes * part.mean, 0) / recipes;
  const squares = parts.reduce((sum, part) => sum + part.squares + part.recipes * (part.mean - mean) ** 2, 0);
  return { recipes, mean, squares };
}

const spreadOf = ({ recipes, squares }: Pool) => (recipes < 2 ? 0 : Math.sqrt(squares / (recipes - 1)));

const asSummary = (pool: Pool) => ({
  count: pool.recipes,
  mean: pool.mean,
  standardDeviation: spreadOf(pool),
});

/** Moves every month so that all years have the same mean. */
function withinYears(moments: readonly MomentRow[]): readonly MomentRow[] {
  const all = pooled(moments).mean;
  const years = new Map<number, MomentRow[]>();
  for (const moment of moments) years.set(moment.year, [...(years.get(moment.year) ?? []), moment]);
  const means = new Map([...years].map(([year, months]) => [year, pooled(months).mean]));
  return moments.map((moment) => ({ ...moment, mean: moment.mean - (means.get(moment.year) ?? all) + all }));
}

function summaryOf(
  measure: MeasureId,
  asTheyAre: readonly MomentRow[],
  ranks: readonly RankRow[],
  periods: readonly Period[],
  adjust: Adjustment,
): MeasureSummary {
  const moments = adjust === 'years' ? withinYears(asTheyAre) : asTheyAre;
  const all = pooled(moments);
  const pools = periods.map(({ months }) => pooled(moments.filter(({ month }) => months.includes(month))));
  const outside = periods.map(({ months }) => pooled(moments.filter(({ month }) => !months.includes(month))));
  return {
    measure,
    recipes: all.recipes,
    mean: all.mean,
    periods: periods.flatMap(({ key }, index) => {
      const pool = pools[index];
      const rest = outside[index];
      const rank = ranks.find(({ period }) => period === index);
      if (pool === undefined || rest === undefined || rank === undefined || pool.recipes === 0) return [];
      return [
        {
          period: key,
          low: rank.low,
          median: rank.median,
          high: rank.high,
          ...differenceOf(pool, rest, all),
        },
      ];
    }),
    ranks: rankTest(ranks),
    variance: varianceTest(pools),
  };
}

/**
 * The difference of a period from the year it belongs to is the difference from the rest of the year, shrunk by the
 * share of the rest; so is its interval (Welch).
 */
function differenceOf(
  pool: Pool,
  rest: Pool,
  all: Pool,
): Omit<MeasurePeriod, 'period' | 'low' | 'median' | 'high'> {
  const shrink = rest.recipes / all.recipes;
  const compared = compareMeans(asSummary(pool), asSummary(rest));
  const interval: Ends | null =
    compared === null ? null : [compared.welch.interval.low * shrink, compared.welch.interval.high * shrink];
  const difference = pool.mean - all.mean;
  const share = (value: number) => value / all.mean;
  const hasShare = all.mean > 0;
  return {
    recipes: pool.recipes,
    mean: pool.mean,
    deviation: pool.recipes < 2 ? null : spreadOf(pool),
    difference,
    interval,
    relative: hasShare ? share(difference) : null,
    relativeInterval: hasShare && interval !== null ? [share(interval[0]), share(interval[1])] : null,
    clear: interval !== null && (interval[0] > 0 || interval[1] < 0),
  };
}

function rankTest(ranks: readonly RankRow[]): MeasureSummary['ranks'] {
  const result = kruskalWallisFromRanks({
    sizes: ranks.map(({ recipes }) => recipes),
    rankSums: ranks.map(({ rankSum }) => rankSum),
    total: ranks.reduce((sum, { recipes }) => sum + recipes, 0),
    tieSum: ranks[0]?.tieSum ?? 0,
  });
  if (result === null) return null;
  const { h, degreesOfFreedom, pValue, etaSquared } = result;
  return { h, degreesOfFreedom, pValue, epsilonSquared: Math.max(0, etaSquared) };
}

function varianceTest(pools: readonly Pool[]): MeasureSummary['variance'] {
  const result = analysisOfVariance(pools.map(asSummary));
  return result === null || result.f === null
    ? null
    : { f: result.f, pValue: result.pValue, omegaSquared: Math.max(0, result.omegaSquared) };
}
