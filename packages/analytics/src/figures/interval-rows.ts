import * as Plot from '@observablehq/plot';
import {
  baselineX,
  gridX,
  labelWidth,
  plotDefaults,
  plotWidth,
  valueAxisX,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { ticksThatFit } from './value-ticks.ts';

export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  readonly estimate: number;
  /** 95 % interval; null where there is none. */
  readonly interval: readonly [number, number] | null;
  /** False draws the dot hollow: not to be told from the reference. */
  readonly clear: boolean;
  readonly colour: string;
  /** What is written at the right of the row. */
  readonly value: string;
  /** True of the row that was asked for: its name stands out. */
  readonly chosen?: boolean;
}

export interface IntervalRowsOptions {
  readonly rows: readonly IntervalRow[];
  /** Where "no difference" lies: a line, always within the axis. */
  readonly reference?: number;
  readonly format: (value: number) => string;
  readonly groupTitle?: string;
}

const rowHeight = 28;
/** Where there is no room beside the axis, names stand above their dot. */
const stackedRowHeight = 42;
/** Names beside the axis take this share of the width at most; longer ones are cut. */
const mostForNames = 0.4;
const axes = 40;
const titleHeight = 24;
const inset = 10;

/** One row an item: its name at the left, dot and 95 % interval against the reference, its value at the right. */
export function intervalRowsPlot(frame: Frame, options: IntervalRowsOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const { rows, reference = 0, format, groupTitle } = options;
  const isStacked = frame.compact;
  const named = rows.map((row) => ({
    ...row,
    label: fitLabel(row.label, isStacked ? width : width * mostForNames),
  }));
  const names = named.map(({ label }) => label);
  const top = groupTitle === undefined ? 0 : titleHeight;
  const bounds = rows.flatMap(({ estimate, interval }) => [estimate, ...(interval ?? [])]);
  const dy = isStacked ? 9 : 0;
  const domain = [Math.min(reference, ...bounds), Math.max(reference, ...bounds)] as const;
  const values = widestLabel(
    rows.map(({ value }) => value),
    { bold: true },
  );
  const base = {
    ...plotDefaults(theme, {
      width,
      height: rows.length * (isStacked ? stackedRowHeight : rowHeight) + axes + top,
      leftLabels: isStacked ? [] : names,
    }),
    ...(isStacked ? { marginLeft: 4 } : {}),
    marginTop: 4 + top,
    marginRight: 20 + values,
  };
  const ticks = ticksThatFit(domain, { length: plotWidth(base) - 2 * inset, format });
  return {
    ...base,
    x: { domain: [...domain], inset },
    y: { type: 'band', domain: rows.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      gridX(theme, { ticks: [...ticks] }),
      baselineX(theme, reference),
      ...intervalMarks(rows, dy, frame),
      ...(names.length === 0 ? [] : [...nameMarks(named, isStacked, frame), valueMark(rows, dy)]),
      ...(groupTitle === undefined ? [] : [titleMark(groupTitle, frame)]),
      valueAxisX(theme, { format, ticks }),
    ],
  };
}

/** A name cut to a width, with an ellipsis; the tip and the table hold it in full. */
export function fitLabel(label: string, width: number): string {
  if (labelWidth(label) <= width) return label;
  const letters = Array.from(label);
  const kept = letters.findLastIndex(
    (_, index) => labelWidth(`${letters.slice(0, index).join('')}…`) <= width,
  );
  return `${letters.slice(0, Math.max(1, kept)).join('').trimEnd()}…`;
}

function intervalMarks(rows: readonly IntervalRow[], dy: number, { theme }: Frame): Plot.Markish[] {
  return [
    Plot.ruleY(
      rows.filter(({ interval }) => interval !== null),
      {
        y: 'key',
        x1: ({ interval }: IntervalRow) => interval?.[0],
        x2: ({ interval }: IntervalRow) => interval?.[1],
        stroke: 'colour',
        strokeWidth: 2,
        dy,
      },
    ),
    Plot.dot(rows, {
      y: 'key',
      x: 'estimate',
      r: 4.5,
      dy,
      fill: ({ clear, colour }: IntervalRow) => (clear ? colour : theme.surface),
      stroke: 'colour',
      strokeWidth: 2,
    }),
  ];
}

const nameMarks = (rows: readonly IntervalRow[], isStacked: boolean, { theme }: Frame) =>
  [false, true].flatMap((chosen) => {
    const own = rows.filter((row) => (row.chosen ?? false) === chosen);
    if (own.length === 0) return [];
    return [
      Plot.text(own, {
        y: 'key',
        text: 'label',
        fill: theme.text,
        stroke: theme.surface,
        strokeWidth: 4,
        frameAnchor: 'left',
        ...(chosen && { fontWeight: 700 }),
        ...(isStacked ? { textAnchor: 'start', dy: -10 } : { textAnchor: 'end', dx: -10 }),
      }),
    ];
  });

const valueMark = (rows: readonly IntervalRow[], dy: number) =>
  Plot.text(rows, {
    y: 'key',
    text: 'value',
    frameAnchor: 'right',
    textAnchor: 'start',
    dx: 10,
    dy,
    fontWeight: 600,
  });

const titleMark = (title: string, { theme }: Frame) =>
  Plot.text([title], {
    frameAnchor: 'top-left',
    textAnchor: 'start',
    dy: -titleHeight + 6,
    fill: theme.textSecondary,
    fontWeight: 600,
  });
