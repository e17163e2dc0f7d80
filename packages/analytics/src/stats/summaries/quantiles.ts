import { requireCounts, requireFinite, requireSameLength, requireSome } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, sum } from '../sums.ts';

/**
 * How a quantile falls between two ordered values: `nearest` takes the value at index floor((n − 1)·q + ½), so that
 * ties round up; `linear` interpolates at (n − 1)·q (type 7 of Hyndman and Fan 1996, the default of NumPy and R).
 */
export type QuantileMethod = 'nearest' | 'linear';

/** The q-quantile of values in any order. Throws `empty`, `not-finite`, or `out-of-range` unless 0 ≤ q ≤ 1. */
export function quantile(values: readonly number[], q: number, method: QuantileMethod): number {
  requireSome(values, 'values');
  requireFinite(values, 'values');
  const sorted = [...values].sort((a, b) => a - b);
  return quantileAt((index) => at(sorted, index), sorted.length, q, method);
}

/** Mean of the two middle values, or the middle one. Throws `empty` or `not-finite`. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5, 'linear');
}

/**
 * The q-quantile of a frequency table: `counts[i]` observations of `values[i]`, in any order. Equal to `quantile`
 * of the expanded list, without expanding it. Throws `empty` when nothing is counted.
 */
export function quantileFromCounts(
  values: readonly number[],
  counts: readonly number[],
  q: number,
  method: QuantileMethod,
): number {
  requireSameLength(values, counts, 'values and counts');
  requireFinite(values, 'values');
  requireCounts(counts, 'counts');
  const total = sum(counts);
  if (total === 0) requireSome([], 'the table of counts');
  const order = values.map((_, i) => i).sort((a, b) => at(values, a) - at(values, b));
  const ordered = (index: number) => {
    let passed = 0;
    const found = order.find((i) => (passed += at(counts, i)) > index);
    return at(values, found ?? -1);
  };
  return quantileAt(ordered, total, q, method);
}

function quantileAt(
  ordered: (index: number) => number,
  count: number,
  q: number,
  method: QuantileMethod,
): number {
  if (!(q >= 0 && q <= 1)) {
    throw new StatisticsError('out-of-range', 'q is no share', q, 'Pass a number from 0 to 1.');
  }
  const position = (count - 1) * q;
  if (method === 'nearest') return ordered(Math.floor(position + 0.5));
  const below = Math.floor(position);
  const share = position - below;
  const low = ordered(below);
  return share === 0 ? low : low + share * (ordered(below + 1) - low);
}
