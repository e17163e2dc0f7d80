import * as Plot from '@observablehq/plot';
import { labelWidth, plotDefaults, widestLabel } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { comparedInRow } from './compared.ts';
import { evenGrid } from './even-grid.ts';
import { fitLabel } from './interval-rows.ts';
import { ticksWithin } from './value-ticks.ts';

interface DifferenceMark {
  /** Of the row. */
  readonly row: string;
  readonly estimate: number;
  readonly interval: readonly [number, number] | null;
  /** False draws the dot hollow: not to be told from zero. */
  readonly clear: boolean;
  /** Written right of the interval. */
  readonly value: string;
}

interface DifferencePanel {
  readonly title: string;
  readonly subtitle: string;
  /** Where there is no room for it. */
  readonly shortSubtitle?: string;
  readonly marks: readonly DifferenceMark[];
}

interface DifferenceRow {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
}

export interface DifferencePanelsOptions {
  readonly rows: readonly DifferenceRow[];
  readonly panels: readonly DifferencePanel[];
  /** One scale for all panels, or each its own: units differ. */
  readonly scale: 'shared' | 'own';
  readonly format: (value: number) => string;
}

const lineHeight = 26;
const leastPanelWidth = 130;
/** On a phone, where dots would else lie too close to tell. */
const leastCompactWidth = 146;
const inset = 10;
const valueGap = 8;
const titleLines = 2;
/** Ground around a value, so that no guide strikes it through. */
const halo = 4;

/**
 * Differences from zero with 95 % intervals: one panel a measure, the same rows in each, side by side as far as the
 * width allows and below one another beyond. A row is reached by its key on the y band scale.
 */
export function differencePanelsPlot(frame: Frame, options: DifferencePanelsOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const { rows, panels } = options;
  const names = 14 + widestLabel(rows.map(({ label }) => label));
  const { columns: across, rows: bands } = evenGrid(
    panels.length,
    Math.floor((width - names) / (frame.compact ? leastCompactWidth : leastPanelWidth)),
  );
  const lines = Array.from({ length: bands }, (_, band) => bandLines(rows, band)).flat();
  const places = panels.map((panel, index) => ({
    ...panel,
    compared: rows.flatMap(({ key }) => {
      const value = comparedInRow(frame, key)[index];
      return value === undefined ? [] : [{ row: key, value }];
    }),
    band: Math.floor(index / across),
    from: names + (index % across) * ((width - names) / across),
    width: (width - names) / across,
  }));
  return {
    ...plotDefaults(theme, { width, height: lines.length * lineHeight + 8 }),
    marginTop: 4,
    marginBottom: 4,
    marginLeft: 0,
    marginRight: 0,
    x: { type: 'linear', domain: [0, width], range: [0, width], axis: null },
    y: { type: 'band', domain: lines, axis: null, padding: 0 },
    marks: [
      ...Array.from({ length: bands }, (_, band) => rowNames(rows, band, frame)),
      ...places.flatMap((place) => panelMarks(place, places, options, frame)),
    ],
  };
}

interface Place extends DifferencePanel {
  /** What other recipes have in each row. */
  readonly compared: readonly { readonly row: string; readonly value: number }[];
  readonly band: number;
  readonly from: number;
  readonly width: number;
}

const lineOf = (key: string, band: number) => (band === 0 ? key : `${key}:${band}`);

const bandLines = (rows: readonly DifferenceRow[], band: number): readonly string[] => [
  ...Array.from({ length: titleLines }, (_, line) => lineOf(`title-${line}`, band)),
  ...rows.map(({ key }) => lineOf(key, band)),
  lineOf('axis', band),
];

const rowNames = (rows: readonly DifferenceRow[], band: number, { theme }: Frame) =>
  Plot.text(rows, {
    x: () => 0,
    y: ({ key }: DifferenceRow) => lineOf(key, band),
    text: 'label',
    textAnchor: 'start',
    fill: theme.text,
  });

/** Ends of a scale around zero that hold every interval. */
function domainOf(places: readonly Place[]): readonly [number, number] {
  const bounds = places.flatMap(({ marks, compared }) => [
    ...marks.flatMap(({ estimate, interval }) => [estimate, ...(interval ?? [])]),
    ...compared.map(({ value }) => value),
  ]);
  const [low, high] = [Math.min(0, ...bounds), Math.max(0, ...bounds)];
  return low === high ? [-1, 1] : [low, high];
}

const mostTicks = 5;
const tickGap = 5;
const subtitleShift = -5;
const titleLeading = 18;

/** Zero and, from the ends inwards, the ticks whose labels touch no other. */
function apartFromZero(
  ticks: readonly number[],
  at: (value: number) => number,
  format: (value: number) => string,
): readonly number[] {
  const order = ticks.toSorted((a, b) => (a === 0 ? -1 : b === 0 ? 1 : Math.abs(b) - Math.abs(a)));
  const kept: number[] = [];
  for (const tick of order) {
    const room = (other: number) => (labelWidth(format(tick)) + labelWidth(format(other))) / 2 + tickGap;
    if (kept.every((other) => Math.abs(at(tick) - at(other)) >= room(other))) kept.push(tick);
  }
  return kept;
}

function panelMarks(
  place: Place,
  places: readonly Place[],
  options: DifferencePanelsOptions,
  frame: Frame,
): Plot.Markish[] {
  const { panels, scale, format } = options;
  const domain = domainOf(scale === 'shared' ? places : [place]);
  const values = widestLabel(
    panels.flatMap(({ marks }) => marks.map(({ value }) => value)),
    { bold: true },
  );
  const left = place.from + inset;
  const right = Math.max(left + 24, place.from + place.width - inset - values - valueGap);
  const at = (value: number) => left + ((value - domain[0]) / (domain[1] - domain[0])) * (right - left);
  const ticks = ticksWithin(domain, mostTicks);
  return [
    ...titleMarks(place, frame),
    ...ticks.map((tick) => guide(at(tick), tick === 0, place.band, options.rows, frame)),
    comparedMarks(place, at, frame),
    ...differenceMarks(place, at, options, frame),
    Plot.text(apartFromZero(ticks, at, format), {
      y: () => lineOf('axis', place.band),
      x: at,
      text: (tick: number) => format(tick),
      dy: -2,
      fill: frame.theme.textSecondary,
      fontVariant: 'tabular-nums',
    }),
  ];
}

function titleMarks(place: Place, { theme }: Frame): Plot.Markish[] {
  const { subtitle, shortSubtitle } = place;
  const room = place.width - inset;
  const line = {
    x: () => place.from + inset,
    y: () => lineOf('title-1', place.band),
    textAnchor: 'start',
  } as const;
  return [
    Plot.text([place], {
      ...line,
      dy: subtitleShift - titleLeading,
      text: () => fitLabel(place.title, room),
      fontWeight: 600,
      fill: theme.text,
    }),
    Plot.text([place], {
      ...line,
      dy: subtitleShift,
      text: () => (shortSubtitle !== undefined && labelWidth(subtitle) > room ? shortSubtitle : subtitle),
      fill: theme.textSecondary,
    }),
  ];
}

/** Interval, dot and value of each row of a panel, placed in pixels. */
function differenceMarks(
  { marks, band }: Place,
  at: (value: number) => number,
  { rows }: DifferencePanelsOptions,
  { theme }: Frame,
): Plot.Markish[] {
  const colours = new Map(rows.map(({ key, colour }) => [key, colour]));
  const placed = marks.map(({ row, estimate, interval, clear, value }) => {
    const [low, high] = interval ?? [estimate, estimate];
    const colour = colours.get(row) ?? theme.text;
    return {
      line: lineOf(row, band),
      from: at(low),
      dot: at(estimate),
      to: at(high),
      valueFrom: Math.max(at(high), at(estimate) + 5) + valueGap,
      colour,
      fill: clear ? colour : theme.surface,
      clear,
      value,
    };
  });
  const y = 'line';
  return [
    Plot.ruleY(placed, { y, x1: 'from', x2: 'to', stroke: 'colour', strokeWidth: 2 }),
    Plot.dot(placed, { y, x: 'dot', r: 4.5, fill: 'fill', stroke: 'colour', strokeWidth: 2 }),
    ...[true, false].map((clear) =>
      Plot.text(
        placed.filter((each) => each.clear === clear),
        {
          y,
          x: 'valueFrom',
          text: 'value',
          textAnchor: 'start',
          fill: clear ? theme.text : theme.textSecondary,
          stroke: theme.surface,
          strokeWidth: halo,
          fontWeight: clear ? 600 : 400,
          fontVariant: 'tabular-nums',
        },
      ),
    ),
  ];
}

/** A diamond a little below the dot of each row. */
const comparedMarks = ({ compared, band }: Place, at: (value: number) => number, { theme }: Frame) =>
  Plot.dot(compared, {
    x: ({ value }: Place['compared'][number]) => at(value),
    y: ({ row }: Place['compared'][number]) => lineOf(row, band),
    dy: 7,
    symbol: 'diamond',
    r: 4,
    fill: theme.surface,
    stroke: theme.textSecondary,
    strokeWidth: 1.5,
  });

/** A vertical line through the rows of a band; the one at zero is the reference. */
function guide(
  x: number,
  isZero: boolean,
  band: number,
  rows: readonly DifferenceRow[],
  { theme }: Frame,
): Plot.Markish {
  return Plot.tickX(rows, {
    x: () => x,
    y: ({ key }: DifferenceRow) => lineOf(key, band),
    stroke: isZero ? theme.baseline : theme.gridline,
    strokeWidth: 1,
  });
}
