import type { Ends } from '../stats/index.ts';
import { signed, text, type Text, type TextValue } from '../text/index.ts';

/** "(2% to 5%)": the two ends of an interval, each as `write` has it. */
export const inBrackets = ([low, high]: Ends, write: (end: number) => TextValue): Text =>
  text('common.intervalInBrackets', { low: write(low), high: write(high) });

/** "(−0.61 to −0.32)": the two ends of the interval of a change, with their signs. */
export const intervalText = (ends: Ends, digits: number): Text =>
  inBrackets(ends, (end) => signed(end, digits));
