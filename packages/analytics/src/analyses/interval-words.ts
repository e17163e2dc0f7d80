import type { Verdict } from '../analysis/presentation.ts';
import { signed, text, type Text } from '../text/index.ts';

/** Both ends of an interval. */
export type Ends = readonly [number, number];

/** "(−0.61 to −0.32)": the two ends of the interval of a change, with their signs. */
export const intervalText = ([low, high]: Ends, digits: number): Text =>
  text('common.intervalInBrackets', { low: signed(low, digits), high: signed(high, digits) });

/** Which way an interval of a change points, if it excludes zero; thin where there is no interval. */
export function verdictOf(interval: Ends | null): Verdict {
  if (interval === null) return 'thin';
  const [low, high] = interval;
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}
