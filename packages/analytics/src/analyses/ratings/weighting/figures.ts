import * as Plot from '@observablehq/plot';
import { axisY, gridY, plotDefaults, seriesStyle, valueAxisX } from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../../analysis/figure.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { scaleBar, scaleBarRoom, windowAround } from '../../../figures/scale-bar.ts';
import { compact, decimal, integer, signed, text } from '../../../text/index.ts';
import type { MonthlyMean } from '../stars/monthly-means.ts';
import { starScale } from '../stars/star-counts.ts';
import type { WeightingModel } from './model.ts';
import { slopeLabel } from './words.ts';

interface WeightingOptions {
  readonly axis: 'window' | 'full';
}

/** Monthly means against their ratings, within what chance would give; the slopes beneath. */
export function weightingFigures(model: WeightingModel, options: WeightingOptions): readonly Figure[] {
  const funnel = funnelFigure(model, options);
  return model.slopes.length === 0 ? [funnel] : [funnel, slopesFigure(model)];
}

function funnelFigure(model: WeightingModel, options: WeightingOptions): Figure {
  const { overall, dispersion, kept } = model;
  return {
    id: 'funnel',
    place: 'main',
    description: text('ratings.weighting.description', {
      count: model.months.length,
      mean: decimal(overall?.mean ?? 0, 3),
      outside: dispersion?.outside ?? 0,
      kept,
      n: integer(overall?.n ?? 0),
    }),
    points: [],
    plot: (frame) => funnelPlot(model, options, frame),
  };
}

const curvePoints = 60;

/** Where 95 % of the means of n ratings would lie if all months had the same true mean. */
function chanceCurve({ overall, months }: WeightingModel) {
  const counts = months.map(({ n }) => n);
  const [low, high] = [Math.max(2, Math.min(...counts)), Math.max(3, ...counts)];
  return Array.from({ length: curvePoints + 1 }, (_, index) => {
    const n = low * (high / low) ** (index / curvePoints);
    const margin = (1.96 * (overall?.deviation ?? 0)) / Math.sqrt(n);
    const mean = overall?.mean ?? 0;
    return { n, low: mean - margin, high: Math.min(5, mean + margin) };
  });
}

function funnelPlot(model: WeightingModel, { axis }: WeightingOptions, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width, compact: isCompact } = frame;
  const { colour } = seriesStyle(theme, 1);
  const { months, overall, minimum } = model;
  const isWindow = axis === 'window';
  const kept = months.filter(({ n }) => n >= minimum);
  const shownMeans = (kept.length === 0 ? months : kept).map(({ mean }) => mean);
  const window = isWindow ? windowAround(shownMeans, starScale) : starScale;
  const stars = (digits: number) => (value: number) => format(decimal(value, digits));
  const axisStars = stars(isWindow ? 1 : 0);
  const curve = chanceCurve(model);
  const defaults = plotDefaults(theme, { width, leftLabels: [axisStars(window[1])] });
  const largest = Math.max(10, ...months.map(({ n }) => n));
  return {
    ...defaults,
    marginLeft: defaults.marginLeft + (isWindow ? scaleBarRoom : 0),
    marginBottom: defaults.marginBottom + 18,
    height: defaults.height + 18,
    x: { type: 'log', domain: [Math.max(1, Math.min(...months.map(({ n }) => n)) * 0.9), largest * 1.1] },
    y: { domain: [...window] },
    marks: [
      gridY(theme, { ticks: isCompact ? 4 : 6 }),
      ...(isWindow ? [scaleBar(theme, { window, scale: starScale, format: stars(0) })] : []),
      Plot.areaY(curve, {
        x: 'n',
        y1: 'low',
        y2: 'high',
        fill: theme.textMuted,
        fillOpacity: 0.22,
        clip: true,
      }),
      ...(overall === null
        ? []
        : [Plot.ruleY([overall.mean], { stroke: theme.text, strokeDasharray: '6 4', strokeWidth: 1.5 })]),
      ...(minimum > 1
        ? [Plot.ruleX([minimum], { stroke: theme.textSecondary, strokeDasharray: '1 3' })]
        : []),
      Plot.dot(months, {
        x: 'n',
        y: 'mean',
        r: isCompact ? 2.5 : 3.5,
        fill: ({ n }: MonthlyMean) => (n >= minimum ? colour : theme.surface),
        fillOpacity: 0.85,
        stroke: colour,
        clip: true,
      }),
      axisY(theme, { format: axisStars, ticks: isCompact ? 4 : 6 }),
      valueAxisX(theme, {
        format: (value) => format(compact(value)),
        ticks: [1, 10, 100, 1000, 10_000, 100_000].filter((tick) => tick <= largest),
      }),
      Plot.text([translate(text('ratings.weighting.axis'))], {
        frameAnchor: 'bottom-right',
        textAnchor: 'end',
        dy: 44,
        fill: theme.textSecondary,
      }),
    ],
  };
}

function slopesFigure(model: WeightingModel): Figure {
  const { slopes } = model;
  return {
    id: 'slopes',
    place: 'main',
    title: text('ratings.weighting.slopesTitle'),
    description: text('ratings.weighting.slopesDescription', { count: slopes.length }),
    points: slopes.map((each) => ({
      row: `${each.minimum} ${each.weights}`,
      heading: slopeLabel(each),
      values: [
        {
          label: text('ratings.weighting.slopesTitle'),
          value: signed(each.slope, 4),
        },
        {
          label: text('ratings.table.months'),
          value: integer(each.months),
        },
      ],
    })),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: slopes.map((each) => ({
          key: `${each.minimum} ${each.weights}`,
          label: frame.translate(slopeLabel(each)),
          estimate: each.slope,
          interval: each.interval,
          clear: each.interval[0] > 0 || each.interval[1] < 0,
          colour: seriesStyle(frame.theme, each.weights === 'equal' ? 2 : 1).colour,
          value: frame.format(signed(each.slope, 3)),
        })),
        format: (value) => frame.format(signed(value, 3)),
      }),
  };
}
