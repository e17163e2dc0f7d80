import { labelWidth, yearLabel } from '@mangetamain/theme/plot';

const labelGap = 4;
const fullWidth = labelWidth('2018');
const shortWidth = labelWidth('18');

/** Below this many years, all are written wherever they fit. */
const few = 6;
const everyFifth = 5;

/** Room for the labels of an axis of years. */
interface YearAxisRoom {
  /** Pixels from the left edge of the first year to the right edge of the last. */
  readonly width: number;
  /** True where all shown years are written in full. */
  readonly compact: boolean;
}

/**
 * The years to write under an axis: the first, the last and `kept` always; between them all that fit by two digits,
 * else every fifth, none so close to a year in full that they touch.
 */
export function shownYears(
  years: readonly number[],
  { width, compact }: YearAxisRoom,
  kept?: number,
): readonly number[] {
  const span = 1 + (years.at(-1) ?? 0) - (years[0] ?? 0);
  const step = width / Math.max(1, span);
  const anchors = [years[0], kept, years.at(-1)].filter((each) => each !== undefined);
  const hasRoom = years.length <= few || (!compact && step >= shortWidth + labelGap);
  const between = hasRoom ? years : years.filter((each) => each % everyFifth === 0);
  const room = (compact ? fullWidth : (fullWidth + shortWidth) / 2) + labelGap;
  const isFree = (each: number) => anchors.every((anchor) => Math.abs(anchor - each) * step >= room);
  return [...new Set([...anchors, ...between.filter(isFree)])].sort((a, b) => a - b);
}

/** The years to write under an axis with their words: in full at both ends, at `kept`, and where it is compact. */
export function yearTicks(years: readonly number[], room: YearAxisRoom, kept?: number) {
  return {
    ticks: shownYears(years, room, kept),
    format: (value: number) => yearLabel(value, years, room.compact ? value : kept),
  };
}
