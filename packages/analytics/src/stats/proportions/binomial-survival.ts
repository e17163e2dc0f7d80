import { requireBetween, requireCounts } from '../guards.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';

/**
 * Probability of at least `successes` in `trials` independent trials of this probability, strictly between 0 and 1.
 * Throws unless counts are whole and the probability lies inside. Source: Abramowitz and Stegun (1964) 26.5.24.
 */
export function binomialSurvival(successes: number, trials: number, probability: number): number {
  requireCounts([successes, trials], 'count');
  requireBetween(probability, 0, 1, 'probability');
  if (successes === 0) return 1;
  if (successes > trials) return 0;
  return incompleteBeta(probability, 1 - probability, successes, trials - successes + 1);
}
