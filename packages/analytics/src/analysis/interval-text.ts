import type { Ends } from '../stats/index.ts';
import { signed, text, type Text } from '../text/index.ts';

/** "(−0.61 to −0.32)": the two ends of the interval of a change, with their signs. */
export const intervalText = ([low, high]: Ends, digits: number): Text =>
  text('common.intervalInBrackets', { low: signed(low, digits), high: signed(high, digits) });
