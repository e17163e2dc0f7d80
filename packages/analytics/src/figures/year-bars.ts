import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  gridY,
  hatched,
  hatchPattern,
  plotDefaults,
  plotWidth,
  seriesStyle,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';
import { comparedHeights } from './compared.ts';
import { regimeStrip, regimeStripHeight, type Regime } from './regime-strip.ts';
import { axisTop } from './value-ticks.ts';
import { yearTicks } from './year-ticks.ts';

interface YearBar {
  readonly x: number;
  readonly y: number;
  /** False hatches the bar: thin, partial. */
  readonly reliable: boolean;
}

export interface YearBarsOptions {
  readonly bars: readonly YearBar[];
  readonly slot: number;
  /** Id of the hatching, of its own in the document. */
  readonly hatch: string;
  readonly scale: 'linear' | 'log';
  readonly format: (value: number) => string;
  /** The year that always carries its value, here in full; null for none. */
  readonly emphasis: number | null;
  readonly formatEmphasis: (value: number) => string;
  /** How values stand on the other bars; they carry none without it, nor where there is no room. */
  readonly formatValue?: ((value: number) => string) | undefined;
  /** What holds between years, above the bars; muted where it says little. */
  readonly regimes: readonly Regime[];
  readonly muted: readonly Regime[];
  /** What is said under a year; nothing on a phone. */
  readonly notes: readonly { readonly x: number; readonly words: string }[];
}

const noteRoom = 16;
const logHeadroom = 1.15;

/** Bars by year with a strip of regimes above them and notes beneath. */
export function yearBarsPlot(frame: Frame, options: YearBarsOptions): Plot.PlotOptions {
  const { theme, width, compact } = frame;
  const { bars, format, hatch, scale, emphasis } = options;
  const { colour } = seriesStyle(theme, options.slot);
  const isLog = scale === 'log';
  const base = isLog ? 1 : 0;
  const drawn = isLog ? bars.filter(({ y }) => y > 0) : bars;
  const years = bars.map(({ x }) => x);
  const highest = bars.length === 0 ? 1 : Math.max(...bars.map(({ y }) => y), ...comparedHeights(frame));
  const ticks = compact ? 3 : 4;
  const bar = { x: 'x', y1: base, y2: 'y', rx: 2, inset: compact ? 0.5 : 1.5 } as const;
  const defaults = plotDefaults(theme, { width, leftLabels: [format(highest)] });
  const room = { width: plotWidth(defaults), compact };
  const noteHeight = compact ? 0 : noteRoom;
  return {
    ...defaults,
    height: defaults.height + regimeStripHeight + noteHeight,
    marginTop: defaults.marginTop + regimeStripHeight,
    marginBottom: defaults.marginBottom + noteHeight,
    x: { type: 'band', padding: 0.06, domain: years },
    y: isLog
      ? { type: 'log', domain: [base, highest * logHeadroom], clamp: true }
      : { domain: [0, axisTop(highest, ticks)] },
    marks: [
      hatchPattern(theme, hatch, colour),
      gridY(theme, { ticks }),
      Plot.barY(drawn, { ...bar, filter: ({ reliable }: YearBar) => reliable, fill: colour }),
      Plot.barY(drawn, { ...bar, filter: ({ reliable }: YearBar) => !reliable, ...hatched(hatch, colour) }),
      baselineY(theme, base),
      axisY(theme, { format, ticks }),
      axisX(theme, {
        ...yearTicks(years, room, emphasis ?? undefined),
        ...(emphasis === null ? {} : { emphasis }),
      }),
      ...valueLabels(drawn, room.width, options, frame),
      regimeStrip(theme, options.regimes, options.muted),
      ...(compact ? [] : options.notes.map((note) => noteMark(note, frame))),
    ],
  };
}

/** Labels of every third bar and fewer say less than none. */
const sparsestStride = 2;

/** Estimated widths are generous, and neighbours rarely end at one height. */
const widthSafety = 0.92;

/** Every how manyth bar can carry a label of this width, the bars being so far apart. */
const labelStride = (width: number, step: number): number =>
  Math.max(1, Math.ceil((width * widthSafety) / step));

function valueLabels(
  bars: readonly YearBar[],
  plotted: number,
  { emphasis, formatEmphasis, formatValue }: YearBarsOptions,
  { theme, compact, compared }: Frame,
): readonly Plot.Markish[] {
  const label = { x: 'x', y: 'y', dy: -9, fontSize: 12 } as const;
  const highest = Plot.text(bars, {
    ...label,
    filter: ({ x }: YearBar) => x === emphasis,
    text: ({ y }: YearBar) => formatEmphasis(y),
    fontWeight: 600,
    fill: theme.text,
  });
  // The edge of what is compared would strike them through.
  if (formatValue === undefined || compact || compared !== undefined) return [highest];
  const widest = widestLabel(bars.map(({ y }) => formatValue(y)));
  const stride = labelStride(widest, plotted / Math.max(1, bars.length));
  const others = Plot.text(bars, {
    ...label,
    filter: ({ x }: YearBar) => x !== emphasis && (x - (emphasis ?? 0)) % stride === 0,
    text: ({ y }: YearBar) => formatValue(y),
    fill: theme.textSecondary,
  });
  return stride <= sparsestStride ? [others, highest] : [highest];
}

const noteMark = ({ x, words }: YearBarsOptions['notes'][number], { theme }: Frame): Plot.Markish =>
  Plot.text([x], {
    x: () => x,
    frameAnchor: 'bottom',
    dy: 34,
    text: () => words,
    fill: theme.textMuted,
  });
