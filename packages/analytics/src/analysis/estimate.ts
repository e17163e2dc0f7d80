import type { Ends } from '../stats/index.ts';
import { signed, signedPercent, text, type Text } from '../text/index.ts';
import { listed, type Listed } from './listed.ts';

/** What an analysis estimates of the recipes it is asked of, so that the same of other recipes can be held against it. */
export interface Estimate {
  /** Tells it from the others of its analysis; the same key estimates the same of any recipes. */
  readonly key: string;
  readonly subject: Text;
  readonly value: number;
  /** 95 %. */
  readonly interval: Ends;
  readonly write: (value: number) => Text;
  readonly writeDifference: (difference: number) => Text;
}

/** The same as an analysis writes it: null where there are too few data. */
export interface EstimateDraft extends Omit<Estimate, 'value' | 'interval'> {
  readonly value: number | null;
  readonly interval: Ends | null;
}

/** A difference of shares in percentage points, with its sign. */
export function sharePoints(difference: number, digits = 1): Text {
  const value = difference * 100;
  return text('comparison.points', {
    value: signed(value, digits),
    count: Math.abs(Number(value.toFixed(digits))),
  });
}

/** How a share, or how much more or less, is written; a difference of two such in percentage points. */
export const asPercent: Pick<Estimate, 'write' | 'writeDifference'> = {
  write: (value) => signedPercent(value),
  writeDifference: (difference) => sharePoints(difference),
};

/** The estimates that exist and have an interval. */
export const finishedEstimates = (drafts: Listed<EstimateDraft>): readonly Estimate[] =>
  listed(drafts).flatMap(({ value, interval, ...draft }) =>
    value === null || interval === null ? [] : [{ ...draft, value, interval }],
  );
