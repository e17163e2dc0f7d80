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
import { first, largest, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { labelAboveLine } from '../../../figures/label-above-line.ts';
import { integer, percent, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { DistributionModel, ReviewYear } from './model.ts';

/** The share of reviews without a star by year; null where there is one year only. */
export function unratedFigure(model: DistributionModel): FigureDraft | null {
  const { years, unratedRange } = model;
  const highest = unratedRange?.highest ?? largest(years, place.y);
  if (years.length < 2 || highest === null) return null;
  return {
    id: 'unrated',
    place: 'rail',
    title: text('ratings.distribution.unratedByYear'),
    description: text('ratings.distribution.unratedDescription', {
      from: year(first(years).year),
      to: year(last(years).year),
      high: percent(highest.unrated.share),
      highYear: year(highest.year),
    }),
    points: years.map((each) => ({
      x: each.year,
      heading: year(each.year),
      values: [
        {
          label: text('ratings.unratedOfReviews'),
          value: percent(each.unrated.share),
          slot: 2,
          y: each.unrated.share,
        },
        { label: text('ratings.table.reviews'), value: integer(each.reviews) },
      ],
    })),
    plot: (frame) => unratedPlot(model, frame),
  };
}

const height = 144;
const place = { x: 'year', y: ({ unrated }: ReviewYear) => unrated.share } as const;

function unratedPlot({ years, unratedRange }: DistributionModel, frame: Frame): Plot.PlotOptions {
  const { theme, format, width } = frame;
  const { colour } = seriesStyle(theme, 2);
  const highest = Math.max(...years.map(place.y), 0.01);
  const marked = unratedRange === null ? [] : [unratedRange.lowest, unratedRange.highest];
  const domain = [first(years).year, last(years).year] as const;
  const defaults = plotDefaults(theme, { width, height, leftLabels: [format(percent(highest, 0))] });
  const yearsPerPixel = (domain[1] - domain[0]) / Math.max(1, plotWidth(defaults));
  return {
    ...defaults,
    x: { type: 'linear', domain: [...domain] },
    y: { domain: [0, highest * 1.15] },
    marks: [
      Plot.areaY(years, { ...place, fill: colour, fillOpacity: 0.16 }),
      Plot.lineY(years, { ...place, stroke: colour, strokeWidth: 2 }),
      Plot.dot(
        years.filter((each) => !isReliable(each)),
        { ...place, r: 3, fill: theme.surface, stroke: colour },
      ),
      Plot.dot(marked, { ...place, r: 4, fill: colour, stroke: theme.surface }),
      marked.map((each) => markedLabel(each, years, yearsPerPixel, frame)),
      baselineY(theme),
      axisY(theme, { format: (value) => format(percent(value, 0)), ticks: 2 }),
      axisX(theme, { ticks: domain, format: String }),
    ],
  };
}

/** "8.3% in 2016", free above the line. */
function markedLabel(
  marked: ReviewYear,
  years: readonly ReviewYear[],
  yearsPerPixel: number,
  { theme, translate }: Frame,
): Plot.Markish {
  const share = percent(marked.unrated.share);
  const words = translate(text('ratings.shareInYear', { share, year: year(marked.year) }));
  const line = years.map((each) => ({ x: each.year, y: each.unrated.share }));
  const above = labelAboveLine(line, marked.year, {
    width: labelWidth(words, { bold: true }) * yearsPerPixel,
    domain: [first(years).year, last(years).year],
  });
  return Plot.text([marked], {
    x: 'year',
    y: () => above.y,
    text: () => words,
    textAnchor: above.anchor,
    dy: -12,
    fontWeight: 600,
    fill: theme.text,
    stroke: theme.surface,
    strokeWidth: 4,
  });
}
