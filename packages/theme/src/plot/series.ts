import type { ChartTheme } from '../chart-theme.ts';

/** Marker and dash of each categorical slot, so that no series is told by hue alone. */
const slots = [
  { symbol: 'circle', dash: 'none' },
  { symbol: 'square', dash: '6 3' },
  { symbol: 'triangle', dash: '2 3' },
  { symbol: 'diamond', dash: '8 3 2 3' },
  { symbol: 'star', dash: '10 4' },
  { symbol: 'cross', dash: '4 2' },
  { symbol: 'wye', dash: '1 3' },
  { symbol: 'hexagon', dash: '12 3 2 3' },
] as const;

/** How one series is drawn. */
export interface SeriesStyle {
  readonly colour: string;
  readonly symbol: (typeof slots)[number]['symbol'];
  /** An SVG `stroke-dasharray`; `none` for a solid line. */
  readonly dash: string;
}

/**
 * The style of a series by its slot, from 1 to 8. The order is fixed: the same slot is the same concept
 * in both colour schemes.
 *
 * @throws {RangeError} for any other slot: beyond eight, highlight one series and grey the rest.
 */
export function seriesStyle(theme: ChartTheme, slot: number): SeriesStyle {
  const shape = slots[slot - 1];
  const colour = theme.categorical[slot - 1];
  if (!shape || !colour) {
    throw new RangeError(
      `There is no series slot ${slot}: use 1 to ${slots.length}, or facets beyond ${slots.length} series`,
    );
  }
  return { colour, ...shape };
}
