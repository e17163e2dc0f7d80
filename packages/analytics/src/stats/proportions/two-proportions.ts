import { type Interval, defaultConfidence, ratioInterval, upperProbability } from '../confidence.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { type Proportion, requireProportion, wilsonInterval } from './wilson.ts';

export interface ProportionDifference {
  /** First share minus second share: multiply by 100 for percentage points. */
  readonly difference: number;
  readonly interval: Interval;
}

/**
 * Difference of two independent shares with Newcombe's hybrid score interval; null when a group has no trials.
 * Source: Newcombe (1998), Statistics in Medicine 17:873, method 10.
 */
export function proportionDifference(
  first: Proportion,
  second: Proportion,
  confidence = defaultConfidence,
): ProportionDifference | null {
  const a = wilsonInterval(first, confidence);
  const b = wilsonInterval(second, confidence);
  if (a === null || b === null) return null;
  const p = first.successes / first.trials;
  const q = second.successes / second.trials;
  const difference = p - q;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p - a.low, b.high - q),
      high: difference + Math.hypot(a.high - p, q - b.low),
      confidence,
    },
  };
}

export interface RiskRatio {
  /** First share over second share. */
  readonly ratio: number;
  readonly interval: Interval;
}

/**
 * Ratio of two shares with Katz's logarithmic interval. Returns null when either group has no success: the interval
 * of the logarithm does not exist there; show the difference instead. Source: Katz et al. (1978), Biometrics 34:469.
 */
export function riskRatio(
  first: Proportion,
  second: Proportion,
  confidence = defaultConfidence,
): RiskRatio | null {
  requireProportion(first);
  requireProportion(second);
  if (first.successes === 0 || second.successes === 0) return null;
  const ratio = first.successes / first.trials / (second.successes / second.trials);
  const deviation = Math.sqrt(
    1 / first.successes - 1 / first.trials + 1 / second.successes - 1 / second.trials,
  );
  return {
    ratio,
    interval: ratioInterval(ratio, normalQuantile(upperProbability(confidence)) * deviation, confidence),
  };
}
