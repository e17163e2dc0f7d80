import * as Plot from '@observablehq/plot';
import {
  barsHeight,
  baselineX,
  hatched,
  hatchPattern,
  plotDefaults,
  seriesStyle,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';

export interface ValueBar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as it stands at the right, and what stands muted beside it where there is room. */
  readonly written: string;
  readonly aside: string;
  /** What sets the bar apart from the others: it is hatched, and this said at its end. */
  readonly note: string | null;
}

const axesHeight = 24;
const barHeight = 42;
const gap = 16;
const isApart = ({ note }: ValueBar) => note !== null;

/** Bars along x, one below the other, with their names at the left and their values at the right; `id` is the figure's. */
export function valueBarsPlot(frame: Frame, bars: readonly ValueBar[], id: string): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const hatch = `${id}-hatch`;
  const valueWidth = widestLabel(
    bars.map(({ written }) => written),
    { bold: true },
  );
  const asideWidth = compact ? 0 : widestLabel(bars.map(({ aside }) => aside)) + gap;
  const row = { y: 'key', x: 'value', insetTop: 2, insetBottom: 2, rx: 2 } as const;
  const muted = { y: 'key', fill: theme.textSecondary } as const;
  const atRight = { y: 'key', frameAnchor: 'right', textAnchor: 'end' } as const;
  return {
    ...plotDefaults(theme, {
      width,
      height: barsHeight(0, axesHeight) + bars.length * barHeight,
      leftLabels: bars.map(({ label }) => label),
    }),
    marginTop: 8,
    marginBottom: 16,
    marginRight: valueWidth + asideWidth + 24,
    x: { domain: [0, Math.max(...bars.map(({ value }) => value), Number.EPSILON)], axis: null },
    y: { type: 'band', domain: bars.map(({ key }) => key), axis: null, padding: 0.3 },
    marks: [
      hatchPattern(theme, hatch, theme.textSecondary),
      Plot.barX(bars, {
        ...row,
        filter: (bar: ValueBar) => !isApart(bar),
        fill: seriesStyle(theme, 1).colour,
      }),
      Plot.barX(bars, { ...row, filter: isApart, ...hatched(hatch, theme.textSecondary) }),
      Plot.text(
        bars.filter((bar) => isApart(bar) && !compact),
        { ...muted, x: 'value', text: 'note', textAnchor: 'start', dx: 10 },
      ),
      baselineX(theme),
      Plot.text(bars, { ...atRight, frameAnchor: 'left', dx: -10, text: 'label', fontWeight: 600 }),
      Plot.text(bars, { ...atRight, dx: valueWidth + gap, text: 'written', fontWeight: 600 }),
      compact
        ? null
        : Plot.text(bars, { ...atRight, ...muted, dx: valueWidth + asideWidth + 20, text: 'aside' }),
    ],
  };
}
