import { requireBetween } from '../guards.ts';
import { decreasingRoot } from '../special-functions/decreasing-root.ts';
import { upperIncompleteGamma } from '../special-functions/incomplete-gamma.ts';

/** P(Z > z) of the standard normal distribution, precise to its last representable tail. Source: erfc(x) = Q(½, x²). */
export function normalSurvival(z: number): number {
  const tail = 0.5 * upperIncompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? tail : 1 - tail;
}

/** P(|Z| > |z|). */
export function normalTwoSided(z: number): number {
  return upperIncompleteGamma(0.5, (z * z) / 2);
}

/** The z with P(Z ≤ z) = `probability`, for 0 < probability < 1. */
export function normalQuantile(probability: number): number {
  requireBetween(probability, 0, 1, 'probability');
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  const target = Math.log(probability);
  return -decreasingRoot((z) => Math.log(normalSurvival(z)) - target, 0, 2);
}
