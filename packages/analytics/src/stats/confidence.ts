import { requireBetween } from './guards.ts';

/** A two-sided interval; `confidence` is the nominal coverage, such as 0.95. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** Both ends of an interval, for what is shown of it. */
export type Ends = readonly [low: number, high: number];

/** They are null where there is no interval. */
export function endsOf(interval: Interval): Ends;
export function endsOf(interval: Interval | null): Ends | null;
export function endsOf(interval: Interval | null): Ends | null {
  return interval && [interval.low, interval.high];
}

/** Both ends less `by`: the interval of the distance from it. They are null where there is no interval. */
export function shifted(ends: Ends, by: number): Ends;
export function shifted(ends: Ends | null, by: number): Ends | null;
export function shifted(ends: Ends | null, by: number): Ends | null {
  return ends && [ends[0] - by, ends[1] - by];
}

/** Coverage used wherever the caller does not choose one. */
export const defaultConfidence = 0.95;

/** `estimate ± margin` as an interval. */
export function symmetricInterval(estimate: number, margin: number, confidence: number): Interval {
  return { low: estimate - margin, high: estimate + margin, confidence };
}

/**
 * `ratio` divided and multiplied by e^logMargin as an interval. The margin is cut at e^600, so that the limits of a
 * ratio about which nothing is known stay finite numbers.
 */
export function ratioInterval(ratio: number, logMargin: number, confidence: number): Interval {
  const factor = Math.exp(Math.min(logMargin, 600));
  return { low: ratio / factor, high: ratio * factor, confidence };
}

/** Probability below the upper limit of a two-sided interval: 0.975 for 0.95. Throws `out-of-range` outside (0, 1). */
export function upperProbability(confidence: number): number {
  requireBetween(confidence, 0, 1, 'confidence');
  return 0.5 + confidence / 2;
}
