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
 * placements: dynamic programming with one cost for each pair of ends, in memory `mostCuts` · n. A number of segments
 * that does not fit is left out. Source: Bai and Perron (2003), J. Applied Econometrics 18:1, §3.
 */
export function bestPartitions(
  n: number,
  mostCuts: number,
  shortest: number,
  cost: SegmentCost,
): readonly Partition[] {
  const uncut = new Float64Array(n + 1).fill(Infinity);
  const cuts = Array.from({ length: mostCuts }, () => ({
    costs: new Float64Array(n + 1).fill(Infinity),
    lastStarts: new Int32Array(n + 1),
  }));
  /** Of the segment that starts at an index and ends at the present end. */
  const last = new Float64Array(n + 1);
  for (let end = shortest; end <= n; end += 1) {
    uncut[end] = cost(0, end);
    for (let start = shortest; start <= end - shortest; start += 1) last[start] = cost(start, end);
    let before = uncut;
    for (const { costs, lastStarts } of cuts) {
      let least = Infinity;
      for (let start = shortest; start <= end - shortest; start += 1) {
        const total = (before[start] ?? Infinity) + (last[start] ?? Infinity);
        if (total >= least) continue;
        least = total;
        lastStarts[end] = start;
      }
      costs[end] = least;
      before = costs;
    }
  }
  const partitions = [uncut, ...cuts.map(({ costs }) => costs)].map((costs, count) => ({
    cost: costs[n] ?? Infinity,
    starts: startsOf(
      cuts.slice(0, count).map(({ lastStarts }) => lastStarts),
      n,
    ),
  }));
  return partitions.filter((partition) => Number.isFinite(partition.cost));
}

/** Walks back from the end over where each last segment starts. */
function startsOf(lastStarts: readonly Int32Array[], n: number): readonly number[] {
  const starts: number[] = [];
  let end = n;
  for (const of of lastStarts.toReversed()) {
    end = of[end] ?? 0;
    starts.unshift(end);
  }
  return [0, ...starts];
}
