import type { Ends } from '../../../stats/index.ts';
import { decimal, integer, percent, text, type Text } from '../../../text/index.ts';

/** A mean of stars as "4.660 to 4.663". */
export const starRange = ([low, high]: Ends, digits = 3): Text =>
  text('ratings.range', { low: decimal(low, digits), high: decimal(high, digits) });

/** A share as "76.1% to 76.3%". */
export const shareRange = ([low, high]: Ends, digits = 1): Text =>
  text('ratings.range', { low: percent(low, digits), high: percent(high, digits) });

/** "4.66 (4.61 to 4.70)": an estimate with its interval, alone where it has none. */
export const withRange = (estimate: Text, interval: Text | null): Text =>
  interval === null ? estimate : text('ratings.meanWithRange', { mean: estimate, interval });

/** What a month must have at least to be counted: "100 ratings", and one rating where no minimum is asked. */
export const atLeast = (minimum: number): Text => ratingsCounted(Math.max(1, minimum));

/** "1,204 ratings". */
export const ratingsCounted = (n: number): Text => text('ratings.counted', { n: integer(n), count: n });
