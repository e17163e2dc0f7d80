import * as Plot from '@observablehq/plot';
import { axisX, axisY, baselineY, gridY, plotDefaults, smallMultipleHeight } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { percent } from '../text/index.ts';
import { initial } from './initial.ts';

interface CurveMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly name: string;
  readonly colour: string;
  readonly share: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

export interface MonthCurveOptions {
  /** Height of the curve at a time of the year, where 7 is the middle of July; null without a curve. */
  readonly curve: ((time: number) => number) | null;
  /** The share of the whole year, from which the curve stands out in a colour. */
  readonly usual: { readonly share: number; readonly label: string };
  readonly colour: string;
  /** The summit worth naming, if there is one. */
  readonly summit: { readonly time: number; readonly label: string } | null;
  /** In pixels; that of a small figure where it is left out. */
  readonly height?: number;
}

const noteHeight = 34;
const stepsPerMonth = 10;

/** Shares of the twelve months with 95 % intervals, a curve through them, and the line of the whole year. */
export function monthCurvePlot(
  frame: Frame,
  months: readonly CurveMonth[],
  { curve, usual, colour, summit, height = smallMultipleHeight + noteHeight + 12 }: MonthCurveOptions,
): Plot.PlotOptions {
  const { theme, format, width } = frame;
  const line = curve === null ? [] : pointsOf(curve);
  const highest = Math.max(...months.map(({ high }) => high), ...line.map(({ y }) => y));
  const written = (share: number) => format(percent(share, highest < 0.02 ? 1 : 0));
  const narrow = width < 420;
  const names = new Map(months.map(({ month, name }) => [month, narrow ? initial(name) : name]));
  return {
    ...plotDefaults(theme, {
      width,
      height,
      leftLabels: [written(highest)],
    }),
    marginTop: noteHeight,
    marginRight: 6,
    x: { domain: [0.5, 12.5] },
    y: { domain: [0, highest * 1.05], nice: 3 },
    marks: [
      gridY(theme, { ticks: 3 }),
      Plot.areaY(line, {
        x: 'x',
        y1: usual.share,
        y2: ({ y }: Point) => Math.max(y, usual.share),
        fill: colour,
        fillOpacity: 0.16,
      }),
      Plot.ruleY([usual.share], { stroke: theme.textSecondary, strokeDasharray: '2 3' }),
      Plot.ruleX(months, {
        x: 'month',
        y1: 'low',
        y2: 'high',
        stroke: 'colour',
        strokeWidth: narrow ? 6 : 10,
        strokeOpacity: 0.35,
      }),
      Plot.lineY(line, { x: 'x', y: 'y', stroke: theme.text, strokeWidth: 1.75 }),
      Plot.dot(months, {
        x: 'month',
        y: 'share',
        r: 3,
        fill: 'colour',
        stroke: theme.surface,
        strokeWidth: 1,
      }),
      usualName(usual, frame),
      summit && curve && summitMarks({ x: summit.time, y: curve(summit.time) }, summit.label, months, frame),
      baselineY(theme),
      Plot.ruleY(months, {
        x1: ({ month }: CurveMonth) => month - 0.5,
        x2: ({ month }: CurveMonth) => month + 0.5,
        y: () => 0,
        stroke: 'colour',
        strokeWidth: 3,
      }),
      axisY(theme, { format: written, ticks: 3 }),
      axisX(theme, {
        ticks: months.map(({ month }) => month),
        format: (month: number) => names.get(month) ?? '',
        ...(summit && { emphasis: Math.min(12, Math.max(1, Math.round(summit.time))) }),
      }),
    ],
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curve over the year, never below zero. */
const pointsOf = (curve: (time: number) => number): readonly Point[] =>
  Array.from({ length: 12 * stepsPerMonth + 1 }, (_, index) => 0.5 + index / stepsPerMonth).map((x) => ({
    x,
    y: Math.max(0, curve(x)),
  }));

/** Over the intervals, which it would else be struck through by. */
const usualName = ({ share, label }: MonthCurveOptions['usual'], { theme }: Frame): Plot.Markish =>
  Plot.text([share], {
    frameAnchor: 'left',
    y: (each: number) => each,
    textAnchor: 'start',
    lineAnchor: 'bottom',
    dy: -3,
    dx: 2,
    text: () => label,
    fill: theme.textSecondary,
    stroke: theme.surface,
    strokeWidth: 4,
  });

/** Months whose intervals the label of the summit stands above. */
const underLabel = 1.2;

/** Its label keeps clear of both sides, and of the intervals below it. */
const summitMarks = (
  top: Point,
  label: string,
  months: readonly CurveMonth[],
  { theme }: Frame,
): Plot.Markish[] => [
  Plot.dot([top], { x: 'x', y: 'y', r: 4.5, fill: theme.text, stroke: theme.surface, strokeWidth: 2 }),
  Plot.text([top], {
    x: ({ x }: Point) => Math.min(11, Math.max(2.6, x)),
    y: () =>
      Math.max(
        top.y,
        ...months.filter(({ month }) => Math.abs(month - top.x) <= underLabel).map(({ high }) => high),
      ),
    dy: -14,
    text: () => label,
    fontWeight: 600,
    fill: theme.text,
    stroke: theme.surface,
    strokeWidth: 4,
  }),
];
