import { familyOf } from './family.ts';

/**
 * Adjusted p-values that keep the chance of any false claim among all tests below the level: step down, in the order of
 * the input, never below the p-value. A null p-value is no member of the family and stays null.
 * Throws `out-of-range` for a p-value outside [0, 1]. Source: Holm (1979), Scandinavian J. Statistics 6:65.
 */
export function holm(pValues: readonly number[]): number[];
export function holm(pValues: readonly (number | null)[]): (number | null)[];
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const family = familyOf(pValues);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let largest = 0;
  family
    .toSorted((a, b) => a.p - b.p)
    .forEach(({ p, index }, rank) => {
      largest = Math.max(largest, Math.min(1, p * (family.length - rank)));
      adjusted[index] = largest;
    });
  return adjusted;
}
