/** Values with their cumulative shares, ready to be drawn from. */
export interface Distribution {
  readonly values: readonly number[];
  /** Ascending; the last is 1. */
  readonly cumulative: Float64Array;
}

/** Running sums of weights, divided by their total. */
export function cumulativeShares(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    total += weights[i] ?? 0;
    sums[i] = total;
  }
  return sums.map((sum) => sum / total);
}

/** First index between `from` and `to` whose running sum is above u; `to` where none is. */
export function indexAbove(sums: Float64Array, u: number, from = 0, to = sums.length - 1): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 1) > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const createDistribution = (values: readonly number[], weights: ArrayLike<number>): Distribution => ({
  values,
  cumulative: cumulativeShares(weights),
});

/** The value at the quantile u of [0, 1). */
export const quantile = ({ values, cumulative }: Distribution, u: number): number =>
  values[indexAbove(cumulative, u)] ?? 0;

/** Values and weights of a table such as `{ "30": 18374 }`. */
export function fromCounts(counts: Readonly<Record<string, number>>): {
  values: number[];
  weights: number[];
} {
  return { values: Object.keys(counts).map(Number), weights: Object.values(counts) };
}

const steps = 40;

/**
 * Weights × exp(θ·score), with the θ for which the mean of the values within [low, high] is the target: the same
 * peaks, leaning to one side. Values beyond the range lean no further than its ends.
 */
export function leanToMean(
  values: readonly number[],
  weights: readonly number[],
  target: number,
  { low = -Infinity, high = Infinity, score = (value: number) => value } = {},
): number[] {
  const scores = values.map((value) => score(Math.min(high, Math.max(low, value))));
  const leaned = (theta: number, i: number): number => (weights[i] ?? 0) * Math.exp(theta * (scores[i] ?? 0));
  const inside = values.flatMap((value, i) => (value >= low && value <= high ? [i] : []));
  const mean = (theta: number): number => {
    let sum = 0;
    let total = 0;
    for (const i of inside) {
      const weight = leaned(theta, i);
      sum += weight * (values[i] ?? 0);
      total += weight;
    }
    return sum / total;
  };
  let [under, over] = [-5, 5];
  for (let i = 0; i < steps; i += 1) {
    const middle = (under + over) / 2;
    if (mean(middle) < target) under = middle;
    else over = middle;
  }
  return values.map((_, i) => leaned((under + over) / 2, i));
}

/** Value at u on the line through the points (share, value), shares ascending from 0 to 1. */
export function interpolate(points: readonly (readonly [number, number])[], u: number): number {
  const next = points.findIndex(([share]) => share >= u);
  const [toShare, to] = points[Math.max(next, 1)] ?? [1, 0];
  const [fromShare, from] = points[Math.max(next, 1) - 1] ?? [0, 0];
  return from + ((to - from) * (u - fromShare)) / (toShare - fromShare);
}

/** Distribution function of the standard normal (Abramowitz and Stegun 26.2.17, error below 1e-7). */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    0.3989422804 *
    Math.exp((-z * z) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
