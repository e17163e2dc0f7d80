import { type Ends, describeCounts, endsOf, wilsonInterval } from '../../../stats/index.ts';

/** The scale that readers rate on. */
export const starScale: Ends = [1, 5];

export const stars = [1, 2, 3, 4, 5] as const;

/** A share with its score interval. */
export interface Share {
  readonly count: number;
  readonly share: number;
  readonly interval: Ends;
}

export interface StarSummary {
  readonly n: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single rating. */
  readonly deviation: number | null;
  readonly interval: Ends | null;
  /** Ratings of five stars. */
  readonly five: Share;
  /** Ratings of two stars or fewer. */
  readonly low: Share;
}

/** How ratings spread over 1 to 5 stars; `counts[0]` counts one star. Null without ratings. */
export function summariseStars(counts: readonly number[]): StarSummary | null {
  const description = describeCounts(stars, counts);
  if (description === null) return null;
  const n = description.count;
  const [one = 0, two = 0, , , five = 0] = counts;
  return {
    n,
    mean: description.mean,
    deviation: description.standardDeviation,
    interval: endsOf(description.meanInterval),
    five: shareOf(five, n),
    low: shareOf(one + two, n),
  };
}

/** A count as a share of a total above zero, with Wilson's interval. */
export function shareOf(count: number, total: number): Share {
  const interval = wilsonInterval({ successes: count, trials: total });
  return { count, share: count / total, interval: endsOf(interval) ?? [0, 1] };
}

interface StarRow {
  readonly rating: number;
  readonly n: number;
}

/** Ratings of one to five stars, in this order; reviews without a star are left out. */
export function countStars(rows: readonly StarRow[]): readonly number[] {
  const counts = stars.map(() => 0);
  for (const { rating, n } of rows) {
    const before = counts[rating - 1];
    if (before !== undefined) counts[rating - 1] = before + n;
  }
  return counts;
}

/** Rows by a key of theirs, keys in the order of their first row. */
export function groupRows<Row, Key>(rows: readonly Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const own = key(row);
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [row]);
    else group.push(row);
  }
  return groups;
}
