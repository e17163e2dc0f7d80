import * as Plot from '@observablehq/plot';
import {
  baselineX,
  gridX,
  plotDefaults,
  seriesStyle,
  valueAxisX,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';

interface IntervalBar {
  readonly key: string;
  readonly label: string;
  readonly length: number;
  readonly interval: readonly [number, number];
  /** Written at the right of the row. */
  readonly value: string;
}

export interface IntervalBarsOptions {
  readonly bars: readonly IntervalBar[];
  readonly slot: number;
  readonly format: (value: number) => string;
}

const rowHeight = 28;
/** On a phone the name stands above its bar. */
const compactRowHeight = 42;
const axes = 40;
const ticks = 4;
const shortestAxis = 0.001;

/** Horizontal bars from zero, each with its interval, its name at the left and its value at the right. */
export function intervalBarsPlot(
  frame: Frame,
  { bars, slot, format }: IntervalBarsOptions,
): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const names = bars.map(({ label }) => label);
  const values = bars.map(({ value }) => value);
  const height = bars.length * (compact ? compactRowHeight : rowHeight) + axes;
  const dy = compact ? 9 : 0;
  const inset = compact ? { insetTop: 22, insetBottom: 4 } : { inset: 5, insetLeft: 0 };
  const besideName = compact
    ? ({ textAnchor: 'start', dy: -10 } as const)
    : ({ textAnchor: 'end', dx: -10 } as const);
  return {
    ...plotDefaults(theme, { width, height, leftLabels: compact ? [] : names }),
    ...(compact ? { marginLeft: 4 } : {}),
    marginTop: 4,
    marginRight: 20 + widestLabel(values, { bold: true }),
    x: { domain: [0, Math.max(shortestAxis, ...bars.map(({ interval }) => interval[1]))], nice: ticks },
    y: { type: 'band', domain: bars.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      gridX(theme, { ticks }),
      Plot.barX(bars, { y: 'key', x: 'length', rx: 2, fill: seriesStyle(theme, slot).colour, ...inset }),
      Plot.ruleY(bars, {
        y: 'key',
        x1: ({ interval }: IntervalBar) => interval[0],
        x2: ({ interval }: IntervalBar) => interval[1],
        stroke: theme.text,
        strokeWidth: 2,
        dy,
      }),
      baselineX(theme),
      Plot.text(bars, { y: 'key', text: 'label', fill: theme.text, frameAnchor: 'left', ...besideName }),
      Plot.text(bars, {
        y: 'key',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 10,
        dy,
        text: 'value',
        fontWeight: 600,
      }),
      valueAxisX(theme, { format, ticks }),
    ],
  };
}
