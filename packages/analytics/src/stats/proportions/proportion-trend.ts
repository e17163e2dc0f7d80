import { type Interval, defaultConfidence, ratioInterval, upperProbability } from '../confidence.ts';
import { normalTwoSided } from '../distributions/normal.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import { requireCounts, requireFinite, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, dot, sum } from '../sums.ts';
import { fitLogisticLine } from './logistic-line.ts';

/** Yearly shares of one item: `successes[i]` of `trials[i]` recipes at `x[i]`. */
export interface ProportionSeries {
  readonly x: readonly number[];
  readonly successes: readonly number[];
  readonly trials: readonly number[];
}

export interface LogisticTrend {
  /** Change of the log-odds per unit of x. */
  readonly slope: number;
  readonly slopeStandardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** Odds multiply by this per unit of x. */
  readonly oddsRatio: number;
  readonly oddsRatioInterval: Interval;
  /** Pearson χ² / (k − 2), never taken below 1: how much more the shares scatter than chance alone. */
  readonly dispersion: number;
  /** Share on the curve at the first and at the last x with trials. */
  readonly fittedFirst: number;
  readonly fittedLast: number;
}

export interface ProportionTrend {
  /** Points with trials. */
  readonly points: number;
  readonly successes: number;
  readonly trials: number;
  /** Cochran–Armitage z: chance alone, no allowance for over-dispersion. */
  readonly cochranArmitage: { readonly z: number; readonly pValue: number };
  /** Quasi-binomial logistic line; null when its slope has no finite estimate (only in the first or last year). */
  readonly logistic: LogisticTrend | null;
}

/** Yearly shares of many items out of the same recipes: `successes[item][i]` of `trials[i]` at `x[i]`. */
export interface ProportionSeriesSet {
  readonly x: readonly number[];
  readonly successes: readonly (readonly number[])[];
  readonly trials: readonly number[];
}

/**
 * Does a share rise or fall over all years? A logistic line with over-dispersion, and the Cochran–Armitage test.
 * Returns null under three points with trials, or when no recipe or every recipe has the item.
 * Throws on unequal lengths, counts that are not whole, or more successes than trials.
 * Sources: McCullagh and Nelder (1989) §4.5; Armitage (1955), Biometrics 11:375.
 */
export function proportionTrend(
  series: ProportionSeries,
  confidence = defaultConfidence,
): ProportionTrend | null {
  return proportionTrends({ ...series, successes: [series.successes] }, confidence)[0] ?? null;
}

/** `proportionTrend` of many items, in their order: what they share is worked out once. */
export function proportionTrends(
  series: ProportionSeriesSet,
  confidence = defaultConfidence,
): (ProportionTrend | null)[] {
  requireSameLength(series.x, series.trials, 'x and trials');
  requireFinite(series.x, 'x');
  requireCounts(series.trials, 'trials');
  series.successes.forEach((successes) => requireSuccesses(successes, series.trials));
  const used = series.x.map((_, i) => i).filter((i) => at(series.trials, i) > 0);
  const x = used.map((i) => at(series.x, i));
  const trials = used.map((i) => at(series.trials, i));
  if (new Set(x).size < 3) return series.successes.map(() => null);
  const quantile = studentQuantile(upperProbability(confidence), x.length - 2);
  return series.successes.map((all) => {
    const successes = used.map((i) => at(all, i));
    const allSuccesses = sum(successes);
    const allTrials = sum(trials);
    if (allSuccesses === 0 || allSuccesses === allTrials) return null;
    return {
      points: x.length,
      successes: allSuccesses,
      trials: allTrials,
      cochranArmitage: cochranArmitage(x, successes, trials),
      logistic: logisticTrend(x, successes, trials, quantile, confidence),
    };
  });
}

function cochranArmitage(x: readonly number[], successes: readonly number[], trials: readonly number[]) {
  const all = sum(trials);
  const share = sum(successes) / all;
  const meanX = dot(trials, x) / all;
  const dx = x.map((value) => value - meanX);
  const score = dot(dx, successes);
  const spread = sum(trials.map((n, i) => n * at(dx, i) ** 2));
  const z = score / Math.sqrt(share * (1 - share) * spread);
  return { z, pValue: normalTwoSided(z) };
}

function logisticTrend(
  x: readonly number[],
  successes: readonly number[],
  trials: readonly number[],
  quantile: number,
  confidence: number,
): LogisticTrend | null {
  const line = fitLogisticLine(x, successes, trials);
  if (line === null) return null;
  const degreesOfFreedom = x.length - 2;
  const dispersion = Math.max(1, line.pearsonChiSquare / degreesOfFreedom);
  const slopeStandardError = Math.sqrt(dispersion * line.slopeVariance);
  const t = line.slope / slopeStandardError;
  return {
    slope: line.slope,
    slopeStandardError,
    t,
    degreesOfFreedom,
    pValue: studentTwoSided(t, degreesOfFreedom),
    oddsRatio: Math.exp(line.slope),
    oddsRatioInterval: ratioInterval(Math.exp(line.slope), quantile * slopeStandardError, confidence),
    dispersion,
    fittedFirst: line.shareAt(Math.min(...x)),
    fittedLast: line.shareAt(Math.max(...x)),
  };
}

function requireSuccesses(successes: readonly number[], trials: readonly number[]): void {
  requireSameLength(successes, trials, 'successes and trials');
  requireCounts(successes, 'successes');
  const index = successes.findIndex((count, i) => count > at(trials, i));
  if (index < 0) return;
  throw new StatisticsError(
    'out-of-range',
    `successes[${index}] exceeds trials[${index}]`,
    [successes[index], trials[index]],
    'Count each recipe once for an item.',
  );
}
