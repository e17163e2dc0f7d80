import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPartitions } from './partitions.ts';

const squaresAround = (values: readonly number[]) => (from: number, to: number) => {
  const own = values.slice(from, to);
  const level = own.reduce((sum, value) => sum + value, 0) / own.length;
  return own.reduce((sum, value) => sum + (value - level) ** 2, 0);
};

/** Every way to cut n points into segments of at least `shortest`, by where they start. */
function placements(n: number, cuts: number, shortest: number, from = 0): number[][] {
  if (cuts === 0) return n - from >= shortest ? [[from]] : [];
  const starts = Array.from({ length: n }, (_, start) => start).filter((start) => start >= from + shortest);
  return starts.flatMap((start) => placements(n, cuts - 1, shortest, start).map((rest) => [from, ...rest]));
}

const costOf = (starts: readonly number[], n: number, cost: (from: number, to: number) => number) =>
  starts.reduce((sum, start, index) => sum + cost(start, starts[index + 1] ?? n), 0);

describe('the best partitions', () => {
  it('are the cheapest of all placements', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 11 }),
        fc.integer({ min: 2, max: 3 }),
        (values, shortest) => {
          const cost = squaresAround(values);
          const n = values.length;
          for (const [cuts, found] of bestPartitions(n, 2, shortest, cost).entries()) {
            const all = placements(n, cuts, shortest).map((starts) => costOf(starts, n, cost));
            expect(found.cost).toBeCloseTo(Math.min(...all), 9);
            expect(costOf(found.starts, n, cost)).toBeCloseTo(found.cost, 9);
            expect(found.starts).toHaveLength(cuts + 1);
          }
        },
      ),
    );
  });

  it('leave out a number of segments that does not fit', () => {
    expect(bestPartitions(5, 3, 2, () => 1).map(({ starts }) => starts)).toEqual([[0], [0, 2]]);
  });

  it('ask for at most one cost for each pair of ends', () => {
    let asked = 0;
    const n = 400;
    bestPartitions(n, 3, 3, (from, to) => {
      asked += 1;
      return (to - from) ** 2;
    });
    expect(asked).toBeLessThanOrEqual((n * n) / 2 + n);
  });
});
