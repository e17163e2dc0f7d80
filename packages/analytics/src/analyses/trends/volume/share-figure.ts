import * as Plot from '@observablehq/plot';
import { axisX, axisY, baselineY, plotDefaults, plotWidth, seriesStyle } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { date, percent, text } from '../../../text/index.ts';
import { yearHeading } from '../texts.ts';
import type { VolumeModel, VolumeYear } from './model.ts';

/** The share of all recipes reached at the end of each year, and the day of the half. */
export const shareFigure = (model: VolumeModel): FigureDraft => ({
  id: 'share',
  place: 'rail',
  title: text('trends.volume.shareSoFar'),
  description: text('trends.volume.shareDescription', {
    date: date(model.halfBy ?? model.period[0], 'monthYear'),
  }),
  dimension: { kind: 'year' },
  points: model.years.map((each) => ({
    x: endOf(each),
    heading: yearHeading(each),
    values: [
      {
        label: text('trends.volume.tip.share'),
        value: percent(each.shareSoFar),
        slot: 1,
        y: each.shareSoFar,
      },
    ],
  })),
  plot: (frame) => sharePlot(model, frame),
});

/** A share is reached at the end of its year, so the curve is drawn on dates. */
const endOf = ({ year }: VolumeYear) => new Date(Date.UTC(year, 11, 31));

const height = 132;
const halfLabelGap = 8;

function sharePlot({ years, halfBy }: VolumeModel, frame: Frame): Plot.PlotOptions {
  const { theme, format, width } = frame;
  const { colour } = seriesStyle(theme, 1);
  const curve = years.map((each) => ({ at: endOf(each), share: each.shareSoFar }));
  const ends = [first(curve).at, last(curve).at] as const;
  const defaults = plotDefaults(theme, { width, height, leftLabels: [format(percent(0.5, 0))] });
  return {
    ...defaults,
    marginTop: 12,
    x: { type: 'utc' },
    y: { domain: [0, 1] },
    marks: [
      Plot.areaY(curve, { x: 'at', y: 'share', fill: colour, fillOpacity: 0.16 }),
      Plot.ruleY([0.5], { stroke: theme.gridline }),
      Plot.lineY(curve, { x: 'at', y: 'share', stroke: colour, strokeWidth: 2 }),
      ...halfMarks(halfBy, ends, plotWidth(defaults), frame),
      baselineY(theme),
      axisY(theme, { format: (value) => format(percent(value, 0)), ticks: [0.5] }),
      axisX(theme, { ticks: [...ends], format: (at: Date) => String(at.getUTCFullYear()) }),
    ],
  };
}

/** The day by which half was reached, its words broken where the rest of the curve is too short for them. */
function halfMarks(
  halfBy: string | null,
  [start, end]: readonly [Date, Date],
  plotted: number,
  { theme, translate }: Frame,
): readonly Plot.Markish[] {
  if (halfBy === null) return [];
  const { colour } = seriesStyle(theme, 1);
  const half = [{ at: new Date(`${halfBy}T00:00:00Z`), share: 0.5 }];
  const before =
    (Date.parse(`${halfBy}T00:00:00Z`) - Number(start)) / Math.max(1, Number(end) - Number(start));
  const room = plotted * (1 - before) - halfLabelGap;
  return [
    Plot.ruleX(half, { x: 'at', y1: 0, y2: 'share', stroke: theme.text, strokeDasharray: '1 3' }),
    Plot.dot(half, { x: 'at', y: 'share', r: 4, fill: colour, stroke: theme.surface, strokeWidth: 1.5 }),
    Plot.text(half, {
      x: 'at',
      y: 'share',
      text: () => translate(text('trends.volume.halfBy', { date: date(halfBy, 'monthYear') })),
      textAnchor: 'start',
      lineAnchor: 'top',
      lineWidth: room / 12,
      dx: halfLabelGap,
      dy: 4,
      fontWeight: 600,
    }),
  ];
}
