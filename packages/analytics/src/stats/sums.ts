import { StatisticsError } from './statistics-error.ts';

/** The value at an index known to exist. Throws `out-of-range` when it does not. */
export function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) {
    throw new StatisticsError(
      'out-of-range',
      `No value at this index of ${values.length}`,
      index,
      'Index inside the array.',
    );
  }
  return value;
}

/** Σ v. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Arithmetic mean of a non-empty array. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Σ a·b over two arrays of the same length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += at(a, i) * at(b, i);
  return total;
}

/** Σ a·b·c over three arrays of the same length. */
export function dot3(a: readonly number[], b: readonly number[], c: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += at(a, i) * at(b, i) * at(c, i);
  return total;
}

/** Σ v over the first 0, 1, 2 … values: with `between`, the sum of any stretch in constant time. */
export function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
  });
  return sums;
}

/** Σ v over the values `from` … `to` − 1, from their running sums. */
export function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? Number.NaN) - (sums[from] ?? Number.NaN);
}
