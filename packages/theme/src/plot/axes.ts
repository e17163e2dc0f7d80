import * as Plot from '@observablehq/plot';
import type { ChartTheme } from '../chart-theme.ts';

/** Horizontal grid lines of the value axis. Category and time axes carry none. */
export function gridY(theme: ChartTheme, options: Plot.GridYOptions = {}): Plot.RuleY {
  return Plot.gridY({ stroke: theme.gridline, strokeOpacity: 1, ...options });
}

/** Vertical grid lines, for charts whose values run along x. */
export function gridX(theme: ChartTheme, options: Plot.GridXOptions = {}): Plot.RuleX {
  return Plot.gridX({ stroke: theme.gridline, strokeOpacity: 1, ...options });
}

/** The line that horizontal values start from, at `value`. */
export function baselineY(theme: ChartTheme, value = 0): Plot.RuleY {
  return Plot.ruleY([value], { stroke: theme.baseline, strokeWidth: 1 });
}

/** The line that bars along x start from, at `value`. */
export function baselineX(theme: ChartTheme, value = 0): Plot.RuleX {
  return Plot.ruleX([value], { stroke: theme.baseline, strokeWidth: 1 });
}

/** How a value axis writes its ticks. */
export interface ValueAxis {
  /** A number as text, without its unit. */
  readonly format: (value: number) => string;
  /** Written after the top tick only, with a no-break space before it unless it brings its own. */
  readonly unit?: string;
  /** A count of ticks to aim at, or the ticks themselves; a logarithmic axis with a unit needs the latter. */
  readonly ticks?: number | readonly number[];
}

/** The value axis at the left: tick texts alone, the unit at the top one. */
export function axisY(
  theme: ChartTheme,
  axis: ValueAxis,
  options: Plot.AxisYOptions = {},
): Plot.CompoundMark {
  return Plot.axisY({ ...axisText(theme.text), ...valueTicks(axis), ...options });
}

/** The value axis at the bottom: tick texts alone, the unit at the last one. */
export function valueAxisX(
  theme: ChartTheme,
  axis: ValueAxis,
  options: Plot.AxisXOptions = {},
): Plot.CompoundMark {
  return Plot.axisX({ ...axisText(theme.text), ...valueTicks(axis), ...options });
}

type Position = string | number | Date;

/** How an axis of categories or points in time writes its ticks. */
export interface PositionAxis<Value extends Position> {
  readonly ticks: readonly Value[];
  readonly format: (value: Value) => string;
  /** The tick in focus, set in bold. */
  readonly emphasis?: Value;
}

/** The axis of categories or points in time at the bottom; the tick in focus is bold. */
export function axisX<Value extends Position>(
  theme: ChartTheme,
  { ticks, format, emphasis }: PositionAxis<Value>,
  options: Plot.AxisXOptions = {},
): Plot.CompoundMark {
  const isEmphasised = (value: Value) => emphasis !== undefined && value.valueOf() === emphasis.valueOf();
  const axisOf = (values: readonly Value[], fontWeight: number) =>
    values.length === 0
      ? null
      : Plot.axisX([...values], { ...axisText(theme.text), text: format, fontWeight, ...options });
  return Plot.marks(
    axisOf(
      ticks.filter((value) => !isEmphasised(value)),
      400,
    ),
    axisOf(
      ticks.filter((value) => isEmphasised(value)),
      700,
    ),
  );
}

/** Years on an axis: the first, the last and the one in focus in full, the others by two digits. */
export function yearLabel(year: number, years: readonly number[], emphasis?: number): string {
  const isFull = year === years[0] || year === years.at(-1) || year === emphasis;
  return isFull ? String(year) : String(year % 100).padStart(2, '0');
}

function axisText(fill: string) {
  return {
    label: null,
    tickSize: 0,
    tickPadding: 8,
    fill,
    fontSize: 12,
    fontVariant: 'tabular-nums',
  } as const;
}

function valueTicks({ format, unit, ticks }: ValueAxis) {
  const withUnit = (value: number, top: number) =>
    unit !== undefined && value === top ? `${format(value)}${unitText(unit)}` : format(value);
  if (typeof ticks === 'object') {
    const top = Math.max(...ticks);
    return { ticks: [...ticks], text: (value: number) => withUnit(value, top) };
  }
  return {
    ...(ticks === undefined ? {} : { ticks }),
    tickFormat: (value: number, _index: number, values?: readonly number[]) =>
      withUnit(value, values === undefined ? Number.NaN : Math.max(...values)),
  };
}

function unitText(unit: string): string {
  return /^\s/.test(unit) ? unit : `\u00A0${unit}`;
}
