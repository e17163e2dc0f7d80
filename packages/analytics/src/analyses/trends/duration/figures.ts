import * as Plot from '@observablehq/plot';
import { seriesStyle } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import type { EndLabel } from '../../../figures/end-labels.ts';
import { axisTop } from '../../../figures/value-ticks.ts';
import { variantRowsPlot } from '../../../figures/variant-rows.ts';
import { nameOnLine, yearLinesPlot } from '../../../figures/year-lines.ts';
import { yearWeightsPlot } from '../../../figures/year-weights.ts';
import { compact, decimal, integer, percent, text, type Text } from '../../../text/index.ts';
import { fitEnd } from '../measures/figures.ts';
import { variantPoints, variantRows } from '../measures/variants.ts';
import { spanOf, yearHeading } from '../texts.ts';
import { yearPoint } from '../years.ts';
import type { DurationModel, DurationYear } from './model.ts';
import { heading, quantileText } from './words.ts';

const meanSlot = 1;
const medianSlot = 2;
const ticks = 6;

/** Mean, median and band by year with the weighted line; the weights beneath, if asked; the slopes beside. */
export const durationFigures = (model: DurationModel, showsWeights: boolean): Listed<FigureDraft> => [
  linesFigure(model),
  showsWeights && weightsFigure(model),
  model.variants.length > 1 && variantsFigure(model),
];

function linesFigure(model: DurationModel): FigureDraft {
  const { years, spread, recipes } = model;
  return {
    id: 'lines',
    place: 'main',
    description: text('trends.duration.description', {
      ...spanOf(years),
      low: integer(Math.round(spread.low * 100)),
      high: integer(Math.round(spread.high * 100)),
      first: decimal(first(years).mean, 1),
      last: decimal(last(years).mean, 1),
      claim: heading(model).text,
      n: integer(recipes),
    }),
    dimension: { kind: 'year' },
    points: years.map((each) => pointOf(each, spread)),
    plot: (frame) => linesPlot(model, frame),
  };
}

function pointOf(each: DurationYear, { low, high }: DurationModel['spread']): FigurePointDraft {
  const median = decimal(each.median, Number.isInteger(each.median) ? 0 : 1);
  return {
    x: each.year,
    heading: yearHeading(each),
    values: [
      { label: text('trends.mean'), value: meanText(each), slot: meanSlot, y: each.mean },
      { label: text('trends.median'), value: minutesText(median), slot: medianSlot, y: each.median },
      {
        label: text('common.between', { low: quantileText(low), high: quantileText(high) }),
        value: text('common.between', { low: integer(each.low), high: integer(each.high) }),
      },
    ],
  };
}

const minutesText = (value: Text): Text => text('trends.duration.minutes', { value });

function meanText({ mean, meanInterval }: DurationYear): Text {
  if (meanInterval === null) return minutesText(decimal(mean, 1));
  const margin = decimal(meanInterval[1] - mean, 1);
  return text('trends.duration.minutesWithMargin', { mean: decimal(mean, 1), margin });
}

function linesPlot(model: DurationModel, frame: Frame): Plot.PlotOptions {
  const { format, translate } = frame;
  const { years } = model;
  const highest = Math.max(...years.flatMap(({ high, mean }) => [high, mean]));
  const median = {
    slot: medianSlot,
    points: years.map((each) => yearPoint(each, each.median)),
    intervals: 'none',
    radius: 4,
  } as const;
  const mean = {
    slot: meanSlot,
    points: years.map((each) => yearPoint(each, each.mean, each.meanInterval)),
    intervals: 'ribbon',
  } as const;
  return yearLinesPlot(frame, {
    lines: [median, mean],
    band: { slot: medianSlot, points: years.map(({ year, low, high }) => ({ x: year, low, high })) },
    fit: model.mean && years.map(({ year, fitted }) => ({ x: year, y: fitted })),
    top: axisTop(highest, ticks),
    ticks,
    format: (value) => format(integer(value)),
    widestTick: translate(minutesText(integer(highest))),
    unit: translate(text('unit.minutes')),
    ends: lineEnds(model, frame),
    phoneNames: {
      marks: [
        nameOnLine(mean, translate(text('trends.mean')), -14, frame),
        nameOnLine(median, translate(text('trends.median')), 16, frame),
      ],
      room: 0,
    },
    notes: bandNote(model, highest, frame),
  });
}

/** Names at the ends of their lines. */
function lineEnds({ years, spread, mean }: DurationModel, frame: Frame): readonly EndLabel[] {
  const { theme, translate } = frame;
  const end = last(years);
  const { colour: meanColour } = seriesStyle(theme, meanSlot);
  const { colour: medianColour } = seriesStyle(theme, medianSlot);
  return listed([
    { name: translate(quantileText(spread.high)), y: end.high, colour: medianColour },
    {
      name: translate(text('trends.mean')),
      notes: [translate(text('trends.interval95.note'))],
      y: end.mean,
      colour: meanColour,
    },
    { name: translate(text('trends.median')), y: end.median, colour: medianColour },
    mean && fitEnd(end, frame),
    { name: translate(quantileText(spread.low)), y: end.low, colour: medianColour },
  ]);
}

/** A band this high, as a share of the axis, has room for its note between its low edge and the lines. */
const roomForNote = 0.15;
const fewestYearsForNote = 6;

/** What the band holds, in its lower left. */
function bandNote({ years, spread }: DurationModel, highest: number, { theme, translate }: Frame) {
  const at = years[1];
  const isCramped = at === undefined || (at.median - at.low) / highest < roomForNote;
  if (isCramped || years.length < fewestYearsForNote) return [];
  const words = text('trends.duration.band', { share: percent(spread.high - spread.low, 0) });
  return [
    Plot.text([at], {
      x: 'year',
      y: 'low',
      text: () => translate(words),
      textAnchor: 'start',
      dx: -12,
      dy: -12,
      fill: theme.text,
    }),
  ];
}

const weightsFigure = (model: DurationModel): FigureDraft => ({
  id: 'weights',
  place: 'main',
  description: text('trends.duration.weightsDescription'),
  size: model.recipes,
  dimension: { kind: 'year' },
  points: model.years.map((each) => ({
    x: each.year,
    heading: yearHeading(each),
    values: [{ label: text('table.recipes'), value: integer(each.recipes), y: each.recipes }],
  })),
  plot: (frame) =>
    yearWeightsPlot(frame, {
      above: linesPlot(model, frame),
      weights: model.years.map(({ year, recipes }) => ({ x: year, weight: recipes })),
      format: (value) => frame.format(value === 0 ? integer(value) : compact(value)),
      title: frame.translate(text('trends.duration.weights')),
    }),
});

const variantsFigure = (model: DurationModel): FigureDraft => ({
  id: 'variants',
  place: 'rail',
  title: text('trends.duration.key.variants'),
  description: text('trends.duration.variantsDescription', { count: integer(model.variants.length) }),
  points: variantPoints(model, 2),
  plot: (frame) =>
    variantRowsPlot(frame, {
      rows: variantRows(frame, model, 2),
      format: (value) => frame.format(decimal(value, 1)),
    }),
});
