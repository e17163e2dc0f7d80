import * as Plot from '@observablehq/plot';
import { divergingLift, labelWidth, plotDefaults, widestLabel } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { percent, times } from '../text/index.ts';
import { boxes, legendHeight, liftLegend, liftLimit } from './lift-legend.ts';

interface LiftCell {
  /** Of the column. */
  readonly key: string;
  readonly share: number;
  /** Share over the share of the whole row: 1 is as usual. */
  readonly lift: number;
  readonly peak: boolean;
}

export interface LiftRow {
  readonly key: string;
  readonly label: string;
  /** Over all columns. */
  readonly share: number;
  readonly cells: readonly LiftCell[];
  /** What is written at the right of the row: the lift of its peak, say. */
  readonly note: string;
}

interface LiftGroup {
  readonly key: string;
  readonly title: string;
  /** Smaller, after the title: how many rows it has, or that it has none. */
  readonly detail: string;
  /** Keys of its rows, in order. */
  readonly rows: readonly string[];
}

interface LiftColumn {
  readonly key: string;
  readonly label: string;
  /** Where a label has no room: an initial. */
  readonly short?: string;
  /** Colour of the line under the label. */
  readonly colour?: string;
}

export interface LiftHeatMapOptions {
  readonly rows: readonly LiftRow[];
  /** In order; without any, the rows stand in their own order. */
  readonly groups: readonly LiftGroup[];
  readonly columns: readonly LiftColumn[];
  /** Key of the row to mark. */
  readonly selected?: string;
  readonly words: {
    /** What the colour says. */
    readonly legend: string;
    /** Under the middle of the legend. */
    readonly usual: string;
    /** Above the overall shares and above the notes. */
    readonly share: string;
    readonly note: string;
  };
}

const rowHeight = 28;
/** Where names stand above their cells. */
const stackedRowHeight = 46;
const headHeight = 30;
const gap = 10;
const noteBar = 26;

/**
 * Rows by columns: the share as text, its lift over the row's own share as colour, in nine steps symmetric in log
 * lift; the peak of a row in bold. A row is reached by its key on the y band scale.
 */
export function liftHeatMapPlot(frame: Frame, options: LiftHeatMapOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const layout = layoutOf(frame, options);
  const lines = linesOf(options);
  const limit = liftLimit(options.rows.flatMap(({ cells }) => cells.map(({ lift }) => lift)));
  return {
    ...plotDefaults(theme, {
      width,
      height: legendHeight + headHeight + lines.length * layout.rowHeight + 6,
    }),
    marginTop: legendHeight + headHeight,
    marginBottom: 6,
    marginLeft: 0,
    marginRight: 0,
    x: { type: 'linear', domain: [0, width], range: [0, width], axis: null },
    y: { type: 'band', domain: lines, axis: null, padding: 0 },
    marks: [
      ...liftLegend(limit, options.words, frame, legendHeight + headHeight),
      ...headMarks(layout, options, frame),
      ...groupMarks(options, frame),
      ...selectionMarks(options, frame),
      ...cellMarks(layout, limit, options, frame),
      ...rowMarks(layout, limit, options, frame),
    ],
  };
}

interface Layout {
  readonly stacked: boolean;
  readonly rowHeight: number;
  /** Right ends of the names and of the overall shares. */
  readonly names: number;
  readonly shares: number;
  readonly cellsFrom: number;
  readonly cellWidth: number;
  readonly cellsTo: number;
}

function layoutOf(frame: Frame, { rows, columns, words }: LiftHeatMapOptions): Layout {
  const { width } = frame;
  const names =
    8 +
    widestLabel(
      rows.map(({ label }) => label),
      { bold: true },
    );
  const shares = names + gap + Math.max(labelWidth(words.share), labelWidth(frame.format(percent(0.888))));
  const notes =
    noteBar + gap + Math.max(labelWidth(words.note), labelWidth(frame.format(times(1.42)), { bold: true }));
  const left = width - shares - notes - 2 * gap;
  const stacked = frame.compact || left / Math.max(1, columns.length) < leastCellWidth;
  const cellsFrom = stacked ? 0 : shares + gap;
  const cellsTo = stacked ? width : width - notes - gap;
  return {
    stacked,
    rowHeight: stacked ? stackedRowHeight : rowHeight,
    names,
    shares,
    cellsFrom,
    cellWidth: (cellsTo - cellsFrom) / Math.max(1, columns.length),
    cellsTo,
  };
}

const leastCellWidth = 34;

const groupLine = (key: string) => `group:${key}`;

/** The lines of the y scale from the top: names of groups and keys of rows. */
function linesOf({ groups, rows }: LiftHeatMapOptions): readonly string[] {
  if (groups.length === 0) return rows.map(({ key }) => key);
  return groups.flatMap((group) => [groupLine(group.key), ...group.rows]);
}

const headLine = 3;

function headMarks(layout: Layout, { columns, words }: LiftHeatMapOptions, frame: Frame): Plot.Markish[] {
  const { theme, width } = frame;
  const head = { frameAnchor: 'top', lineAnchor: 'bottom', dy: -8 } as const;
  const isShort = columns.some(({ label }) => labelWidth(label, { bold: true }) > layout.cellWidth - 2);
  const centre = (index: number) => layout.cellsFrom + (index + 0.5) * layout.cellWidth;
  const coloured = columns.flatMap(({ colour }, index) =>
    colour === undefined
      ? []
      : [{ x: layout.cellsFrom + index * layout.cellWidth + 1, width: layout.cellWidth - 2, fill: colour }],
  );
  const side = { ...head, fill: theme.textSecondary, x: (x: number) => x, textAnchor: 'end' } as const;
  return [
    Plot.text(columns, {
      ...head,
      x: (_: LiftColumn, index: number) => centre(index),
      text: ({ label, short }: LiftColumn) => (isShort ? (short ?? label) : label),
      fontWeight: 600,
      fill: theme.text,
    }),
    boxes(coloured, { top: legendHeight + headHeight - headLine - 1, height: headLine }),
    ...(layout.stacked
      ? []
      : [
          Plot.text([layout.shares], { ...side, text: () => words.share }),
          Plot.text([width], { ...side, text: () => words.note }),
        ]),
  ];
}

function groupMarks({ groups }: LiftHeatMapOptions, { theme }: Frame): Plot.Markish[] {
  const line = { y: ({ key }: LiftGroup) => groupLine(key), textAnchor: 'start', dy: 5 } as const;
  const afterTitle = ({ title }: LiftGroup) => 8 + labelWidth(title, { bold: true });
  return [
    Plot.text(groups, { ...line, x: () => 8, text: 'title', fontWeight: 600, fill: theme.text }),
    Plot.text(groups, {
      ...line,
      x: (group: LiftGroup) => afterTitle(group) + gap,
      text: 'detail',
      fill: theme.textSecondary,
    }),
  ];
}

function selectionMarks({ rows, selected }: LiftHeatMapOptions, frame: Frame): Plot.Markish[] {
  const marked = rows.filter(({ key }) => key === selected);
  const { theme, width } = frame;
  return [
    Plot.barX(marked, {
      y: 'key',
      x1: () => 1,
      x2: () => width - 1,
      fill: theme.inset,
      stroke: theme.accentEdge,
      strokeWidth: 2,
      rx: 4,
    }),
  ];
}

function cellMarks(
  layout: Layout,
  limit: number,
  { rows, columns }: LiftHeatMapOptions,
  { theme, format }: Frame,
): Plot.Markish[] {
  const coloursOf = divergingLift(theme, limit);
  const place = new Map(columns.map(({ key }, index) => [key, index]));
  const cells = rows.flatMap((row) =>
    row.cells.map((cell) => ({
      ...cell,
      ...coloursOf(cell.lift),
      row: row.key,
      from: layout.cellsFrom + (place.get(cell.key) ?? 0) * layout.cellWidth,
      words: format(percent(cell.share)),
    })),
  );
  type Drawn = (typeof cells)[number];
  const fits = ({ words, peak }: Drawn) => labelWidth(words, { bold: peak }) <= layout.cellWidth - 2;
  const label = {
    y: 'row',
    x: ({ from }: Drawn) => from + layout.cellWidth / 2,
    text: 'words',
    fill: 'ink',
    dy: layout.stacked ? 9 : 0,
    fontVariant: 'tabular-nums',
  } as const;
  return [
    Plot.barX(cells, {
      y: 'row',
      x1: 'from',
      x2: ({ from }: Drawn) => from + layout.cellWidth,
      fill: 'fill',
      rx: 2,
      insetLeft: 1,
      insetRight: 1,
      insetTop: layout.stacked ? 21 : 2,
      insetBottom: layout.stacked ? 3 : 2,
    }),
    Plot.text(cells, { ...label, filter: (cell: Drawn) => !cell.peak && fits(cell) }),
    Plot.text(cells, { ...label, filter: (cell: Drawn) => cell.peak && fits(cell), fontWeight: 700 }),
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

const peakLift = ({ cells }: LiftRow) => cells.find(({ peak }) => peak)?.lift ?? 1;

function rowMarks(
  layout: Layout,
  limit: number,
  { rows, selected }: LiftHeatMapOptions,
  { theme, width, format }: Frame,
): Plot.Markish[] {
  const dy = layout.stacked ? -12 : 0;
  const isSelected = ({ key }: LiftRow) => key === selected;
  const name = layout.stacked
    ? ({ y: 'key', x: () => 8, textAnchor: 'start', text: 'label', dy } as const)
    : ({ y: 'key', x: () => 8, textAnchor: 'start', text: 'label' } as const);
  const fill = theme.text;
  const names = [
    Plot.text(rows, { ...name, fill, filter: (row: LiftRow) => !isSelected(row) }),
    Plot.text(rows, { ...name, fill, filter: isSelected, fontWeight: 700 }),
  ];
  const note = Plot.text(rows, {
    y: 'key',
    x: () => width - (layout.stacked ? 6 : 2),
    textAnchor: 'end',
    text: 'note',
    fontWeight: 600,
    fill,
    dy,
    fontVariant: 'tabular-nums',
  });
  if (layout.stacked) return [...names, note];
  const barFrom = layout.cellsTo + gap;
  const reach = (row: LiftRow) =>
    noteBar * Math.min(1, Math.max(0, Math.log(peakLift(row)) / Math.log(limit)));
  return [
    ...names,
    Plot.text(rows, {
      y: 'key',
      x: () => layout.shares,
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
    note,
  ];
}
