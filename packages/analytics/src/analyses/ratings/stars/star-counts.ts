import { type Ends, describeCounts, endsOf, wilsonInterval } from '../../../stats/index.ts';

/** The scale that readers rate on. */
export const starScale: Ends = [1, 5];

export const stars = [1, 2, 3, 4, 5] as const;

export type StarSummary = NonNullable<ReturnType<typeof summariseStars>>;

/** How ratings spread over 1 to 5 stars; `counts[0]` counts one star. Null without ratings. */
export function summariseStars(counts: readonly number[]) {
  const description = describeCounts(stars, counts);
  if (description === null) return null;
  const { count: n, mean, standardDeviation } = description;
  const [one = 0, two = 0, , , five = 0] = counts;
  return {
    n,
    mean,
    /** Of the sample; null for a single rating. */
    deviation: standardDeviation,
    five: { count: five, share: five / n },
    /** Ratings of two stars or fewer. */
    low: { count: one + two, share: (one + two) / n },
  };
}

export type Share = ReturnType<typeof shareOf>;

/** A count as a share of a total above zero, with Wilson's score interval. */
export function shareOf(count: number, total: number) {
  const interval = known(wilsonInterval({ successes: count, trials: total }));
  return { count, share: count / total, interval: endsOf(interval) };
}

/**
 * What is known wherever somebody rated: where nobody did, the notice stands alone. Throws RangeError where it is
 * missing all the same.
 */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new RangeError('Nobody rated: only the notice says so.');
  return value;
}

/** Ratings of one recipe, month, day …, by their stars; 0 counts reviews without one. */
export interface StarRow {
  readonly rating: number;
  readonly n: number;
}

/** Ratings of one to five stars, in this order; reviews without a star are left out. */
export const countStars = (rows: readonly StarRow[]): readonly number[] =>
  stars.map((star) => totalOf(rows.filter(({ rating }) => rating === star)));

export const totalOf = (rows: readonly { readonly n: number }[]): number =>
  rows.reduce((sum, { n }) => sum + n, 0);

/** Rows by a key of theirs, keys in the order of their first row. */
export function groupRows<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own === undefined) groups.set(key(row), [row]);
    else own.push(row);
  }
  return groups;
}
