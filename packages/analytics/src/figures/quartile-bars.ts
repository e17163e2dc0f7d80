import * as Plot from '@observablehq/plot';
import { baselineX, gridX, plotDefaults, valueAxisX } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';

export interface QuartileBar {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  /** First quartile, median, third quartile. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

const rowHeight = 24;
const axisHeight = 34;

/** One row a group: a bar from the first to the third quartile, the median marked, on an axis from zero. */
export function quartileBarsPlot(
  { theme, width }: Frame,
  rows: readonly QuartileBar[],
  format: (value: number) => string,
): Plot.PlotOptions {
  const highest = Math.max(1, ...rows.map(({ high }) => high));
  return {
    ...plotDefaults(theme, {
      width,
      height: rows.length * rowHeight + axisHeight,
      leftLabels: rows.map(({ label }) => label),
    }),
    marginTop: 4,
    marginBottom: 30,
    x: { domain: [0, highest * 1.04], nice: 3 },
    y: { type: 'band', domain: rows.map(({ key }) => key), axis: null, padding: 0.3 },
    marks: [
      gridX(theme, { ticks: 3 }),
      Plot.barX(rows, { y: 'key', x1: 'low', x2: 'high', fill: 'colour', fillOpacity: 0.3, rx: 2 }),
      Plot.tickX(rows, { y: 'key', x: 'median', stroke: 'colour', strokeWidth: 3 }),
      Plot.text(rows, {
        y: 'key',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -10,
        text: 'label',
        fill: theme.text,
      }),
      baselineX(theme),
      valueAxisX(theme, { format, ticks: 3 }),
    ],
  };
}
