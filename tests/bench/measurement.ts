/** One figure, and what it should reach. */
export interface Measurement {
  /** Stable: `what.of-what`. */
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** The bound, and on which side of it the figure is good; null where the figure is for information. */
  readonly target: { readonly most: number } | { readonly least: number } | null;
}

/** True if the figure reaches its target; null where it has none. */
export function isReached({ value, target }: Measurement): boolean | null {
  if (target === null) return null;
  return 'most' in target ? value <= target.most : value >= target.least;
}

/** The value that a share of the values does not exceed (nearest rank); NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The median of some values, which is held against the target, and their 95th percentile. */
export const summary = (
  id: string,
  values: readonly number[],
  unit: string,
  target: Measurement['target'],
): Measurement[] => [
  { id: `${id}.median`, value: percentile(values, 0.5), unit, target },
  { id: `${id}.p95`, value: percentile(values, 0.95), unit, target: null },
];
