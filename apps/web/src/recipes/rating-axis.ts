import type { RatingInterval } from '@mangetamain/analytics/recipes';

/** The part of the scale of stars that is drawn, the same for every row. */
export interface RatingWindow {
  readonly low: number;
  readonly high: number;
}

const highest = 5;
const wholeScale: RatingWindow = { low: 1, high: highest };

/** The window of these intervals: from below all but the lowest twentieth of the lower ends, on half a star. */
export function ratingWindow(intervals: readonly (RatingInterval | null)[]): RatingWindow {
  const lows = intervals
    .flatMap((interval) => (interval === null ? [] : [interval.low]))
    .toSorted((a, b) => a - b);
  const low = lows[Math.floor(lows.length / 20)];
  return low === undefined ? wholeScale : { low: Math.floor(low * 2) / 2, high: highest };
}

/** Where a number of stars lies in the window, in percent; outside of it, at its nearer end. */
export function placeIn({ low, high }: RatingWindow, stars: number): number {
  return Math.min(100, Math.max(0, (100 * (stars - low)) / (high - low)));
}
