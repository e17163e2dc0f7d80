import { sharePoints } from '../analysis/estimate.ts';
import { decimal, integer, signed, signedPercent, type Text } from '../text/index.ts';
import { type Both, inBoth, writtenInBoth } from './both.ts';
import type { StatedFigure } from './key-figures.ts';

/** Of the width on either side of an estimate, how much it may move unseen. */
const SHARE_OF_INTERVAL = 0.2;
/** Of a number without an interval. */
const SHARE_OF_VALUE = 0.005;

/** A key figure before and after. */
export interface MovedFigure {
  readonly analysis: string;
  readonly label: Both;
  readonly before: Both;
  readonly after: Both;
  readonly change: Both;
  readonly allowed: Both;
  /** The change in multiples of what is allowed. */
  readonly times: number;
}

/**
 * How far a figure may move without a word: a fifth of what its 95 % interval leaves open on either side, else half a percent
 * of it; in both cases at least one step of the last digit shown.
 */
function toleranceOf({ value, interval, kind, digits }: StatedFigure): number {
  const step = 10 ** -(kind === 'share' ? digits + 2 : digits);
  const room =
    interval === null
      ? Math.abs(value) * SHARE_OF_VALUE
      : ((interval[1] - interval[0]) / 2) * SHARE_OF_INTERVAL;
  return Math.max(step, room);
}

/** The figure as it moved. */
export function moved(analysis: string, before: StatedFigure, after: StatedFigure): MovedFigure {
  const tolerance = toleranceOf(before);
  const difference = after.value - before.value;
  return {
    analysis,
    label: after.label,
    before: before.text,
    after: after.text,
    change: inBoth(changeText(difference, before)),
    allowed: writtenInBoth((say) => `±${say(allowedText(tolerance, before))}`),
    times: difference / tolerance,
  };
}

function changeText(difference: number, { kind, digits, value }: StatedFigure): Text {
  if (kind === 'share') return sharePoints(difference, digits);
  return kind === 'count' && value !== 0
    ? signedPercent(difference / Math.abs(value), 1)
    : signed(difference, digits);
}

function allowedText(tolerance: number, { kind, digits, value }: StatedFigure): Text {
  if (kind === 'share') return decimal(tolerance * 100, digits);
  if (kind !== 'count') return decimal(tolerance, digits);
  return value === 0
    ? integer(tolerance)
    : { quantity: 'percent', value: tolerance / Math.abs(value), digits: 1 };
}
