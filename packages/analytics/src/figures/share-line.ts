import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  labelWidth,
  plotDefaults,
  plotWidth,
  seriesStyle,
} from '@mangetamain/theme/plot';
import { first, last } from '../analysis/extremes.ts';
import type { Frame } from '../analysis/figure.ts';
import { percent } from '../text/index.ts';
import { labelAboveLine } from './label-above-line.ts';

interface YearShare {
  readonly year: number;
  readonly share: number;
  /** Thin and partial years are not: their dots are hollow. */
  readonly reliable: boolean;
}

interface MarkedShare extends Omit<YearShare, 'reliable'> {
  readonly label: string;
}

export interface ShareLineOptions {
  /** In order, and at least one. */
  readonly years: readonly YearShare[];
  /** Years that are named: the extremes. */
  readonly marked: readonly MarkedShare[];
  /** Categorical slot of the series. */
  readonly slot: number;
}

const height = 144;
const headroom = 1.15;
const place = { x: 'year', y: 'share' } as const;

/** A share year by year on little room: a line from zero, its first and last year below, its extremes named. */
export function shareLinePlot(frame: Frame, { years, marked, slot }: ShareLineOptions): Plot.PlotOptions {
  const { theme, format, width } = frame;
  const { colour } = seriesStyle(theme, slot);
  const highest = Math.max(...years.map(({ share }) => share), 0.01);
  const written = (value: number) => format(percent(value, 0));
  const domain = [first(years).year, last(years).year] as const;
  const defaults = plotDefaults(theme, { width, height, leftLabels: [written(highest)] });
  const yearsPerPixel = (domain[1] - domain[0]) / Math.max(1, plotWidth(defaults));
  const line = years.map(({ year, share }) => ({ x: year, y: share }));
  return {
    ...defaults,
    x: { type: 'linear', domain: [...domain] },
    y: { domain: [0, highest * headroom] },
    marks: [
      Plot.areaY(years, { ...place, fill: colour, fillOpacity: 0.16 }),
      Plot.lineY(years, { ...place, stroke: colour, strokeWidth: 2 }),
      Plot.dot(
        years.filter(({ reliable }) => !reliable),
        { ...place, r: 3, fill: theme.surface, stroke: colour },
      ),
      Plot.dot(marked, { ...place, r: 4, fill: colour, stroke: theme.surface }),
      marked.map(({ year, label }) => {
        const room = { width: labelWidth(label, { bold: true }) * yearsPerPixel, domain };
        return nameMark({ x: year, label, ...labelAboveLine(line, year, room) }, frame);
      }),
      baselineY(theme),
      axisY(theme, { format: written, ticks: 2 }),
      axisX(theme, { ticks: domain, format: String }),
    ],
  };
}

interface Name extends ReturnType<typeof labelAboveLine> {
  readonly x: number;
  readonly label: string;
}

const nameMark = (name: Name, { theme }: Frame) =>
  Plot.text([name], {
    x: 'x',
    y: 'y',
    text: 'label',
    textAnchor: name.anchor,
    dy: -12,
    fontWeight: 600,
    fill: theme.text,
    stroke: theme.surface,
    strokeWidth: 4,
  });
