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
import { comparedHeights } from './compared.ts';
import { intervalRibbon } from './interval-ribbon.ts';
import { axisTop } from './value-ticks.ts';
import { yearTicks } from './year-ticks.ts';

export interface YearPoint {
  readonly x: number;
  readonly y: number;
  /** 95 % interval; null where there is none. */
  readonly interval: readonly [number, number] | null;
  /** False draws the dot hollow: thin, partial. */
  readonly reliable: boolean;
}

interface YearLine {
  /** Of its colour, marker and dash. */
  readonly slot: number;
  readonly points: readonly YearPoint[];
  /** A ribbon along the reliable years, or a whisker at each year of a line that the axis may cut. */
  readonly intervals: 'ribbon' | 'whiskers' | 'none';
  /** Of its dots, in pixels. */
  readonly radius?: number;
}

export interface YearLinesOptions {
  /** In the order in which they are drawn: the last lies on top. */
  readonly lines: readonly YearLine[];
  /** How far what stands behind the values lies apart; behind all else. */
  readonly band?: {
    readonly slot: number;
    readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  } | null;
  /** The fitted line; null without one. */
  readonly fit?: readonly { readonly x: number; readonly y: number | null }[] | null;
  /** Where the axis ends, which starts at zero. */
  readonly top: number;
  readonly ticks: number;
  readonly format: (value: number) => string;
  /** The widest words left of the axis. */
  readonly widestTick: string;
  /** What stands under the axis where its places are no years: each of them is written. */
  readonly tick?: (place: number) => string;
  /** Written after the value of the top tick. */
  readonly unit?: string;
  /** Written above the axis instead. */
  readonly title?: string;
  /** Names right of the plot. */
  readonly ends: readonly EndLabel[];
  /** On a phone, which has no margin for them, what stands there instead, and its room above the plot. */
  readonly phoneNames?: { readonly marks: readonly Plot.Markish[]; readonly room: number };
  /** What is drawn over the lines. */
  readonly notes?: readonly Plot.Markish[];
}

/**
 * Values by year from zero: a band, intervals, a fitted line, and lines whose dots are hollow where they say little;
 * names stand at the ends.
 */
export function yearLinesPlot(frame: Frame, options: YearLinesOptions): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const { lines, ticks, format, unit, tick, notes = [] } = options;
  const highest = Math.max(0, ...comparedHeights(frame));
  const top = highest > options.top ? axisTop(highest, ticks) : options.top;
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const ends = compact ? [] : options.ends;
  const phoneNames = compact ? options.phoneNames : undefined;
  const room = phoneNames?.room ?? 0;
  const defaults = plotDefaults(theme, {
    width,
    leftLabels: [options.widestTick],
    rightLabels: ends.flatMap((end) => [`${end.name}M`, ...(end.notes ?? [])]),
  });
  return {
    ...defaults,
    height: defaults.height + room,
    marginTop: defaults.marginTop + room,
    x: { type: 'linear', domain: [years[0] ?? 0, years.at(-1) ?? 1], inset: 10 },
    y: { domain: [0, top] },
    marks: [
      gridY(theme, { ticks }),
      ...behindLines(options, frame),
      ...lines.flatMap((line) => lineMarks(line, top, frame)),
      baselineY(theme),
      axisY(theme, { format, ticks, ...(unit === undefined ? {} : { unit }) }),
      ...titleMarks(options.title, frame),
      axisX(
        theme,
        tick === undefined
          ? yearTicks(years, { width: plotWidth(defaults), compact })
          : { ticks: years, format: tick },
      ),
      ...notes,
      ...(phoneNames?.marks ?? [endLabels(ends)]),
    ],
  };
}

function behindLines({ lines, band, fit }: YearLinesOptions, { theme }: Frame): readonly Plot.Markish[] {
  const colour = ({ slot }: Pick<YearLine, 'slot'>) => seriesStyle(theme, slot).colour;
  const hasBand = band && band.points.length > 0;
  return [
    ...(hasBand ? [bandY(band.points, { x: 'x', low: 'low', high: 'high', colour: colour(band) })] : []),
    ...lines
      .filter(({ intervals }) => intervals === 'ribbon')
      .flatMap((line) => intervalRibbon(line.points.flatMap(bounded), colour(line))),
    ...(fit ? [fitLine(theme, fit, { x: 'x', y: 'y' })] : []),
  ];
}

const bounded = ({ x, interval, reliable }: YearPoint) =>
  interval === null ? [] : [{ x, low: interval[0], high: interval[1], reliable }];

function lineMarks({ points, slot, intervals, radius = 4.5 }: YearLine, top: number, { theme }: Frame) {
  const { colour, symbol, dash } = seriesStyle(theme, slot);
  const isCut = intervals === 'whiskers';
  const line = { x: 'x', y: 'y', stroke: colour, strokeWidth: 2, strokeDasharray: dash } as const;
  const inside = points.filter(({ y }) => y <= top);
  const beyond = points.filter(({ y }) => y > top);
  return [
    ...(isCut ? [whiskers(points.flatMap(bounded), colour)] : []),
    Plot.lineY(points, { ...line, ...(isCut ? { clip: true } : {}) }),
    ...(isCut ? [edgeMarks(beyond, top, colour, theme.surface)] : []),
    haloDots(theme, inside, { x: 'x', y: 'y', colour, symbol, radius, hollow: ({ reliable }) => !reliable }),
  ];
}

const whiskers = (points: ReturnType<typeof bounded>, colour: string): Plot.Markish =>
  Plot.ruleX(points, {
    x: 'x',
    y1: 'low',
    y2: 'high',
    stroke: colour,
    strokeOpacity: 0.55,
    strokeWidth: 2,
    clip: true,
  });

/** Hollow triangles at the upper edge, where points lie beyond the axis. */
const edgeMarks = (points: readonly YearPoint[], top: number, colour: string, fill: string): Plot.Markish =>
  Plot.dot(points, {
    x: 'x',
    y: () => top,
    symbol: 'triangle',
    r: 3.5,
    fill,
    stroke: colour,
    strokeWidth: 1.5,
  });

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

/** The name of a line on it, at its middle and so far below it. */
export function nameOnLine(
  { points, slot }: YearLine,
  name: string,
  dy: number,
  { theme }: Frame,
): Plot.Markish {
  return Plot.text(points.slice(Math.floor(points.length / 2)).slice(0, 1), {
    x: 'x',
    y: 'y',
    text: () => name,
    fill: seriesStyle(theme, slot).colour,
    dy,
    fontWeight: 600,
    stroke: theme.surface,
    strokeWidth: 4,
  });
}
