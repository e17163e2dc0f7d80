import { claimOf, overPage, type Claim } from '../../../analysis/claim.ts';
import type { ParamsOf } from '../../../analysis/controls.ts';
import { itemAt } from '../../../analysis/extremes.ts';
import { listed } from '../../../analysis/listed.ts';
import {
  analysisOfVariance,
  compareMeans,
  endsOf,
  holm,
  kruskalWallisFromRanks,
  type AnalysisOfVariance,
  type Ends,
  type KruskalWallisResult,
  type MeanSummary,
  welchAnalysisOfVariance,
  type WelchAnalysisOfVariance,
} from '../../../stats/index.ts';
import { periodsOf, type Period, type PeriodKey } from '../../calendar/year.ts';
import type { MeasureId } from '../../measures.ts';
import { totalRecipes } from '../../total-recipes.ts';
import { yearClaim, type YearClaim } from '../year-claim.ts';
import type { measureControls } from './controls.ts';
import type { MeasureRows, MomentRow, RankRow } from './rows.ts';

export type MeasureParams = ParamsOf<typeof measureControls>;

/** First and third quartile and median of the recipes as they are. */
type Quartiles = Pick<RankRow, 'low' | 'median' | 'high'>;

/** One measure in one part of the year. */
export interface MeasurePeriod extends Quartiles {
  readonly period: PeriodKey;
  readonly recipes: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single recipe. */
  readonly deviation: number | null;
  /** Mean less the mean of the whole year, with its 95 % interval. */
  readonly difference: number;
  readonly interval: Ends | null;
  /** The same as shares of the mean of the year; null when that mean is 0. */
  readonly relative: number | null;
  readonly relativeInterval: Ends | null;
  /** Of Welch's test against the rest of the year, before any correction. */
  readonly pValue: number | null;
  /** What may be said of the difference, corrected over all parts of the year and all measures of the card. */
  readonly claim: Claim;
}

/** Which test over the whole year comes first, and what it says. */
interface OverallTest {
  /** Kruskal–Wallis of the recipes as they are; two analyses of variance where each is against its year. */
  readonly test: 'ranks' | 'means';
  readonly pValue: number | null;
  /** Holm's over the measures of the card, and for the page: nothing is named unless it is below 5 %. */
  readonly corrected: number | null;
  /** Share of variation that the parts of the year explain: ε² of ranks, or ω². */
  readonly explained: number | null;
}

export interface MeasureSummary {
  readonly measure: MeasureId;
  readonly recipes: number;
  readonly mean: number;
  readonly periods: readonly MeasurePeriod[];
  /**
   * Kruskal–Wallis, of the recipes as they are. ε² is (H − k + 1) / (N − k): the share of the variation of ranks that
   * the periods explain.
   */
  readonly ranks: Pick<KruskalWallisResult, 'h' | 'degreesOfFreedom' | 'pValue' | 'epsilonSquared'> | null;
  /** One-way analysis of variance of the means shown. */
  readonly variance: (Pick<AnalysisOfVariance, 'pValue' | 'omegaSquared'> & { readonly f: number }) | null;
  /** Welch's, of the same means. */
  readonly welch: WelchAnalysisOfVariance | null;
  readonly overall: OverallTest;
  /** Every sentence on this measure is made from it. */
  readonly claim: YearClaim;
}

/** Before the measures of a card are judged together. */
type Unjudged = Omit<MeasureSummary, 'claim' | 'periods' | 'overall'> & {
  readonly overall: Omit<OverallTest, 'corrected'>;
  readonly periods: readonly Omit<MeasurePeriod, 'claim'>[];
};

export interface MeasureModel extends Omit<MeasureParams, 'years'> {
  /** The name of the analysis. */
  readonly group: string;
  readonly recipes: number;
  readonly periods: readonly Period[];
  readonly measures: readonly MeasureSummary[];
}

/** Means of each measure by period against the year, with rank tests and effect sizes. */
export function modelMeasures(
  rows: MeasureRows,
  group: string,
  ids: readonly MeasureId[],
  params: MeasureParams,
): MeasureModel {
  const { grain, hemisphere, adjust, unit } = params;
  const periods = periodsOf(params);
  const summaries = listed(
    ids.map((id, index) => {
      const moments = rows.moments.filter(({ measure }) => measure === index);
      const ranks = rows.ranks.filter(({ measure }) => measure === index);
      return moments.length > 0 && summaryOf(id, moments, ranks, periods, adjust);
    }),
  );
  const measures = judged(summaries);
  const recipes = Math.max(0, ...measures.map((summary) => summary.recipes));
  return { group, grain, hemisphere, adjust, unit, recipes, periods, measures };
}

/** Differences of less than this share of the annual mean count as none. */
export const sameWithin = 0.05;

/** Adds what may be said of each measure: its overall test corrected over measures, its parts over parts too. */
function judged(summaries: readonly Unjudged[]): readonly MeasureSummary[] {
  const overall = holm(summaries.map((summary) => summary.overall.pValue));
  const parts = summaries.flatMap(({ periods }) => periods.map(({ pValue }) => pValue));
  const corrected = holm(parts);
  const family = parts.filter((pValue) => pValue !== null).length;
  let place = 0;
  return summaries.map((summary, index) => {
    const gate = itemAt(overall, index);
    const from = place;
    place += summary.periods.length;
    const periods = summary.periods.map((period, at) => ({
      ...period,
      claim: claimOf({
        page: 'seasonality',
        estimate: period.difference,
        interval: period.interval,
        pValue: itemAt(corrected, from + at),
        family,
        gate,
        ...(summary.mean > 0 ? { within: sameWithin * summary.mean } : {}),
      }),
    }));
    return {
      ...summary,
      overall: { ...summary.overall, corrected: overPage(gate, 'seasonality') },
      periods,
      claim: yearClaim(periods),
    };
  });
}

/** The recipes of several months as one group; its mean is 0 where there are none. */
function pooled(months: readonly MomentRow[]): MeanSummary {
  const count = totalRecipes(months);
  if (count === 0) return { count, mean: 0, standardDeviation: 0 };
  const mean = months.reduce((sum, month) => sum + month.recipes * month.mean, 0) / count;
  const squares = months.reduce(
    (sum, month) => sum + month.squares + month.recipes * (month.mean - mean) ** 2,
    0,
  );
  return { count, mean, standardDeviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) };
}

/** Moves every month so that all years have the same mean. */
function withinYears(moments: readonly MomentRow[]): readonly MomentRow[] {
  const all = pooled(moments).mean;
  const means = new Map<number, number>();
  for (const { year } of moments)
    if (!means.has(year)) means.set(year, pooled(moments.filter((each) => each.year === year)).mean);
  return moments.map((moment) => ({ ...moment, mean: moment.mean - (means.get(moment.year) ?? all) + all }));
}

function summaryOf(
  measure: MeasureId,
  asTheyAre: readonly MomentRow[],
  ranks: readonly RankRow[],
  periods: readonly Period[],
  adjust: MeasureParams['adjust'],
): Unjudged {
  const moments = adjust === 'years' ? withinYears(asTheyAre) : asTheyAre;
  const all = pooled(moments);
  const parts = periods.map(({ key, months }, index) => ({
    key,
    rank: ranks.find(({ period }) => period === index),
    pool: pooled(moments.filter(({ month }) => months.includes(month))),
    rest: pooled(moments.filter(({ month }) => !months.includes(month))),
  }));
  const pools = parts.map(({ pool }) => pool);
  const tests = { ranks: rankTest(ranks), variance: varianceTest(pools), welch: welchTest(pools) };
  return {
    measure,
    recipes: all.count,
    mean: all.mean,
    periods: listed(
      parts.map(
        ({ key, rank, pool, rest }) =>
          rank && {
            period: key,
            low: rank.low,
            median: rank.median,
            high: rank.high,
            ...differenceOf(pool, rest, all),
          },
      ),
    ),
    ...tests,
    overall: overallTest(tests, adjust),
  };
}

/**
 * Ranks are those of the recipes as they are. Means can be compared within years, and there both analyses of variance
 * have to agree: Welch's names too much where groups are small and skewed, Fisher's where variances differ.
 */
function overallTest(
  { ranks, variance, welch }: Pick<MeasureSummary, 'ranks' | 'variance' | 'welch'>,
  adjust: MeasureParams['adjust'],
): Omit<OverallTest, 'corrected'> {
  if (adjust === 'none')
    return { test: 'ranks', pValue: ranks?.pValue ?? null, explained: ranks?.epsilonSquared ?? null };
  return {
    test: 'means',
    pValue: welch && variance && Math.max(welch.pValue, variance.pValue),
    explained: variance?.omegaSquared ?? null,
  };
}

/**
 * The difference of a period from the year it belongs to is the difference from the rest of the year, shrunk by the
 * share of the rest; so is its interval (Welch).
 */
function differenceOf(
  pool: MeanSummary,
  rest: MeanSummary,
  all: MeanSummary,
): Omit<MeasurePeriod, 'period' | 'claim' | keyof Quartiles> {
  const welch = compareMeans(pool, rest)?.welch ?? null;
  const interval = welch && scaled(endsOf(welch.interval), rest.count / all.count);
  const difference = pool.mean - all.mean;
  const hasShare = all.mean > 0;
  return {
    recipes: pool.count,
    mean: pool.mean,
    deviation: pool.count < 2 ? null : pool.standardDeviation,
    difference,
    interval,
    relative: hasShare ? difference / all.mean : null,
    relativeInterval: hasShare && interval !== null ? [interval[0] / all.mean, interval[1] / all.mean] : null,
    pValue: welch?.pValue ?? null,
  };
}

const scaled = ([low, high]: Ends, factor: number): Ends => [low * factor, high * factor];

function rankTest(ranks: readonly RankRow[]): MeasureSummary['ranks'] {
  const result = kruskalWallisFromRanks({
    sizes: ranks.map(({ recipes }) => recipes),
    rankSums: ranks.map(({ rankSum }) => rankSum),
    total: totalRecipes(ranks),
    tieSum: ranks[0]?.tieSum ?? 0,
  });
  if (result === null) return null;
  const { h, degreesOfFreedom, pValue, etaSquared } = result;
  return { h, degreesOfFreedom, pValue, epsilonSquared: Math.max(0, etaSquared) };
}

function varianceTest(pools: readonly MeanSummary[]): MeasureSummary['variance'] {
  const result = analysisOfVariance(pools);
  if (result === null || result.f === null) return null;
  return { f: result.f, pValue: result.pValue, omegaSquared: Math.max(0, result.omegaSquared) };
}

/** Groups of one, or without variation, have no weight in it. */
const welchTest = (pools: readonly MeanSummary[]) =>
  welchAnalysisOfVariance(pools.filter(({ count, standardDeviation }) => count > 1 && standardDeviation > 0));
