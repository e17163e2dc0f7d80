import { at } from '../sums.ts';

/** Ranks from 1, ties sharing the mean of the ranks they cover, in the order of the input. */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => at(values, a) - at(values, b));
  const ranks = Array.from({ length: values.length }, () => 0);
  for (let start = 0; start < order.length;) {
    const end = endOfTie(values, order, start);
    for (let i = start; i < end; i += 1) ranks[at(order, i)] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** Sizes of the groups of equal values, in ascending order of value; a value of its own counts 1. */
export function tieSizes(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => at(values, a) - at(values, b));
  const sizes: number[] = [];
  for (let start = 0; start < order.length;) {
    const end = endOfTie(values, order, start);
    sizes.push(end - start);
    start = end;
  }
  return sizes;
}

function endOfTie(values: readonly number[], order: readonly number[], start: number): number {
  const value = at(values, at(order, start));
  let end = start + 1;
  while (end < order.length && at(values, at(order, end)) === value) end += 1;
  return end;
}
