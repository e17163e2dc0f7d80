import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  bandY,
  baselineY,
  fitLine,
  gridY,
  haloDots,
  plotDefaults,
  plotWidth,
  seriesStyle,
  yearLabel,
} from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { endLabels, type EndLabel } from '../../figures/end-labels.ts';
import { intervalRibbon, type RibbonPoint } from '../../figures/interval-ribbon.ts';
import { axisTop } from '../../figures/value-ticks.ts';
import { shownYears } from '../../figures/year-ticks.ts';
import { decimal, integer, text, year, type Text } from '../../text/index.ts';
import { isReliable } from '../reliability.ts';
import type { MeasureTrend, MeasureTrendModel, MeasureYear } from './measure-trend-model.ts';
import { panelsFigure, variantsFigure } from './measure-overview-figures.ts';
import { digitsFor, slopeText } from './measure-trend-words.ts';

interface MeasureFigureOptions {
  /** Draws how far recipes lie apart, behind the line. */
  readonly showSpread: boolean;
}

const slot = 1;
const spreadSlot = 2;

/** The measure in focus with its line; all measures side by side; whether the slope holds. */
export function measureFigures(model: MeasureTrendModel, options: MeasureFigureOptions): readonly Figure[] {
  const { chosen, trends } = model;
  if (chosen === null) return [];
  return [
    trendFigure(chosen, model, options),
    ...(chosen.years.length > 1 && trends.length > 1 ? [panelsFigure(chosen, trends)] : []),
    ...(chosen.variants.length > 1 ? [variantsFigure(chosen, model)] : []),
  ];
}

const valueText = (value: number): Text => decimal(value, digitsFor(value) + 1);

function trendFigure(chosen: MeasureTrend, model: MeasureTrendModel, options: MeasureFigureOptions): Figure {
  const [first, last] = [chosen.years[0], chosen.years.at(-1)];
  return {
    id: 'trend',
    place: 'main',
    description: text('trends.measures.description.trend', {
      name: text(chosen.measure.name),
      unit: text(chosen.measure.unit),
      from: year(first?.year ?? 0),
      to: year(last?.year ?? 0),
      first: valueText(first?.value ?? 0),
      last: valueText(last?.value ?? 0),
      n: integer(chosen.recipes),
    }),
    points: chosen.years.map((each) => pointOf(each, chosen, model)),
    plot: (frame) => trendPlot(chosen, model, options, frame),
  };
}

function pointOf(each: MeasureYear, { measure }: MeasureTrend, { spread }: MeasureTrendModel): FigurePoint {
  const between = ([low, high]: readonly [number, number]) =>
    text('common.between', { low: valueText(low), high: valueText(high) });
  return {
    x: each.year,
    heading: text('trends.duration.tip.heading', {
      year: year(each.year),
      recipes: text('trends.recipes', { n: integer(each.recipes), count: each.recipes }),
    }),
    values: [
      { label: text(measure.name), value: valueText(each.value), slot, y: each.value },
      ...(each.interval === null
        ? []
        : [{ label: text('trends.items.interval95'), value: between(each.interval) }]),
      ...(each.spread === null ? [] : [{ label: text(spreadNames[spread]), value: between(each.spread) }]),
    ],
  };
}

const spreadNames = {
  deviation: 'trends.measures.spread.deviation',
  quartiles: 'trends.measures.spread.quartiles',
} as const;

function trendPlot(
  chosen: MeasureTrend,
  model: MeasureTrendModel,
  { showSpread }: MeasureFigureOptions,
  frame: Frame,
): Plot.PlotOptions {
  const { theme, width, format, translate } = frame;
  const { years, measure } = chosen;
  const { colour, symbol } = seriesStyle(theme, slot);
  const all = years.map((each) => each.year);
  const withSpread = showSpread ? years.filter(({ spread }) => spread !== null) : [];
  const highest = Math.max(...years.map((each) => highestOf(each, showSpread)));
  const labels = frame.compact ? [] : lineEnds(chosen, model, showSpread, frame);
  const ticks = frame.compact ? 4 : 6;
  const unit = translate(text(measure.unit));
  const defaults = plotDefaults(theme, {
    width,
    leftLabels: [format(decimal(highest, digitsFor(highest)))],
    rightLabels: labels.flatMap(({ name, notes = [] }) => [`${name}M`, ...notes]),
  });
  return {
    ...defaults,
    x: { type: 'linear', domain: [all[0] ?? 0, all.at(-1) ?? 1], inset: 10 },
    y: { domain: [0, axisTop(highest, ticks)] },
    marks: [
      gridY(theme, { ticks }),
      ...(withSpread.length === 0
        ? []
        : [
            bandY(withSpread, {
              x: 'year',
              low: ({ spread }) => Math.max(0, spread?.[0] ?? 0),
              high: ({ spread }) => spread?.[1] ?? 0,
              colour: seriesStyle(theme, spreadSlot).colour,
            }),
          ]),
      ...intervalRibbon(years.flatMap(ribbonPoint), colour),
      ...(chosen.line === null ? [] : [fitLine(theme, years, { x: 'year', y: 'fitted' })]),
      Plot.lineY(years, { x: 'year', y: 'value', stroke: colour, strokeWidth: 2 }),
      haloDots(theme, years, { x: 'year', y: 'value', colour, symbol, hollow: (each) => !isReliable(each) }),
      baselineY(theme),
      axisY(theme, {
        format: (value) => format(decimal(value, Number.isInteger(value) ? 0 : 1)),
        ticks,
      }),
      Plot.text([unit], {
        frameAnchor: 'top-left',
        dx: 4,
        dy: -12,
        fill: theme.textSecondary,
        textAnchor: 'start',
      }),
      axisX(theme, {
        ticks: shownYears(all, { ...frame, width: plotWidth(defaults) }),
        format: (value: number) => yearLabel(value, all, frame.compact ? value : undefined),
      }),
      endLabels(labels),
    ],
  };
}

function ribbonPoint(each: MeasureYear): RibbonPoint[] {
  if (each.interval === null) return [];
  const [low, high] = each.interval;
  return [{ x: each.year, low, high, reliable: isReliable(each) }];
}

/** The axis follows reliable intervals; thin years may be cut, never their dots. */
function highestOf(each: MeasureYear, showSpread: boolean): number {
  const interval = isReliable(each) ? (each.interval?.[1] ?? 0) : 0;
  return Math.max(each.value, interval, showSpread ? (each.spread?.[1] ?? 0) : 0);
}

function lineEnds(
  chosen: MeasureTrend,
  { statistic, spread }: MeasureTrendModel,
  showSpread: boolean,
  { theme, translate }: Frame,
): readonly EndLabel[] {
  const last = chosen.years.at(-1);
  if (last === undefined) return [];
  const ofLine =
    chosen.line === null || last.fitted === null
      ? []
      : [
          {
            name: translate(text('trends.duration.fit')),
            notes: [translate(slopeText(chosen, chosen.line.slope))],
            y: last.fitted,
            colour: theme.text,
          },
        ];
  const ofSpread =
    !showSpread || last.spread === null
      ? []
      : [
          {
            name: translate(text('trends.measures.spread')),
            notes: [translate(text(spreadNames[spread]))],
            y: last.spread[1],
            colour: seriesStyle(theme, spreadSlot).colour,
          },
        ];
  return [
    {
      name: translate(text(statistic === 'mean' ? 'trends.duration.mean' : 'trends.duration.median')),
      notes: [translate(text('trends.duration.interval95'))],
      y: last.value,
      colour: seriesStyle(theme, slot).colour,
    },
    ...ofLine,
    ...ofSpread,
  ];
}
