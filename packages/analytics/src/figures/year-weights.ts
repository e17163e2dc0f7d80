import * as Plot from '@observablehq/plot';
import { axisY, baselineY, plotDefaults } from '@mangetamain/theme/plot';
import type { Frame } from '../analysis/figure.ts';

interface YearWeight {
  readonly x: number;
  readonly weight: number;
}

export interface YearWeightsOptions {
  /** The plot that stands above: its x scale and margins are taken over. */
  readonly above: Plot.PlotOptions;
  readonly weights: readonly YearWeight[];
  readonly format: (value: number) => string;
  /** Said right of the bars; nothing on a phone. */
  readonly title: string;
}

const height = 72;
/** Of the room of a year. */
const barShare = 0.66;
const narrowestBar = 2;

/** Low bars of what each year of the plot above weighs. */
export function yearWeightsPlot(frame: Frame, options: YearWeightsOptions): Plot.PlotOptions {
  const { theme, width } = frame;
  const { weights, format } = options;
  const { marginLeft = 0, marginRight = 0, x } = options.above;
  const most = Math.max(...weights.map(({ weight }) => weight));
  const step = (width - marginLeft - marginRight) / Math.max(1, weights.length);
  return {
    ...plotDefaults(theme, { width, height }),
    marginLeft,
    marginRight,
    marginTop: 10,
    marginBottom: 8,
    x: { ...x, axis: null },
    y: { domain: [0, most] },
    marks: [
      Plot.ruleX(weights, {
        x: 'x',
        y1: 0,
        y2: 'weight',
        stroke: theme.textMuted,
        strokeWidth: Math.max(narrowestBar, step * barShare),
      }),
      baselineY(theme),
      axisY(theme, { format, ticks: [0, most] }),
      ...(frame.compact ? [] : [titleMark(options.title, frame)]),
    ],
  };
}

const titleMark = (title: string, { theme }: Frame): Plot.Markish =>
  Plot.text([title], {
    frameAnchor: 'right',
    textAnchor: 'start',
    dx: 14,
    lineWidth: 9,
    fill: theme.textMuted,
  });
