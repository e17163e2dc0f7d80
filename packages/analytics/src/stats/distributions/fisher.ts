import { requireBetween } from '../guards.ts';
import { decreasingRoot } from '../special-functions/decreasing-root.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';

/** P(F > f) with ν₁ (numerator) and ν₂ (denominator) degrees of freedom: Abramowitz and Stegun 26.6.2. */
export function fisherSurvival(f: number, numerator: number, denominator: number): number {
  if (f <= 0) return 1;
  const total = denominator + numerator * f;
  if (total === Infinity) return 0;
  return incompleteBeta(denominator / total, (numerator * f) / total, denominator / 2, numerator / 2);
}

/** The f with P(F ≤ f) = `probability`, for 0 < probability < 1. */
export function fisherQuantile(probability: number, numerator: number, denominator: number): number {
  requireBetween(probability, 0, 1, 'probability');
  requireBetween(numerator, 0, Infinity, 'numerator');
  requireBetween(denominator, 0, Infinity, 'denominator');
  if (probability < 0.5) return 1 / fisherQuantile(1 - probability, denominator, numerator);
  const target = Math.log(1 - probability);
  const difference = (u: number) => Math.log(fisherSurvival(Math.exp(u), numerator, denominator)) - target;
  return Math.exp(decreasingRoot(difference, -1, 1));
}
