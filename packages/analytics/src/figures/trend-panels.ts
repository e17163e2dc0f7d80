import * as Plot from '@observablehq/plot';
import { axisX, gridY, plotDefaults, seriesStyle } from '@mangetamain/theme/plot';
import type { DrawnScales, Frame, PointPlace, Spot } from '../analysis/figure.ts';
import { comparedCells } from './compared.ts';
import { evenGrid } from './even-grid.ts';
import type { YearPoint } from './year-lines.ts';

export interface Panel {
  readonly key: string;
  readonly label: string;
  /** Said after the name: what the panel comes to. */
  readonly note: string;
  /** Differences from the panel's reference, as shares of it. */
  readonly points: readonly YearPoint[];
}

export interface TrendPanelsOptions {
  readonly panels: readonly Panel[];
  /** The panel in focus, in full colour. */
  readonly focus: string;
  readonly format: (difference: number) => string;
}

const narrowestPanel = 150;
const panelHeight = 150;
/** Two lines: what the panel shows, and what it comes to. */
const titleRoom = 40;
const headroom = 1.05;

/**
 * Small charts side by side on one scale: how each series differs from its own reference over time. One scale makes
 * series of different units comparable; zero is the reference of each.
 */
export function trendPanelsPlot(frame: Frame, options: TrendPanelsOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const { panels, focus, format } = options;
  const { rows, place } = gridOf(panels, frame);
  const points = panels.flatMap((panel, index) =>
    panel.points.map((point) => ({ ...point, ...place(index), inFocus: panel.key === focus })),
  );
  const titles = panels.map((panel, index) => ({ ...panel, ...place(index) }));
  const years = points.map(({ x }) => x);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const compared = comparedPoints(panels, frame);
  const reach = reachOf([...points, ...compared]) * headroom;
  const isWithin = ({ y }: YearPoint) => Math.abs(y) <= reach;
  const { colour } = seriesStyle(theme, 1);
  // Grey is for what the panels are compared with.
  const others = compared.length > 0 ? colour : theme.textMuted;
  const colourOf = ({ inFocus }: { readonly inFocus: boolean }) => (inFocus ? colour : others);
  const facet = { fx: 'fx', fy: 'fy' } as const;
  const dot = { ...facet, x: 'x', y: 'y', r: 3 } as const;
  return {
    ...plotDefaults(theme, { width, leftLabels: [format(-reach), format(reach)] }),
    height: rows * panelHeight + 44,
    marginTop: 8,
    fx: { axis: null, padding: 0.1 },
    fy: { axis: null, padding: 0.04 },
    x: {
      type: 'linear',
      domain: points.length === 0 ? [0, 1] : [first, last],
      insetLeft: 12,
      insetRight: 16,
    },
    y: { domain: [-reach, reach], insetTop: titleRoom },
    marks: [
      gridY(theme, { ticks: 3 }),
      Plot.ruleY([0], { stroke: theme.baseline }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        ticks: 3,
        tickFormat: format,
        fill: theme.text,
        fontVariant: 'tabular-nums',
      }),
      axisX(theme, {
        ticks: first === last ? [first] : [first, last].filter(Number.isFinite),
        format: String,
      }),
      Plot.lineY(compared, {
        ...facet,
        x: 'x',
        y: ({ y }: YearPoint) => Math.min(reach, Math.max(-reach, y)),
        z: 'fx',
        stroke: theme.textSecondary,
        strokeWidth: 2,
        strokeDasharray: '3 3',
      }),
      Plot.ruleX(
        points.filter(({ interval, reliable }) => reliable && interval !== null),
        {
          ...facet,
          x: 'x',
          y1: ({ interval }: YearPoint) => Math.max(-reach, interval?.[0] ?? 0),
          y2: ({ interval }: YearPoint) => Math.min(reach, interval?.[1] ?? 0),
          stroke: colourOf,
          strokeOpacity: 0.5,
          strokeWidth: 2,
          clip: true,
        },
      ),
      Plot.lineY(points, {
        ...facet,
        x: 'x',
        y: ({ y }: YearPoint) => Math.min(reach, Math.max(-reach, y)),
        z: 'fx',
        stroke: colourOf,
        strokeWidth: 2,
      }),
      Plot.dot(points, {
        ...dot,
        filter: (point: YearPoint) => point.reliable && isWithin(point),
        fill: colourOf,
      }),
      Plot.dot(points, {
        ...dot,
        filter: (point: YearPoint) => !point.reliable && isWithin(point),
        fill: theme.surface,
        stroke: colourOf,
        strokeWidth: 1.5,
      }),
      ...[-1, 1].map((side) =>
        Plot.dot(
          points.filter((point) => !isWithin(point) && Math.sign(point.y) === side),
          {
            ...facet,
            x: 'x',
            y: () => side * reach,
            symbol: 'triangle',
            rotate: side < 0 ? 180 : 0,
            r: 3,
            fill: theme.surface,
            stroke: colourOf,
            strokeWidth: 1.5,
          },
        ),
      ),
      titleMark(titles, 'label', theme.text, theme.surface),
      titleMark(titles, 'note', theme.textSecondary, theme.surface),
    ],
  };
}

/** How the panels fill the width, and where each of them stands. */
function gridOf(panels: readonly Panel[], { width }: Frame) {
  const { columns, rows } = evenGrid(panels.length, Math.floor(width / narrowestPanel));
  return {
    rows,
    place: (index: number) => ({ fx: index % columns, fy: Math.floor(index / columns) }),
  };
}

/** The same series of other recipes, in the years and panels shown; their reliability was judged where they were. */
function comparedPoints(panels: readonly Panel[], frame: Frame) {
  const { place } = gridOf(panels, frame);
  return comparedCells(frame).flatMap(({ row, cell, value }) => {
    const index = panels.findIndex(({ key }) => key === row);
    const own = panels[index]?.points.find(({ x }) => x === Number(cell));
    if (own === undefined) return [];
    return [{ x: Number(cell), y: value, interval: null, reliable: own.reliable, ...place(index) }];
  });
}

/** Where the year of a panel stands in the drawn panels; null where it lies beyond the scale. */
export function trendPanelSpot(
  { row, cell }: PointPlace,
  panels: readonly Panel[],
  drawn: DrawnScales,
  frame: Frame,
): Spot | null {
  const index = panels.findIndex(({ key }) => key === row);
  const point = panels[index]?.points.find(({ x }) => String(x) === cell);
  const [x, y, fx, fy] = (['x', 'y', 'fx', 'fy'] as const).map((name) => drawn.scale(name));
  if (point === undefined || x === undefined || y === undefined) return null;
  const { fx: column, fy: band } = gridOf(panels, frame).place(index);
  const [low = 0, high = 0] = [...(y.domain ?? [])].map(Number);
  const within = Math.min(high, Math.max(low, point.y));
  return { x: shifted(x, point.x, fx, column), y: shifted(y, within, fy, band) };
}

type DrawnScale = NonNullable<ReturnType<DrawnScales['scale']>>;

/** A place of the scale that all panels share, moved from the margin, where it was made, to the panel. */
const shifted = (scale: DrawnScale, value: number, panels: DrawnScale | undefined, panel: number) =>
  Number(scale.apply(value)) +
  (panels ? Number(panels.apply(panel)) - Math.min(...[...(panels.range ?? [])].map(Number)) : 0);

/**
 * The scale follows the reliable years with their intervals; only where there is none, all. Years beyond it stand at
 * its edge as hollow triangles.
 */
function reachOf(points: readonly YearPoint[]): number {
  const reliable = points.filter((point) => point.reliable);
  const ends =
    reliable.length === 0
      ? points.map(({ y }) => y)
      : reliable.flatMap(({ y, interval }) => [y, ...(interval ?? [])]);
  return Math.max(0.01, ...ends.map(Math.abs));
}

function titleMark(
  titles: readonly (Panel & { readonly fx: number; readonly fy: number })[],
  line: 'label' | 'note',
  fill: string,
  halo: string,
): Plot.Markish {
  return Plot.text(titles, {
    fx: 'fx',
    fy: 'fy',
    text: line,
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'middle',
    dx: 4,
    dy: line === 'label' ? 8 : 25,
    fill,
    stroke: halo,
    strokeWidth: 4,
    fontWeight: line === 'label' ? 600 : 400,
  });
}
