import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  bandY,
  baselineY,
  fitLine,
  gridY,
  haloDots,
  plotDefaults,
  plotWidth,
  seriesStyle,
} from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { endLabels, type EndLabel } from './end-labels.ts';
import { intervalRibbon } from './interval-ribbon.ts';
import { axisTop } from './value-ticks.ts';
import { yearTicks } from './year-ticks.ts';

interface YearPoint {
  readonly x: number;
  readonly y: number;
  /** 95 % interval; null where there is none. */
  readonly interval: readonly [number, number] | null;
  /** False draws the dot hollow and its interval as a whisker: thin, partial. */
  readonly reliable: boolean;
}

interface YearLine {
  /** Of its colour, marker and dash. */
  readonly slot: number;
  readonly points: readonly YearPoint[];
  /** Whether its intervals are drawn. */
  readonly ribbon: boolean;
  /** Of its dots, in pixels. */
  readonly radius?: number;
  /** What a phone writes on the line, which has no margin for the names at its end, and how far below it. */
  readonly inside?: { readonly name: string; readonly dy: number };
}

interface YearBand {
  readonly slot: number;
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

export interface YearLinesOptions {
  /** In the order in which they are drawn: the last lies on top. */
  readonly lines: readonly YearLine[];
  /** How far what stands behind the values lies apart; behind all else. */
  readonly band?: YearBand | null;
  /** The fitted line; null without one. */
  readonly fit?: readonly { readonly x: number; readonly y: number | null }[] | null;
  /** What the axis, which starts at zero, must hold. */
  readonly highest: number;
  readonly ticks: number;
  readonly format: (value: number) => string;
  /** The widest words left of the axis. */
  readonly widestTick: string;
  /** Written after the value of the top tick. */
  readonly unit?: string;
  /** Written above the axis instead. */
  readonly title?: string;
  /** Names right of the plot; none on a phone. */
  readonly ends: readonly EndLabel[];
  /** What is drawn over the lines. */
  readonly notes?: readonly Plot.Markish[];
}

/**
 * Values by year from zero: a band, ribbons of intervals, a fitted line, and lines whose dots are hollow where they say
 * little; names stand at the ends.
 */
export function yearLinesPlot(frame: Frame, options: YearLinesOptions): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const { lines, ticks, format, unit, notes = [] } = options;
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const ends = compact ? [] : options.ends;
  const inside = compact ? lines.toReversed().flatMap((line) => nameOnLine(line, frame)) : [];
  const defaults = plotDefaults(theme, {
    width,
    leftLabels: [options.widestTick],
    rightLabels: ends.flatMap((end) => [`${end.name}M`, ...(end.notes ?? [])]),
  });
  return {
    ...defaults,
    x: { type: 'linear', domain: [years[0] ?? 0, years.at(-1) ?? 1], inset: 10 },
    y: { domain: [0, axisTop(options.highest, ticks)] },
    marks: [
      gridY(theme, { ticks }),
      ...behindLines(options, frame),
      ...lines.flatMap((line) => lineMarks(line, frame)),
      baselineY(theme),
      axisY(theme, { format, ticks, ...(unit === undefined ? {} : { unit }) }),
      ...titleMarks(options.title, frame),
      axisX(theme, yearTicks(years, { width: plotWidth(defaults), compact })),
      ...notes,
      ...(inside.length > 0 ? inside : [endLabels(ends)]),
    ],
  };
}

function behindLines({ lines, band, fit }: YearLinesOptions, { theme }: Frame): readonly Plot.Markish[] {
  const ribbons = lines.filter(({ ribbon }) => ribbon);
  return [
    ...(band && band.points.length > 0
      ? [
          bandY(band.points, {
            x: 'x',
            low: 'low',
            high: 'high',
            colour: seriesStyle(theme, band.slot).colour,
          }),
        ]
      : []),
    ...ribbons.flatMap(({ points, slot }) =>
      intervalRibbon(points.flatMap(ribbonPoint), seriesStyle(theme, slot).colour),
    ),
    ...(fit ? [fitLine(theme, fit, { x: 'x', y: 'y' })] : []),
  ];
}

const ribbonPoint = ({ x, interval, reliable }: YearPoint) =>
  interval === null ? [] : [{ x, low: interval[0], high: interval[1], reliable }];

function lineMarks({ points, slot, radius = 4.5 }: YearLine, { theme }: Frame): readonly Plot.Markish[] {
  const { colour, symbol, dash } = seriesStyle(theme, slot);
  return [
    Plot.lineY(points, { x: 'x', y: 'y', stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
    haloDots(theme, points, { x: 'x', y: 'y', colour, symbol, radius, hollow: ({ reliable }) => !reliable }),
  ];
}

function nameOnLine({ points, slot, inside }: YearLine, { theme }: Frame): readonly Plot.Markish[] {
  const middle = points[Math.floor(points.length / 2)];
  if (inside === undefined || middle === undefined) return [];
  return [
    Plot.text([middle], {
      x: 'x',
      y: 'y',
      text: () => inside.name,
      fill: seriesStyle(theme, slot).colour,
      dy: inside.dy,
      fontWeight: 600,
      stroke: theme.surface,
      strokeWidth: 4,
    }),
  ];
}

const titleMarks = (title: string | undefined, { theme }: Frame): readonly Plot.Markish[] =>
  title === undefined
    ? []
    : [
        Plot.text([title], {
          frameAnchor: 'top-left',
          dx: 4,
          dy: -12,
          fill: theme.textSecondary,
          textAnchor: 'start',
        }),
      ];
