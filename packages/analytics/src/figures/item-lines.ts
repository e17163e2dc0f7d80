import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  gridY,
  haloDots,
  plotDefaults,
  plotWidth,
  seriesStyle,
  yearLabel,
} from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { endLabels } from './end-labels.ts';
import { axisTop } from './value-ticks.ts';
import { shownYears } from './year-ticks.ts';

export interface LinePoint {
  /** A year, unless the options bring their own axis. */
  readonly x: number;
  readonly y: number;
  /** Ends of the interval of y, where there is one. */
  readonly low?: number;
  readonly high?: number;
  /** False draws the dot hollow: thin, partial. */
  readonly reliable: boolean;
}

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  readonly points: readonly LinePoint[];
}

export interface ItemLinesOptions {
  /** At most five: the slot of a series is its place in the list, from 1. */
  readonly series: readonly LineSeries[];
  readonly format: (value: number) => string;
  /** Ticks of the x axis and their words; years if not given. */
  readonly axis?: { readonly ticks: readonly number[]; readonly format: (x: number) => string };
  /** Where the y axis starts; 0 if not given. */
  readonly from?: number;
  /** What no value can pass: 1 for a share. The axis never runs beyond it. */
  readonly limit?: number;
}

/** The most series that colours, markers and end labels keep apart. */
export const mostLines = 5;

const legendLine = 17;

/**
 * Lines of up to five items over time from zero, each dot with its interval, hollow where it says little; names at
 * the ends of the lines, and above the plot where there is no margin for them.
 */
export function itemLinesPlot(frame: Frame, options: ItemLinesOptions): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const { format, from = 0, limit } = options;
  const series = options.series.slice(0, mostLines);
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const ticks = compact ? 3 : 5;
  const top = from + axisTop(highestOf(series) - from, ticks, limit === undefined ? limit : limit - from);
  const defaults = plotDefaults(theme, {
    width,
    leftLabels: [format(top)],
    rightLabels: compact ? [] : series.map(({ label }) => `${label}M`),
  });
  const legend = compact ? series.length * legendLine : 0;
  return {
    ...defaults,
    height: defaults.height + legend,
    marginTop: defaults.marginTop + legend,
    x: { type: 'linear', domain: [xs[0] ?? 0, xs.at(-1) ?? 1], inset: 10 },
    y: { domain: [from, top] },
    marks: [
      gridY(theme, { ticks }),
      ...series.flatMap(({ points }, index) => seriesMarks(points, index, top, frame)),
      baselineY(theme, from),
      axisY(theme, { format, ticks }),
      axisX(theme, options.axis ?? yearAxis(xs, { ...frame, width: plotWidth(defaults) })),
      compact
        ? legendRows(series, frame)
        : endLabels(series.flatMap((each, index) => nameAtEnd(each, index, top, frame))),
    ],
  };
}

/** The axis follows reliable points alone where there are any: thin ones run far up by chance. */
function highestOf(series: readonly LineSeries[]): number {
  const points = series.flatMap((each) => each.points);
  const reliable = points.filter((point) => point.reliable);
  const tops = reliable.length === 0 ? points.map(({ y }) => y) : reliable.map(({ y, high }) => high ?? y);
  return Math.max(0, ...tops);
}

const yearAxis = (years: readonly number[], frame: Frame) => ({
  ticks: shownYears(years, frame),
  format: (value: number) => yearLabel(value, years, frame.compact ? value : undefined),
});

function seriesMarks(
  points: readonly LinePoint[],
  index: number,
  top: number,
  { theme, compact }: Frame,
): Plot.Markish[] {
  const { colour, symbol, dash } = seriesStyle(theme, index + 1);
  const withInterval = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  return [
    Plot.ruleX(withInterval, {
      x: 'x',
      y1: 'low',
      y2: 'high',
      stroke: colour,
      strokeOpacity: 0.55,
      strokeWidth: 2,
      clip: true,
    }),
    Plot.lineY(points, { x: 'x', y: 'y', stroke: colour, strokeWidth: 2, strokeDasharray: dash, clip: true }),
    beyondMarks(
      points.filter(({ y }) => y > top),
      top,
      colour,
      theme,
    ),
    haloDots(
      theme,
      points.filter(({ y }) => y <= top),
      {
        x: 'x',
        y: 'y',
        colour,
        symbol,
        radius: compact ? 3 : 4,
        hollow: ({ reliable }) => !reliable,
      },
    ),
  ];
}

/** Hollow triangles at the upper edge, where points lie beyond the axis. */
function beyondMarks(points: readonly LinePoint[], top: number, colour: string, { surface }: Frame['theme']) {
  return Plot.dot(points, {
    x: 'x',
    y: () => top,
    symbol: 'triangle',
    r: 3.5,
    fill: surface,
    stroke: colour,
    strokeWidth: 1.5,
  });
}

function nameAtEnd({ label, points }: LineSeries, index: number, top: number, { theme }: Frame) {
  const last = points.at(-1);
  return last === undefined
    ? []
    : [{ name: label, y: Math.min(last.y, top), colour: seriesStyle(theme, index + 1).colour }];
}

function legendRows(series: readonly LineSeries[], { theme }: Frame): Plot.Markish {
  return Plot.marks(
    ...series.flatMap(({ label }, index) => {
      const { colour, symbol } = seriesStyle(theme, index + 1);
      const dy = -(series.length - index) * legendLine;
      return [
        Plot.dot([0], { frameAnchor: 'top-left', symbol, r: 4, fill: colour, dx: 5, dy }),
        Plot.text([label], {
          frameAnchor: 'top-left',
          textAnchor: 'start',
          lineAnchor: 'middle',
          dx: 15,
          dy,
          fill: colour,
          fontWeight: 600,
        }),
      ];
    }),
  );
}
