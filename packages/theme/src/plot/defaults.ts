import type { PlotOptions } from '@observablehq/plot';
import type { ChartTheme } from '../chart-theme.ts';
import { timeSeriesHeight } from './heights.ts';
import { widestLabel } from './label-width.ts';

/** The class that `plot.css` styles. */
const plotClassName = 'plot';

const leastMargins = { top: 20, right: 16, bottom: 36, left: 40 };

/** The space between a label and the plot. */
const labelGap = 12;

/** What decides the frame of a chart; lengths in pixels. */
export interface PlotFrame {
  readonly width: number;
  /** Without it, the height of a time series of this width. */
  readonly height?: number;
  /** Labels that stand left of the plot: tick texts or category names. */
  readonly leftLabels?: Iterable<string>;
  /** Labels that stand right of it: names at the end of their line. */
  readonly rightLabels?: Iterable<string>;
}

type RootOptions = Required<
  Pick<
    PlotOptions,
    'width' | 'height' | 'marginTop' | 'marginRight' | 'marginBottom' | 'marginLeft' | 'className'
  >
> & { readonly style: string };

/**
 * The root options of every chart, to be spread into `Plot.plot`: no ground of its own, Inter 12 in the theme's
 * text colour, and margins computed from the labels, so that no category name is ever cut.
 *
 * The style is complete in itself: an SVG saved from the page or drawn in Node looks the same.
 */
export function plotDefaults(theme: ChartTheme, frame: PlotFrame): RootOptions {
  const { width, height = timeSeriesHeight(width), leftLabels = [], rightLabels = [] } = frame;
  return {
    width,
    height,
    marginTop: leastMargins.top,
    marginRight: marginFor(rightLabels, leastMargins.right),
    marginBottom: leastMargins.bottom,
    marginLeft: marginFor(leftLabels, leastMargins.left),
    className: plotClassName,
    style: [
      `--plot-background: ${theme.raised}`,
      `--plot-ground: ${theme.surface}`,
      `color: ${theme.text}`,
      `font-family: ${theme.fontFamily}`,
      'font-size: 12px',
      'overflow: visible',
    ].join('; '),
  };
}

/** The pixels that a frame leaves to its x scale. */
export function plotWidth({
  width,
  marginLeft,
  marginRight,
}: Pick<RootOptions, 'width' | 'marginLeft' | 'marginRight'>): number {
  return width - marginLeft - marginRight;
}

function marginFor(labels: Iterable<string>, least: number): number {
  const widest = widestLabel(labels);
  return Math.max(least, widest === 0 ? 0 : widest + labelGap);
}
