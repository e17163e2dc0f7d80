/** The best cut of a series into some number of segments. */
export interface Partition {
  /** Sum of the costs of its segments. */
  readonly cost: number;
  /** Index where each segment starts, ascending from 0. */
  readonly starts: readonly number[];
}

/** What a segment of the points `from` … `to` − 1 costs; to be answered in constant time. */
export type SegmentCost = (from: number, to: number) => number;

/**
 * The cheapest partitions of `n` points into 1, 2 … `mostCuts` + 1 segments of at least `shortest` points, over all
 * placements: dynamic programming in time `mostCuts` · n² and memory `mostCuts` · n. A number of segments that does not
 * fit is left out. Source: Bai and Perron (2003), J. Applied Econometrics 18:1, §3.
 */
export function bestPartitions(
  n: number,
  mostCuts: number,
  shortest: number,
  cost: SegmentCost,
): readonly Partition[] {
  let costs = Array.from({ length: n + 1 }, (_, end) => (end < shortest ? Infinity : cost(0, end)));
  const origins: Int32Array[] = [];
  const best: Partition[] = [{ cost: costs[n] ?? Infinity, starts: [0] }];
  for (let cuts = 1; cuts <= mostCuts; cuts += 1) {
    const before = costs;
    const origin = new Int32Array(n + 1).fill(-1);
    costs = before.map((_, end) => {
      let least = Infinity;
      for (let start = shortest; start <= end - shortest; start += 1) {
        const total = (before[start] ?? Infinity) + cost(start, end);
        if (total < least) [least, origin[end]] = [total, start];
      }
      return least;
    });
    origins.push(origin);
    best.push({ cost: costs[n] ?? Infinity, starts: startsOf(origins, n) });
  }
  return best.filter((partition) => Number.isFinite(partition.cost));
}

/** Walks back from the end over where each last segment starts. */
function startsOf(origins: readonly Int32Array[], n: number): readonly number[] {
  const starts: number[] = [];
  let end = n;
  for (const origin of origins.toReversed()) {
    end = origin[end] ?? -1;
    if (end < 0) break;
    starts.unshift(end);
  }
  return [0, ...starts];
}
