import * as Plot from '@observablehq/plot';
import { axisX, axisY, gridY, labelWidth, plotDefaults, widestLabel } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { comparedHeights } from './compared.ts';
import { initial } from './initial.ts';
import { scaleBar, scaleBarRoom, windowAround } from './scale-bar.ts';

interface IntervalColumn {
  readonly key: string;
  readonly label: string;
  readonly estimate: number;
  /** 95 % interval; null where there is none. */
  readonly interval: readonly [number, number] | null;
  /** False draws the dot hollow: not to be told from the reference. */
  readonly clear: boolean;
  readonly colour: string;
  readonly symbol?: Plot.SymbolType;
}

/** What is said, in its colour, above a stretch of neighbouring columns. */
export interface ColumnGroup {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly colour: string;
}

export interface IntervalColumnsOptions {
  readonly columns: readonly IntervalColumn[];
  readonly reference: { readonly value: number; readonly label: string } | null;
  /** What the axis shows; null for the whole scale, then without the scale bar. */
  readonly window: readonly [number, number] | null;
  readonly scale: readonly [number, number];
  readonly format: (value: number) => string;
  /** How the values of emphasised columns are written; like the axis if not given. */
  readonly formatValue?: (value: number) => string;
  /** How the ends of the scale bar are written; like the axis if not given. */
  readonly formatScale?: (value: number) => string;
  /** Columns whose value is written and whose name is bold: the extremes. */
  readonly emphasise?: readonly string[];
  readonly groups?: readonly ColumnGroup[];
}

const groupHeight = 20;
const nameGap = 6;
const lineHeight = 15;

/** Dots with 95 % intervals along x; a windowed axis stands beside the whole scale. */
export function intervalColumnsPlot(frame: Frame, options: IntervalColumnsOptions): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const window = windowOf(frame, options);
  const { columns, reference, scale, format, groups = [], emphasise = [] } = options;
  const shown = window ?? scale;
  const ticks = compact ? 4 : 6;
  const defaults = plotDefaults(theme, {
    width,
    leftLabels: [format(shown[0]), format(shown[1])],
    rightLabels: compact || reference === null ? [] : [reference.label],
  });
  const marginLeft = defaults.marginLeft + (window === null ? 0 : scaleBarRoom);
  const names = namesOf(columns, width - marginLeft - defaults.marginRight);
  return {
    ...defaults,
    marginLeft,
    marginTop: defaults.marginTop + (groups.length === 0 ? 0 : groupHeight),
    marginBottom: defaults.marginBottom + (names.staggered ? lineHeight : 0),
    height: defaults.height + (names.staggered ? lineHeight : 0),
    x: { type: 'point', domain: columns.map(({ key }) => key), padding: 0.6 },
    y: { domain: [...shown] },
    marks: [
      gridY(theme, { ticks }),
      ...(window === null ? [] : [scaleBar(theme, { window, scale, format: options.formatScale ?? format })]),
      reference && referenceLine(reference, frame),
      ...columnMarks(columns, frame),
      reference && referenceName(reference, besideOf(reference, columns, shown, width - marginLeft), frame),
      axisY(theme, { format, ticks }),
      ...nameMarks(columns, names, frame, emphasise),
      ...valueMarks(columns, { ...options, window }),
      ...(groups.length === 0 ? [] : [groupNames(groups)]),
    ],
  };
}

/** The window, as wide as what is compared needs it; null for the whole scale. */
const windowOf = (frame: Frame, { window, scale }: IntervalColumnsOptions) => {
  const compared = comparedHeights(frame);
  return window === null || compared.length === 0 ? window : windowAround([...window, ...compared], scale);
};

interface Names {
  readonly words: ReadonlyMap<string, string>;
  /** Every second name stands a line lower. */
  readonly staggered: boolean;
}

/** A name for every column: side by side where they fit, else on two lines, else by their initials. */
function namesOf(columns: readonly IntervalColumn[], room: number): Names {
  const step = room / Math.max(1, columns.length);
  const widest =
    widestLabel(
      columns.map(({ label }) => label),
      { bold: true },
    ) + nameGap;
  const fits = widest <= 2 * step;
  return {
    words: new Map(columns.map(({ key, label }) => [key, fits ? label : initial(label)])),
    staggered: fits && widest > step,
  };
}

function nameMarks(
  columns: readonly IntervalColumn[],
  { words, staggered }: Names,
  { theme }: Frame,
  emphasise: readonly string[],
): Plot.Markish[] {
  const format = (key: string) => words.get(key) ?? '';
  return columns.map(({ key }, index) =>
    axisX(
      theme,
      { ticks: [key], format, ...(emphasise.includes(key) && { emphasis: key }) },
      { dy: staggered && index % 2 === 1 ? lineHeight : 0 },
    ),
  );
}

function columnMarks(columns: readonly IntervalColumn[], { theme, compact }: Frame): Plot.Markish[] {
  return [
    Plot.ruleX(
      columns.filter(({ interval }) => interval !== null),
      {
        x: 'key',
        y1: ({ interval }: IntervalColumn) => interval?.[0],
        y2: ({ interval }: IntervalColumn) => interval?.[1],
        stroke: 'colour',
        strokeWidth: 2,
        clip: true,
      },
    ),
    Plot.dot(columns, {
      x: 'key',
      y: 'estimate',
      r: compact ? 4 : 5.5,
      symbol: ({ symbol }: IntervalColumn) => symbol ?? 'circle',
      fill: ({ clear, colour }: IntervalColumn) => (clear ? colour : theme.surface),
      stroke: 'colour',
      strokeWidth: 2,
    }),
  ];
}

type Reference = NonNullable<IntervalColumnsOptions['reference']>;

const referenceLine = ({ value }: Reference, { theme }: Frame): Plot.Markish =>
  Plot.ruleY([value], { stroke: theme.textSecondary, strokeDasharray: '1 3', strokeWidth: 1.5 });

/** Height of a name above the line, as a share of the axis. */
const nameShare = 0.1;

/** The end of the plot at which a name above the line covers no column. */
function besideOf(
  { value, label }: Reference,
  columns: readonly IntervalColumn[],
  [low, high]: readonly [number, number],
  room: number,
): 'left' | 'right' {
  const covered = Math.ceil((labelWidth(label) / Math.max(1, room)) * columns.length + 0.5);
  const top = value + nameShare * (high - low);
  const crosses = ({ estimate, interval }: IntervalColumn) =>
    (interval?.[0] ?? estimate) < top && (interval?.[1] ?? estimate) > value;
  const isFree = (some: readonly IntervalColumn[]) => !some.some(crosses);
  return !isFree(columns.slice(-covered)) && isFree(columns.slice(0, covered)) ? 'left' : 'right';
}

/** Beside the plot where there is a margin for it; on a phone above the line. */
function referenceName({ value, label }: Reference, side: 'left' | 'right', { theme, compact }: Frame) {
  const place = compact
    ? ({
        frameAnchor: side,
        textAnchor: side === 'left' ? 'start' : 'end',
        lineAnchor: 'bottom',
        dy: -4,
        stroke: theme.surface,
        strokeWidth: 4,
      } as const)
    : ({ frameAnchor: 'right', textAnchor: 'start', dx: 8 } as const);
  return Plot.text([value], {
    y: (each: number) => each,
    ...place,
    text: () => label,
    fill: theme.textSecondary,
  });
}

/** Share of the axis that a value written below an interval needs above the names of the columns. */
const roomBelow = 0.1;

/**
 * Values of the emphasised columns: beyond the end of the interval that points away from the reference, as long as that
 * keeps clear of the axis.
 */
function valueMarks(
  columns: readonly IntervalColumn[],
  { emphasise = [], reference, window, scale, format, formatValue = format }: IntervalColumnsOptions,
): Plot.Markish[] {
  const chosen = columns.filter(({ key }) => emphasise.includes(key));
  const [bottom, top] = window ?? scale;
  const hasRoom = (low: number) => low - bottom >= roomBelow * (top - bottom);
  const isBelow = ({ estimate, interval }: IntervalColumn) =>
    reference !== null && estimate < reference.value && hasRoom(interval?.[0] ?? estimate);
  const marks = (below: boolean) =>
    Plot.text(
      chosen.filter((each) => isBelow(each) === below),
      {
        x: 'key',
        y: ({ interval, estimate }: IntervalColumn) => interval?.[below ? 0 : 1] ?? estimate,
        dy: below ? 10 : -10,
        text: ({ estimate }: IntervalColumn) => formatValue(estimate),
        fontWeight: 600,
      },
    );
  return [marks(false), marks(true)];
}

/** Group names above the plot, each centred over its columns. */
function groupNames(groups: readonly ColumnGroup[]): Plot.RenderFunction {
  return (_index, scales, _values, { marginTop, marginLeft, marginRight, width }, { document }) => {
    const svg = 'http://www.w3.org/2000/svg';
    const node = document.createElementNS(svg, 'g');
    for (const { from, to, label, colour } of groups) {
      const half = labelWidth(label, { bold: true }) / 2;
      const centre = (Number(scales['x']?.(from) ?? 0) + Number(scales['x']?.(to) ?? 0)) / 2;
      const name = document.createElementNS(svg, 'text');
      name.setAttribute(
        'x',
        String(Math.min(Math.max(centre, marginLeft + half), width - marginRight - half)),
      );
      name.setAttribute('y', String(marginTop - groupHeight));
      name.setAttribute('dy', '0.32em');
      name.setAttribute('text-anchor', 'middle');
      name.setAttribute('font-weight', '600');
      name.setAttribute('fill', colour);
      name.textContent = label;
      node.append(name);
    }
    return node;
  };
}
