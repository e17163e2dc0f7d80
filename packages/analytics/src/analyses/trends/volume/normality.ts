import * as Plot from '@observablehq/plot';
import { axisY, gridY, plotDefaults, seriesStyle, valueAxisX } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { normalQuantilePlot, type NormalQuantilePlot } from '../../../stats/index.ts';
import { decimal, integer, text, type Text } from '../../../text/index.ts';
import { shortCount } from '../texts.ts';

/** Yearly counts against a normal distribution. */
export interface Normality extends NormalQuantilePlot {
  readonly verdict: 'near' | 'slightly' | 'far';
}

/** Squared correlations above which the counts are called close to normal, and only slightly off. */
const near = 0.95;
const slightlyOff = 0.9;

/** The normal probability plot of some counts with its verdict; null under three counts, or when all are equal. */
export function normalityOf(counts: readonly number[]): Normality | null {
  const plot = normalQuantilePlot(counts);
  if (plot === null) return null;
  const { rSquared } = plot;
  return { ...plot, verdict: rSquared > near ? 'near' : rSquared > slightlyOff ? 'slightly' : 'far' };
}

/** What the plot comes to, in a sentence. */
export const normalityText = ({ verdict, rSquared }: Normality): Text =>
  text(`trends.volume.normality.${verdict}`, { r2: decimal(rSquared, 2) });

const height = 220;

/** Counts by the quantiles that a normal distribution would give them, with the line of agreement. */
export const normalityFigure = (normality: Normality): FigureDraft => ({
  id: 'normality',
  place: 'rail',
  title: normalityText(normality),
  description: text('trends.volume.normality.description', {
    n: integer(normality.ordered.length),
    r2: decimal(normality.rSquared, 2),
  }),
  size: normality.ordered.reduce((sum, count) => sum + count, 0),
  points: normality.ordered.map((count, index) => ({
    x: normality.theoretical[index] ?? 0,
    heading: text('trends.recipes', { n: integer(count), count }),
    values: [
      { label: text('table.recipes'), value: integer(count), slot: 1, y: count },
      { label: text('trends.volume.normality.axis'), value: integer(normality.theoretical[index] ?? 0) },
    ],
  })),
  plot: (frame) => normalityPlot(normality, frame),
});

function normalityPlot(normality: Normality, { theme, format, translate, width }: Frame): Plot.PlotOptions {
  const { theoretical, ordered, slope, intercept } = normality;
  const dots = ordered.map((y, index) => ({ x: theoretical[index], y }));
  const ends = [first(theoretical), last(theoretical)].map((x) => ({ x, y: intercept + slope * x }));
  const tick = (value: number) => format(shortCount(value));
  return {
    ...plotDefaults(theme, { width, height, leftLabels: ordered.map(tick) }),
    marginTop: 12,
    marginBottom: 48,
    x: { inset: 8 },
    y: { inset: 6 },
    marks: [
      gridY(theme, { ticks: 4 }),
      Plot.lineY(ends, { x: 'x', y: 'y', stroke: theme.text, strokeWidth: 2, strokeDasharray: '6 4' }),
      Plot.dot(dots, { x: 'x', y: 'y', r: 3.5, fill: seriesStyle(theme, 1).colour }),
      axisY(theme, { format: tick, ticks: 4 }),
      valueAxisX(theme, { format: (value) => format(integer(value)), ticks: 4 }),
      Plot.text([translate(text('trends.volume.normality.axis'))], {
        frameAnchor: 'bottom',
        dy: 38,
        fill: theme.textSecondary,
      }),
    ],
  };
}
