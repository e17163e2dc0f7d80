import { type Interval, defaultConfidence, upperProbability } from '../confidence.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { requireBetween, requireCounts } from '../guards.ts';

export interface CompoundGrowth {
  /** Growth per period: 0.1 is +10 % each. */
  readonly rate: number;
  /** From the Poisson scatter of both counts. */
  readonly interval: Interval;
}

/**
 * Compound growth rate between two counts `periods` apart: (last / first)^(1 / periods) − 1.
 * Returns null when either count is 0. Throws unless counts are whole and periods > 0.
 */
export function compoundGrowth(
  first: number,
  last: number,
  periods: number,
  confidence = defaultConfidence,
): CompoundGrowth | null {
  requireCounts([first, last], '[first, last]');
  requireBetween(periods, 0, Infinity, 'periods');
  if (first === 0 || last === 0) return null;
  const logRate = Math.log(last / first) / periods;
  const margin = (normalQuantile(upperProbability(confidence)) * Math.sqrt(1 / first + 1 / last)) / periods;
  return {
    rate: Math.expm1(logRate),
    interval: { low: Math.expm1(logRate - margin), high: Math.expm1(logRate + margin), confidence },
  };
}
