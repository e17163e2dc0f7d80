import { requireBetween } from '../guards.ts';
import { decreasingRoot } from '../special-functions/decreasing-root.ts';
import { lowerIncompleteGamma, upperIncompleteGamma } from '../special-functions/incomplete-gamma.ts';

/** P(X > x) of the chi-square distribution: Q(ν/2, x/2), Abramowitz and Stegun 26.4.19. */
export function chiSquareSurvival(x: number, degreesOfFreedom: number): number {
  return upperIncompleteGamma(degreesOfFreedom / 2, x / 2);
}

/** The x with P(X ≤ x) = `probability`, for 0 < probability < 1. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  requireBetween(probability, 0, 1, 'probability');
  requireBetween(degreesOfFreedom, 0, Infinity, 'degreesOfFreedom');
  const shape = degreesOfFreedom / 2;
  const lower = probability < 0.5;
  const target = Math.log(lower ? probability : 1 - probability);
  const difference = (u: number) =>
    lower
      ? target - Math.log(lowerIncompleteGamma(shape, Math.exp(u)))
      : Math.log(upperIncompleteGamma(shape, Math.exp(u))) - target;
  return 2 * Math.exp(decreasingRoot(difference, Math.log(shape) - 1, Math.log(shape) + 1));
}
