import * as Plot from '@observablehq/plot';

/** A value in time with its interval. */
export interface RibbonPoint {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  /** Thin and partial times are not: theirs is a whisker. */
  readonly reliable: boolean;
}

/** A place on the ribbon; without bounds where the ribbon is broken. */
type RibbonEdge = Pick<RibbonPoint, 'x'> & { readonly low?: number; readonly high?: number };

interface RibbonParts {
  /** Edges of the ribbon in the order of x, broken where a time is not reliable. */
  readonly ribbon: readonly RibbonEdge[];
  /** Intervals that stand alone: of times that are not reliable, or have no reliable neighbour. */
  readonly whiskers: readonly RibbonPoint[];
}

/**
 * Splits intervals into a ribbon through the reliable times and whiskers for the others, so that the wide interval
 * of a thin year neither covers the chart nor leans on its neighbours.
 */
export function ribbonParts(points: readonly RibbonPoint[]): RibbonParts {
  const isReliable = (index: number) => points[index]?.reliable === true;
  const isInRibbon = (index: number) => isReliable(index) && (isReliable(index - 1) || isReliable(index + 1));
  return {
    ribbon: points.map((point, index) =>
      isInRibbon(index) ? { x: point.x, low: point.low, high: point.high } : { x: point.x },
    ),
    whiskers: points.filter((_, index) => !isInRibbon(index)),
  };
}

/** A ribbon of 95 % intervals over the reliable times and thin whiskers elsewhere, cut at the frame. */
export function intervalRibbon(points: readonly RibbonPoint[], colour: string): readonly Plot.Markish[] {
  const { ribbon, whiskers } = ribbonParts(points);
  return [
    Plot.areaY(ribbon, { x: 'x', y1: 'low', y2: 'high', fill: colour, fillOpacity: 0.35, clip: true }),
    Plot.ruleX(whiskers, {
      x: 'x',
      y1: 'low',
      y2: 'high',
      stroke: colour,
      strokeOpacity: 0.55,
      strokeWidth: 1.5,
      clip: true,
    }),
  ];
}
