import { seriesStyle } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import type { EndLabel } from '../../../figures/end-labels.ts';
import { axisTop } from '../../../figures/value-ticks.ts';
import { yearLinesPlot } from '../../../figures/year-lines.ts';
import type { Ends } from '../../../stats/index.ts';
import { decimal, integer, text, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { spanOf, yearHeading } from '../texts.ts';
import { yearPoint } from '../years.ts';
import type { MeasureTrend, MeasureTrendModel, MeasureYear } from './model.ts';
import { panelsFigure, variantsFigure } from './overview-figures.ts';
import { digitsFor, statement } from './words.ts';

const slot = 1;
const spreadSlot = 2;

/** The measure in focus with its line, and the spread behind it if asked; all measures; whether the slope holds. */
export function measureFigures(model: MeasureTrendModel, showsSpread: boolean): Listed<FigureDraft> {
  const { chosen, trends } = model;
  if (chosen === null) return [];
  return [
    trendFigure(chosen, model, showsSpread),
    chosen.years.length > 1 && trends.length > 1 && panelsFigure(chosen, trends),
    chosen.variants.length > 1 && variantsFigure(chosen, model),
  ];
}

const valueText = (value: number): Text => decimal(value, digitsFor(value) + 1);

function trendFigure(chosen: MeasureTrend, model: MeasureTrendModel, showsSpread: boolean): FigureDraft {
  const { measure, years, recipes } = chosen;
  return {
    id: 'trend',
    place: 'main',
    description: text('trends.measures.description.trend', {
      name: text(measure.name),
      unit: text(measure.unit),
      ...spanOf(years),
      first: valueText(first(years).value),
      last: valueText(last(years).value),
      claim: statement(chosen).text,
      n: integer(recipes),
    }),
    dimension: { kind: 'year' },
    points: years.map((each) => pointOf(each, chosen, model)),
    plot: (frame) => trendPlot(chosen, model, showsSpread, frame),
  };
}

function pointOf(
  each: MeasureYear,
  { measure }: MeasureTrend,
  { spread }: MeasureTrendModel,
): FigurePointDraft {
  const between = ([low, high]: Ends) =>
    text('common.between', { low: valueText(low), high: valueText(high) });
  return {
    x: each.year,
    heading: yearHeading(each),
    values: [
      { label: text(measure.name), value: valueText(each.value), slot, y: each.value },
      each.interval && { label: text('trends.interval95'), value: between(each.interval) },
      each.spread && { label: text(`trends.measures.spread.${spread}`), value: between(each.spread) },
    ],
  };
}

function trendPlot(chosen: MeasureTrend, model: MeasureTrendModel, showsSpread: boolean, frame: Frame) {
  const { format, translate } = frame;
  const { years, measure, line } = chosen;
  const ticks = frame.compact ? 4 : 6;
  const highest = Math.max(...years.map((each) => highestOf(each, showsSpread)));
  return yearLinesPlot(frame, {
    lines: [
      {
        slot,
        intervals: 'ribbon',
        points: years.map((each) => yearPoint(each, each.value, each.interval)),
      },
    ],
    band: showsSpread ? { slot: spreadSlot, points: years.flatMap(spreadPoint) } : null,
    fit: line && years.map((each) => ({ x: each.year, y: each.fitted })),
    top: axisTop(highest, ticks),
    ticks,
    format: (value) => format(decimal(value, Number.isInteger(value) ? 0 : 1)),
    widestTick: format(decimal(highest, digitsFor(highest))),
    title: translate(text(measure.unit)),
    ends: lineEnds(chosen, model, showsSpread, frame),
  });
}

const spreadPoint = ({ year, spread }: MeasureYear) =>
  spread === null ? [] : [{ x: year, low: Math.max(0, spread[0]), high: spread[1] }];

/** The axis follows reliable intervals; thin years may be cut, never their dots. */
function highestOf(each: MeasureYear, showsSpread: boolean): number {
  const interval = isReliable(each) ? (each.interval?.[1] ?? 0) : 0;
  return Math.max(each.value, interval, showsSpread ? (each.spread?.[1] ?? 0) : 0);
}

function lineEnds(
  chosen: MeasureTrend,
  { statistic, spread }: MeasureTrendModel,
  showsSpread: boolean,
  frame: Frame,
): readonly EndLabel[] {
  const { theme, translate } = frame;
  const end = last(chosen.years);
  const { line } = chosen;
  return listed([
    {
      name: translate(text(`trends.${statistic}`)),
      notes: [translate(text('trends.interval95.note'))],
      y: end.value,
      colour: seriesStyle(theme, slot).colour,
    },
    line && fitEnd(end, frame),
    showsSpread &&
      end.spread !== null && {
        name: translate(text('trends.measures.spread')),
        notes: [translate(text(`trends.measures.spread.${spread}`))],
        y: end.spread[1],
        colour: seriesStyle(theme, spreadSlot).colour,
      },
  ]);
}

/** The name of the fitted line at its last year, without its slope, which the claim states; null without a line. */
export const fitEnd = (
  { fitted }: Pick<MeasureYear, 'fitted'>,
  { theme, translate }: Frame,
): EndLabel | null =>
  fitted === null
    ? null
    : {
        name: translate(text('trends.fit')),
        notes: [translate(text('trends.fit.note'))],
        y: fitted,
        colour: theme.text,
      };
