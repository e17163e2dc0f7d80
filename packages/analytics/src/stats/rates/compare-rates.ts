import { type Interval, defaultConfidence, ratioInterval, upperProbability } from '../confidence.ts';
import { fisherSurvival } from '../distributions/fisher.ts';
import { studentQuantile } from '../distributions/student.ts';
import { devianceTerm } from '../special-functions/log-gamma.ts';
import { at, sum } from '../sums.ts';
import { type CountOverExposure, requireEvents } from './poisson-rate.ts';

export interface GroupRate {
  readonly count: number;
  readonly exposure: number;
  readonly rate: number;
  /** Quasi-Poisson interval of the rate; null when nothing was counted in the group. */
  readonly interval: Interval | null;
  /** Rate over the rate of all groups together. */
  readonly ratioToAll: number;
}

export interface RateComparison {
  readonly groups: readonly GroupRate[];
  readonly overallRate: number;
  /** Pearson χ² / (N − k): 1 for Poisson counts, far more for bulk publishing. */
  readonly dispersion: number;
  /** Quasi-likelihood F test of equal rates; null when counts do not vary inside groups. */
  readonly f: number | null;
  readonly degreesOfFreedomBetween: number;
  readonly degreesOfFreedomWithin: number;
  /** 0 when f is null. */
  readonly pValue: number;
}

/**
 * Compares rates of groups, each observed over several periods (a season over its years, say), allowing for
 * over-dispersion: one-way quasi-Poisson model. Periods without events count, groups without periods do not.
 * Returns null with fewer than two groups, no period beyond one per group, or no event at all.
 * Throws unless counts are whole and exposures positive. Source: McCullagh and Nelder (1989) §6.2; F test as in
 * Venables and Ripley (2002) §7.5.
 */
export function compareRates(
  groups: readonly (readonly CountOverExposure[])[],
  confidence = defaultConfidence,
): RateComparison | null {
  const filled = groups.filter((periods) => periods.length > 0);
  filled.flat().forEach(requireEvents);
  const totals = filled.map(total);
  const all = total(totals);
  const between = filled.length - 1;
  const within = filled.flat().length - filled.length;
  if (between < 1 || within < 1 || all.count === 0) return null;

  const overallRate = all.count / all.exposure;
  const rates = totals.map((group) => group.count / group.exposure);
  const pearson = sum(filled.map((periods, g) => pearsonChiSquare(periods, at(rates, g))));
  const dispersion = pearson / within;
  const gain = 2 * sum(totals.map((group) => devianceTerm(group.count, group.exposure * overallRate)));
  const f = dispersion === 0 ? null : gain / between / dispersion;
  const quantile = studentQuantile(upperProbability(confidence), within);
  return {
    groups: totals.map((group, g) => ({
      count: group.count,
      exposure: group.exposure,
      rate: at(rates, g),
      interval: rateInterval(group, at(rates, g), dispersion, quantile, confidence),
      ratioToAll: at(rates, g) / overallRate,
    })),
    overallRate,
    dispersion,
    f,
    degreesOfFreedomBetween: between,
    degreesOfFreedomWithin: within,
    pValue: f === null ? (gain === 0 ? 1 : 0) : fisherSurvival(f, between, within),
  };
}

function total(periods: readonly CountOverExposure[]): CountOverExposure {
  return {
    count: sum(periods.map((period) => period.count)),
    exposure: sum(periods.map((period) => period.exposure)),
  };
}

function pearsonChiSquare(periods: readonly CountOverExposure[], rate: number): number {
  if (rate === 0) return 0;
  return sum(periods.map(({ count, exposure }) => (count - exposure * rate) ** 2 / (exposure * rate)));
}

function rateInterval(
  group: CountOverExposure,
  rate: number,
  dispersion: number,
  quantile: number,
  confidence: number,
): Interval | null {
  if (group.count === 0) return null;
  return ratioInterval(rate, quantile * Math.sqrt(dispersion / group.count), confidence);
}
