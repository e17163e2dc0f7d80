import * as Plot from '@observablehq/plot';
import { baselineX, plotDefaults, valueAxisX } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import type { IntervalRow } from './interval-rows.ts';
import { comparedInRow } from './compared.ts';
import { ticksThatFit } from './value-ticks.ts';

export interface VariantRowsOptions {
  /** All in the colour of the first. */
  readonly rows: readonly IntervalRow[];
  readonly format: (value: number) => string;
}

const rowHeight = 40;
const axisHeight = 32;
const valueRoom = 52;
const inset = 8;
const belowName = 8;
const belowDot = 7;
/** Ground around a name, so that the line at zero does not strike it through. */
const halo = 4;

/** One estimate under several choices: its name above its dot and interval, its value at the right, against zero. */
export function variantRowsPlot(frame: Frame, { rows, format }: VariantRowsOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const compared = rows.flatMap(({ key }) => comparedInRow(frame, key).map((value) => ({ key, value })));
  const bounds = [...rows.flatMap(({ interval }) => interval ?? []), ...compared.map(({ value }) => value)];
  const domain = [Math.min(0, ...bounds), Math.max(0, ...bounds)] as const;
  const ticks = ticksThatFit(domain, { length: width - valueRoom - 2 * inset, format, most: 4 });
  const colour = rows[0]?.colour ?? theme.text;
  return {
    ...plotDefaults(theme, { width, height: rows.length * rowHeight + axisHeight }),
    marginTop: 4,
    marginLeft: 0,
    marginRight: valueRoom,
    marginBottom: 28,
    x: { domain: [...domain], inset },
    y: { type: 'band', axis: null, domain: rows.map(({ key }) => key) },
    marks: [
      baselineX(theme),
      Plot.ruleY(rows, {
        y: 'key',
        x1: ({ interval }: IntervalRow) => interval?.[0],
        x2: ({ interval }: IntervalRow) => interval?.[1],
        stroke: colour,
        strokeWidth: 2,
        dy: belowName,
      }),
      Plot.dot(rows, {
        y: 'key',
        x: 'estimate',
        r: 4.5,
        dy: belowName,
        fill: ({ clear }: IntervalRow) => (clear ? colour : theme.surface),
        stroke: colour,
        strokeWidth: 2,
      }),
      Plot.dot(compared, {
        y: 'key',
        x: 'value',
        dy: belowName + belowDot,
        symbol: 'diamond',
        r: 4,
        fill: theme.surface,
        stroke: theme.textSecondary,
        strokeWidth: 1.5,
      }),
      Plot.text(rows, {
        y: 'key',
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -9,
        text: 'label',
        fill: theme.textSecondary,
        stroke: theme.surface,
        strokeWidth: halo,
      }),
      Plot.text(rows, {
        y: 'key',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: valueRoom,
        dy: belowName,
        text: 'value',
        fontWeight: 600,
      }),
      valueAxisX(theme, { format, ticks }),
    ],
  };
}
