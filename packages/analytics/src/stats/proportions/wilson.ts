import { type Interval, defaultConfidence, upperProbability } from '../confidence.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { requireBetween, requireCounts } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';

/** `successes` out of `trials`: recipes with an item out of all recipes. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/**
 * Score interval of a share, always within [0, 1]; null without trials. Trials that resemble each other count as so many
 * fewer as their design effect says. Sources: Wilson (1927), JASA 22:209; Korn and Graubard (1998), Survey Methodology
 * 24:193.
 */
export function wilsonInterval(
  proportion: Proportion,
  confidence = defaultConfidence,
  designEffect = 1,
): Interval | null {
  requireProportion(proportion);
  requireBetween(designEffect, 0, Infinity, 'designEffect');
  const { successes, trials } = proportion;
  if (trials === 0) return null;
  const n = trials / designEffect;
  const z = normalQuantile(upperProbability(confidence));
  const share = successes / trials;
  const centre = share + (z * z) / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + margin) / scale),
    confidence,
  };
}

/** Throws unless both are whole numbers with successes ≤ trials. */
export function requireProportion({ successes, trials }: Proportion): void {
  requireCounts([successes, trials], '[successes, trials]');
  if (successes > trials) {
    throw new StatisticsError(
      'out-of-range',
      'More successes than trials',
      [successes, trials],
      'Count each recipe once.',
    );
  }
}
