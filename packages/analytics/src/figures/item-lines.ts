import * as Plot from '@observablehq/plot';
import { seriesStyle } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { axisTop } from './value-ticks.ts';
import { yearLinesPlot, type YearPoint } from './year-lines.ts';

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  /** Of its colour and marker, from 1; its place in the list where it is left out. */
  readonly slot?: number;
  readonly points: readonly YearPoint[];
}

export interface ItemLinesOptions {
  /** At most five. */
  readonly series: readonly LineSeries[];
  readonly format: (value: number) => string;
  /** What no value can pass: 1 for a share. The axis never runs beyond it. */
  readonly limit?: number;
  /** A dashed line at what is usual. */
  readonly reference?: number;
  /** What stands under the axis where its places are no years. */
  readonly tick?: (place: number) => string;
}

/** The most series that colours, markers and end labels keep apart. */
export const mostLines = 5;

const legendLine = 17;

/**
 * Lines of up to five items by year, each dot with its interval, hollow where it says little; names at the ends of the
 * lines, and above the plot where there is no margin for them.
 */
export function itemLinesPlot(frame: Frame, options: ItemLinesOptions): Plot.PlotOptions {
  const { theme, compact } = frame;
  const { format, limit, reference, tick } = options;
  const series = options.series
    .slice(0, mostLines)
    .map((each, index) => ({ ...each, slot: each.slot ?? index + 1 }));
  const ticks = compact ? 3 : 5;
  const top = axisTop(highestOf(series), ticks, limit);
  const lines = series.map(({ points, slot }) => ({
    slot,
    points,
    intervals: 'whiskers' as const,
    radius: compact ? 3 : 4,
  }));
  return yearLinesPlot(frame, {
    lines,
    top,
    ticks,
    format,
    widestTick: format(top),
    ...(tick && { tick }),
    ...(reference !== undefined && { notes: [referenceLine(reference, frame)] }),
    ends: series.flatMap(({ label, points, slot }) => {
      const { colour } = seriesStyle(theme, slot);
      return points.slice(-1).map(({ y }) => ({ name: label, y: Math.min(y, top), colour }));
    }),
    phoneNames: { marks: [legendRows(series, frame)], room: series.length * legendLine },
  });
}

/** The axis follows reliable points alone where there are any: thin ones run far up by chance. */
function highestOf(series: readonly LineSeries[]): number {
  const points = series.flatMap((each) => each.points);
  const reliable = points.filter((point) => point.reliable);
  const tops =
    reliable.length === 0 ? points.map(({ y }) => y) : reliable.map(({ y, interval }) => interval?.[1] ?? y);
  return Math.max(0, ...tops);
}

const referenceLine = (at: number, { theme }: Frame): Plot.Markish =>
  Plot.ruleY([at], { stroke: theme.textSecondary, strokeDasharray: '2 3' });

function legendRows(series: readonly Required<LineSeries>[], { theme }: Frame): Plot.Markish {
  return Plot.marks(
    ...series.flatMap(({ label, slot }, index) => {
      const { colour, symbol } = seriesStyle(theme, slot);
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
