/** Width that a two-digit year needs with its gap, in pixels. */
const yearWidth = 28;

/**
 * The years to write under an axis: all where there is room, else the first, the last and every fifth that is not
 * close to another. `kept` is always written.
 */
export function shownYears(
  years: readonly number[],
  frame: { readonly width: number; readonly compact: boolean },
  kept?: number,
): readonly number[] {
  const hasRoom = !frame.compact && frame.width / Math.max(1, years.length) >= yearWidth;
  if (hasRoom || years.length <= 6) return years;
  const anchors = [years[0], kept, years.at(-1)].filter((each) => each !== undefined);
  const isFree = (each: number) => anchors.every((anchor) => Math.abs(anchor - each) > 2);
  const between = years.filter((each) => each % 5 === 0 && isFree(each));
  return [...new Set([...anchors, ...between])].sort((a, b) => a - b);
}
