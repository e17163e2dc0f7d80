/** The top and bottom margins of the plot defaults together. */
const defaultAxes = 56;

/** The height of a time series for a width in pixels: 0.42 of it, between 240 and 420. */
export function timeSeriesHeight(width: number): number {
  return Math.round(Math.min(420, Math.max(240, width * 0.42)));
}

/** The height of horizontal bars: 26 px a row, plus what the axes take above and below. */
export function barsHeight(rows: number, axes = defaultAxes): number {
  return rows * 26 + axes;
}

/** The height of a heat map: 28 px a row, plus what the axes take above and below. */
export function heatMapHeight(rows: number, axes = defaultAxes): number {
  return rows * 28 + axes;
}

/** The height of one of several small charts side by side. */
export const smallMultipleHeight = 180;
