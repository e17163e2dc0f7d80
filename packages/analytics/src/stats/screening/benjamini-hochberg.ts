import { at } from '../sums.ts';
import { familyOf } from './family.ts';

/**
 * q-values: the smallest false discovery rate at which each test would be called. In the order of the input, never
 * below the p-value, monotone in it. A null p-value is no member of the family and keeps a null q-value.
 * Throws `out-of-range` for a p-value outside [0, 1]. Source: Benjamini and Hochberg (1995), JRSS B 57:289.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[];
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[];
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const family = familyOf(pValues);
  family.sort((a, b) => b.p - a.p);
  const qValues: (number | null)[] = pValues.map(() => null);
  let smallest = 1;
  family.forEach(({ p, index }, i) => {
    smallest = Math.min(smallest, p * (family.length / (family.length - i)));
    qValues[index] = smallest;
  });
  return qValues;
}

/** Indexes of the values in ascending order, ties in the order of the input, nulls last: a stable ranking. */
export function rankingOrder(values: readonly (number | null)[]): number[] {
  const order = values.map((_, i) => i);
  const key = values.map((value) => value ?? Infinity);
  return order.sort((a, b) => at(key, a) - at(key, b) || a - b);
}
