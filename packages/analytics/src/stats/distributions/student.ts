import { requireBetween } from '../guards.ts';
import { decreasingRoot } from '../special-functions/decreasing-root.ts';
import { incompleteBeta } from '../special-functions/incomplete-beta.ts';

/** P(|T| > |t|) with `degreesOfFreedom` > 0: I_{ν/(ν+t²)}(ν/2, ½), Abramowitz and Stegun 26.7.1. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  const square = t * t;
  if (square === Infinity) return 0;
  const total = degreesOfFreedom + square;
  return incompleteBeta(degreesOfFreedom / total, square / total, degreesOfFreedom / 2, 0.5);
}

/** P(T > t) with `degreesOfFreedom` > 0. */
export function studentSurvival(t: number, degreesOfFreedom: number): number {
  const tail = 0.5 * studentTwoSided(t, degreesOfFreedom);
  return t >= 0 ? tail : 1 - tail;
}

/** The t with P(T ≤ t) = `probability`, for 0 < probability < 1. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  requireBetween(probability, 0, 1, 'probability');
  requireBetween(degreesOfFreedom, 0, Infinity, 'degreesOfFreedom');
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -studentQuantile(1 - probability, degreesOfFreedom);
  const target = Math.log(probability);
  const logT = decreasingRoot(
    (u) => Math.log(studentSurvival(Math.exp(u), degreesOfFreedom)) - target,
    -1,
    1,
  );
  return -Math.exp(logT);
}
