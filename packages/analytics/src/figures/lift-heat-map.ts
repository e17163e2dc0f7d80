import * as Plot from '@observablehq/plot';
import { divergingLift, labelWidth, plotDefaults } from '@mangetamain/theme/plot';
import type { DrawnScales, Frame, PointPlace, Spot } from '../analysis/figure.ts';
import { percent, times } from '../text/index.ts';
import { comparedCells } from './compared.ts';
import { initial } from './initial.ts';
import { edge, gap, liftLayout, peakBar, type LiftLayout } from './lift-layout.ts';
import type { LiftColumn, LiftGroup, LiftHeatMapOptions, LiftRow } from './lift-options.ts';
import { legendHeight, liftLegend, liftLimit } from './lift-legend.ts';
import { boxes, topText } from './pixel-marks.ts';

const headHeight = 30;
const above = legendHeight + headHeight;

/** Where the heads of the columns stand in the drawing. */
export const liftHeads = [legendHeight, above] as const;

/**
 * Rows by parts of the year: the share as text, its lift over the row's own share as colour, in nine steps symmetric in log
 * lift; the peak of a row in bold, its lift at the right. Lifts of what it is compared with stand in the same colours in
 * a strip at the foot of each cell.
 */
export function liftHeatMapPlot(frame: Frame, options: LiftHeatMapOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const layout = liftLayout(frame, options);
  const lines = linesOf(options);
  const lifts = [
    ...options.rows.flatMap(({ cells }) => cells.map(({ lift }) => lift)),
    ...comparedCells(frame).map(({ value }) => value),
  ];
  return {
    ...plotDefaults(theme, { width, height: above + lines.length * layout.rowHeight + 6 }),
    marginTop: above,
    marginBottom: 6,
    marginLeft: 0,
    marginRight: 0,
    x: { type: 'linear', domain: [0, width], range: [0, width], axis: null },
    y: { type: 'band', domain: lines, axis: null, padding: 0 },
    marks: [
      ...liftLegend(lifts, options.words, frame, above),
      ...headMarks(layout, options, frame),
      ...groupMarks(options.groups ?? [], frame),
      selectionMark(options, frame),
      ...cellMarks(layout, liftLimit(lifts), options, frame),
      comparedMarks(layout, liftLimit(lifts), options, frame),
      ...nameMarks(layout, options, frame),
      layout.stacked ? null : sideMarks(layout, options, frame),
      peakMark(layout, options, frame),
    ],
  };
}

/** Where the cell of a row stands in a drawn map. */
export function liftCellSpot(
  { row, cell }: PointPlace,
  options: LiftHeatMapOptions,
  drawn: DrawnScales,
  frame: Frame,
): Spot | null {
  const y = drawn.scale('y');
  const top: unknown = row === undefined ? undefined : y?.apply(row);
  const column = options.columns.findIndex(({ key }) => key === cell);
  if (typeof top !== 'number' || column < 0) return null;
  const { cellsFrom, cellWidth, rowHeight } = liftLayout(frame, options);
  const height = y?.bandwidth ?? rowHeight;
  return { x: cellsFrom + (column + 0.5) * cellWidth, y: top + height / 2, width: cellWidth, height };
}

const groupLine = (key: string) => `group:${key}`;

/** The lines of the y scale from the top: titles of groups and keys of rows. */
function linesOf({ groups = [], rows }: LiftHeatMapOptions): readonly string[] {
  if (groups.length === 0) return rows.map(({ key }) => key);
  return groups.flatMap((group) => [groupLine(group.key), ...group.rows]);
}

const headLine = 3;

function headMarks(layout: LiftLayout, { columns, words }: LiftHeatMapOptions, frame: Frame): Plot.Markish[] {
  const { theme, width } = frame;
  const { cellsFrom, cellWidth } = layout;
  const side = { lineAnchor: 'bottom', dy: -8, fill: theme.textSecondary, textAnchor: 'end' } as const;
  const isShort = columns.some(({ label }) => labelWidth(label, { bold: true }) > cellWidth - 2);
  return [
    Plot.text(columns, {
      frameAnchor: 'top',
      lineAnchor: 'bottom',
      dy: -8,
      x: (_: LiftColumn, index: number) => cellsFrom + (index + 0.5) * cellWidth,
      text: ({ label }: LiftColumn) => (isShort ? initial(label) : label),
      fontWeight: 600,
      fill: theme.text,
    }),
    boxes(
      columns.map(({ colour }, index) => ({
        x: cellsFrom + index * cellWidth + 1,
        width: cellWidth - 2,
        fill: colour,
      })),
      { top: above - headLine - 1, height: headLine },
    ),
    layout.stacked
      ? null
      : [topText(layout.shares, words.share, side), topText(width - edge, words.peak, side)],
  ];
}

function groupMarks(groups: readonly LiftGroup[], { theme }: Frame): Plot.Markish[] {
  const line = { y: ({ key }: LiftGroup) => groupLine(key), textAnchor: 'start', dy: 5 } as const;
  return [
    Plot.text(groups, { ...line, x: () => edge, text: 'title', fontWeight: 600, fill: theme.text }),
    Plot.text(groups, {
      ...line,
      x: ({ title }: LiftGroup) => edge + labelWidth(title, { bold: true }) + gap,
      text: 'detail',
      fill: theme.textSecondary,
    }),
  ];
}

const selectionMark = ({ rows, selected }: LiftHeatMapOptions, { theme, width }: Frame): Plot.Markish =>
  Plot.barX(
    rows.filter(({ key }) => key === selected),
    {
      y: 'key',
      x1: () => 1,
      x2: () => width - 1,
      fill: theme.inset,
      stroke: theme.accentEdge,
      strokeWidth: 2,
      rx: 4,
    },
  );

/** Texts of which some are bold. */
const partlyBold = <Datum>(
  data: readonly Datum[],
  isBold: (datum: Datum) => boolean,
  options: Plot.TextOptions,
): Plot.Markish[] => [
  Plot.text(data, { ...options, filter: (datum: Datum) => !isBold(datum) }),
  Plot.text(data, { ...options, filter: isBold, fontWeight: 700 }),
];

const columnPlaces = (columns: readonly LiftColumn[]) =>
  new Map(columns.map(({ key }, index) => [key, index]));

const cellInset = { left: 1, top: 2, stackedTop: 21, bottom: 2, stackedBottom: 3 };

/** What the same cells are of what the map is compared with. */
function comparedMarks(
  { stacked, strip, cellsFrom, cellWidth, rowHeight }: LiftLayout,
  limit: number,
  { columns }: LiftHeatMapOptions,
  frame: Frame,
): Plot.Markish {
  const coloursOf = divergingLift(frame.theme, limit);
  const place = columnPlaces(columns);
  const bottom = stacked ? cellInset.stackedBottom : cellInset.bottom;
  const cells = comparedCells(frame).flatMap(({ row, cell, value }) => {
    const column = place.get(cell);
    if (column === undefined) return [];
    const from = cellsFrom + column * cellWidth;
    return [{ row, from, to: from + cellWidth, fill: coloursOf(value).fill }];
  });
  return Plot.barX(cells, {
    y: 'row',
    x1: 'from',
    x2: 'to',
    fill: 'fill',
    stroke: frame.theme.textSecondary,
    strokeWidth: 0.75,
    insetLeft: 2,
    insetRight: 2,
    insetTop: rowHeight - bottom - strip + 1,
    insetBottom: bottom,
  });
}

function cellMarks(
  { stacked, strip, cellsFrom, cellWidth }: LiftLayout,
  limit: number,
  { rows, columns }: LiftHeatMapOptions,
  { theme, format }: Frame,
): Plot.Markish[] {
  const coloursOf = divergingLift(theme, limit);
  const place = columnPlaces(columns);
  const cells = rows.flatMap((row) =>
    row.cells.map(({ period, share, lift }) => ({
      ...coloursOf(lift),
      row: row.key,
      peak: period === row.peak,
      from: cellsFrom + (place.get(period) ?? 0) * cellWidth,
      words: format(percent(share)),
    })),
  );
  type Drawn = (typeof cells)[number];
  const fits = ({ words, peak }: Drawn) => labelWidth(words, { bold: peak }) <= cellWidth - 2;
  const label = {
    y: 'row',
    x: ({ from }: Drawn) => from + cellWidth / 2,
    text: 'words',
    fill: 'ink',
    dy: (stacked ? 9 : 0) - strip / 2,
    fontVariant: 'tabular-nums',
  } as const;
  return [
    Plot.barX(cells, {
      y: 'row',
      x1: 'from',
      x2: ({ from }: Drawn) => from + cellWidth,
      fill: 'fill',
      rx: 2,
      insetLeft: cellInset.left,
      insetRight: cellInset.left,
      insetTop: stacked ? cellInset.stackedTop : cellInset.top,
      insetBottom: (stacked ? cellInset.stackedBottom : cellInset.bottom) + strip,
    }),
    ...partlyBold(cells.filter(fits), ({ peak }) => peak, label),
    // Where no share fits, a dot keeps the peak from being told by colour alone.
    Plot.dot(cells, {
      ...label,
      symbol: 'circle',
      r: 2.5,
      fill: 'ink',
      filter: (cell: Drawn) => cell.peak && !fits(cell),
    }),
  ];
}

const stackedShift = -12;

const nameMarks = (
  { stacked, strip }: LiftLayout,
  { rows, selected }: LiftHeatMapOptions,
  { theme }: Frame,
) =>
  partlyBold(rows, ({ key }) => key === selected, {
    y: 'key',
    x: () => edge,
    textAnchor: 'start',
    text: 'name',
    ...(stacked ? { dy: stackedShift - strip / 2 } : {}),
    fill: theme.text,
  });

const peakLift = ({ cells, peak }: LiftRow) => cells.find(({ period }) => period === peak)?.lift ?? 1;

/** The overall shares left of the cells, and a bar for each peak right of them. */
function sideMarks(
  { shares, cellsTo }: LiftLayout,
  { rows }: LiftHeatMapOptions,
  { theme, format }: Frame,
): Plot.Markish[] {
  const barFrom = cellsTo + gap;
  const longest = Math.max(...rows.map(peakLift));
  const reach = (row: LiftRow) =>
    longest > 1 ? peakBar * Math.max(0, Math.log(peakLift(row)) / Math.log(longest)) : 0;
  return [
    Plot.text(rows, {
      y: 'key',
      x: () => shares,
      textAnchor: 'end',
      text: ({ share }: LiftRow) => format(percent(share)),
      fill: theme.textSecondary,
      fontVariant: 'tabular-nums',
    }),
    Plot.barX(rows, {
      y: 'key',
      x1: () => barFrom,
      x2: (row: LiftRow) => barFrom + reach(row),
      fill: theme.accent,
      insetTop: 10,
      insetBottom: 10,
      rx: 1,
    }),
    Plot.ruleX([barFrom], { x: (x: number) => x, stroke: theme.baseline }),
  ];
}

const peakMark = (
  { stacked, strip }: LiftLayout,
  { rows }: LiftHeatMapOptions,
  { theme, width, format }: Frame,
) =>
  Plot.text(rows, {
    y: 'key',
    x: () => width - edge,
    textAnchor: 'end',
    text: (row: LiftRow) => format(times(peakLift(row))),
    fontWeight: 600,
    fill: theme.text,
    dy: stacked ? stackedShift - strip / 2 : 0,
    fontVariant: 'tabular-nums',
  });
