import type { Effect } from '@mangetamain/analytics';

export type Times = NonNullable<Effect['times']>;

/** Round ends of an axis of ratios. */
const tops = [2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** An axis of times more or less from "same": logarithmic, so that ×2 and ÷2 stand at one place. */
export interface EffectAxis {
  readonly top: number;
  /** Ratios that are named along it; 1 is "same". */
  readonly ticks: readonly number[];
}

const mostTicks = 4;

/** How many times more, whichever way. */
export const sizeOfRatio = (ratio: number): number => Math.max(ratio, 1 / ratio);

/** The axis on which effects of these ratios find a place. */
export function effectAxis(ratios: readonly number[]): EffectAxis {
  const farthest = Math.max(1, ...ratios.map(sizeOfRatio));
  const top = tops.find((each) => each >= farthest) ?? farthest;
  const within = [...tops.filter((each) => each < top), top];
  const step = Math.ceil(within.length / (mostTicks - 1));
  return { top, ticks: [1, ...within.filter((_, index) => (within.length - 1 - index) % step === 0)] };
}

/** Where a ratio stands, from 0 at "same" to 1 at the end. */
export const placeOn = ({ top }: EffectAxis, ratio: number): number =>
  Math.min(1, Math.log(sizeOfRatio(ratio)) / Math.log(top));

/** Where an interval begins and ends on the side of its estimate: at "same" where it holds that. */
export function spanOn(axis: EffectAxis, { ratio, interval: [low, high] }: Times): readonly [number, number] {
  const [near, far] = ratio < 1 ? [high, low] : [low, high];
  const holdsSame = low <= 1 && high >= 1;
  return [holdsSame ? 0 : placeOn(axis, near), placeOn(axis, far)];
}

/** Decimals that tell a ratio from "same", and no more. */
export function digitsOfRatio(ratio: number): number {
  const size = sizeOfRatio(ratio);
  if (size >= 10) return 0;
  return size >= 1.2 ? 1 : 2;
}
