import { type Interval, defaultConfidence, ratioInterval, upperProbability } from '../confidence.ts';
import { chiSquareQuantile } from '../distributions/chi-square.ts';
import { fisherQuantile } from '../distributions/fisher.ts';
import { normalQuantile, normalTwoSided } from '../distributions/normal.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import { requireBetween, requireCounts } from '../guards.ts';

/** Events over an exposure, such as recipes over calendar days. */
export interface CountOverExposure {
  readonly count: number;
  readonly exposure: number;
}

export interface PoissonRate {
  readonly rate: number;
  /** Exact: Garwood (1936), Biometrika 28:437. */
  readonly interval: Interval;
}

/** Rate of a Poisson count with its exact interval. Throws unless the count is whole and the exposure positive. */
export function poissonRate(events: CountOverExposure, confidence = defaultConfidence): PoissonRate {
  requireEvents(events);
  const { count, exposure } = events;
  const upper = upperProbability(confidence);
  const low = count === 0 ? 0 : chiSquareQuantile(1 - upper, 2 * count) / 2;
  const high = chiSquareQuantile(upper, 2 * count + 2) / 2;
  return {
    rate: count / exposure,
    interval: { low: low / exposure, high: high / exposure, confidence },
  };
}

export interface RateRatio {
  /** First rate over second rate. */
  readonly ratio: number;
  readonly interval: Interval;
  /** Two-sided score test of equal rates. */
  readonly pValue: number;
}

/**
 * Ratio of two Poisson rates with its exact conditional interval (Clopper–Pearson on the share of the first) and
 * the score test. Returns null when the second count is 0. Assumes no over-dispersion: for counts of days see
 * `quasiPoissonRateRatio`. Source: Przyborowski and Wilenski (1940); Lehmann and Romano (2005) §4.5.
 */
export function rateRatio(
  first: CountOverExposure,
  second: CountOverExposure,
  confidence = defaultConfidence,
): RateRatio | null {
  requireEvents(first);
  requireEvents(second);
  const [a, b] = [first.count, second.count];
  if (b === 0) return null;
  const scale = second.exposure / first.exposure;
  const upper = upperProbability(confidence);
  const low = a === 0 ? 0 : a / (b + 1) / fisherQuantile(upper, 2 * (b + 1), 2 * a);
  const high = ((a + 1) / b) * fisherQuantile(upper, 2 * (a + 1), 2 * b);
  const share = first.exposure / (first.exposure + second.exposure);
  const z = (a - (a + b) * share) / Math.sqrt((a + b) * share * (1 - share));
  return {
    ratio: (a / b) * scale,
    interval: { low: low * scale, high: high * scale, confidence },
    pValue: normalTwoSided(z),
  };
}

/**
 * Ratio of two rates whose counts scatter `dispersion` times more than Poisson: logarithmic 95 % interval and Wald
 * test; by Student's t where the dispersion is an estimate with so many degrees of freedom, else by the normal.
 * Returns null when either count is 0. Throws unless dispersion > 0.
 * Source: McCullagh and Nelder (1989) §6.2.
 */
export function quasiPoissonRateRatio(
  first: CountOverExposure,
  second: CountOverExposure,
  dispersion: number,
  degreesOfFreedom: number | null = null,
): RateRatio | null {
  requireEvents(first);
  requireEvents(second);
  requireBetween(dispersion, 0, Infinity, 'dispersion');
  if (first.count === 0 || second.count === 0) return null;
  const ratio = first.count / first.exposure / (second.count / second.exposure);
  const deviation = Math.sqrt(dispersion * (1 / first.count + 1 / second.count));
  const statistic = Math.log(ratio) / deviation;
  const upper = upperProbability(defaultConfidence);
  const [quantile, pValue] =
    degreesOfFreedom === null
      ? [normalQuantile(upper), normalTwoSided(statistic)]
      : [studentQuantile(upper, degreesOfFreedom), studentTwoSided(statistic, degreesOfFreedom)];
  return { ratio, interval: ratioInterval(ratio, quantile * deviation, defaultConfidence), pValue };
}

/** Throws unless the count is whole and the exposure positive. */
export function requireEvents({ count, exposure }: CountOverExposure): void {
  requireCounts([count], 'count');
  requireBetween(exposure, 0, Infinity, 'exposure');
}
