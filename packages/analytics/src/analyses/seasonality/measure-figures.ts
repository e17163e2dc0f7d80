import * as Plot from '@observablehq/plot';
import { baselineX, gridX, plotDefaults, valueAxisX } from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { differencePanelsPlot } from '../../figures/difference-panels.ts';
import { decimal, integer, signed, signedPercent, text } from '../../text/index.ts';
import { periodName, shortPeriodName } from '../calendar/year.ts';
import type { MeasureModel, MeasurePeriod, MeasureSummary } from './measure-model.ts';
import { differenceText, measureOf, periodBy } from './measure-words.ts';

/** Differences from the year, and the quartiles of the leading measure beside the key figures. */
export function measureFigures(model: MeasureModel): readonly Figure[] {
  const lead = model.measures[0];
  return lead === undefined ? [] : [differences(model, lead), quartiles(model, lead)];
}

const isInPercent = ({ unit, measures }: MeasureModel) =>
  unit === 'percent' && measures.every(({ periods }) => periods.every(({ relative }) => relative !== null));

function differences(model: MeasureModel, lead: MeasureSummary): Figure {
  const clear = model.measures.filter(({ periods }) => periods.some((each) => each.clear)).length;
  return {
    id: 'differences',
    place: 'main',
    description: text('seasonality.measures.description', {
      grain: model.grain,
      count: model.measures.length,
      clear,
      n: integer(model.recipes),
    }),
    points: lead.periods.map(({ period }) => pointOf(model, period)),
    plot: (frame) => differencesPlot(model, frame),
  };
}

function pointOf(model: MeasureModel, period: string): FigurePoint {
  return {
    row: period,
    heading: periodName(periodBy(model, period)),
    values: model.measures.flatMap((summary) => {
      const found = summary.periods.find((each) => each.period === period);
      if (found === undefined) return [];
      const measure = measureOf(model, summary);
      return [
        {
          label: text(measure.name),
          value: text('seasonality.measures.tip', {
            mean: decimal(found.mean, measure.digits),
            unit: text(measure.unit),
            difference: differenceText(model, measure, found),
          }),
        },
      ];
    }),
  };
}

function differencesPlot(model: MeasureModel, frame: Frame): Plot.PlotOptions {
  const { format, translate, theme } = frame;
  const inPercent = isInPercent(model);
  const lead = model.measures[0];
  const written = (value: number) =>
    format(inPercent ? signedPercent(value, decimalsOf(value * 100)) : signed(value, decimalsOf(value)));
  return differencePanelsPlot(frame, {
    rows: (lead?.periods ?? []).map(({ period }) => ({
      key: period,
      label: translate(
        frame.compact ? shortPeriodName(periodBy(model, period)) : periodName(periodBy(model, period)),
      ),
      colour: theme.season[periodBy(model, period).season],
    })),
    panels: model.measures.map((summary) => {
      const measure = measureOf(model, summary);
      return {
        key: summary.measure,
        title: translate(text(measure.name)),
        subtitle: translate(
          text('seasonality.measures.panel', {
            mean: decimal(summary.mean, measure.digits),
            unit: text(measure.unit),
          }),
        ),
        marks: summary.periods.map((each) => ({
          row: each.period,
          estimate: inPercent ? (each.relative ?? 0) : each.difference,
          interval: inPercent ? each.relativeInterval : each.interval,
          clear: each.clear,
          value: format(differenceText(model, measure, each)),
        })),
      };
    }),
    scale: inPercent ? 'shared' : 'own',
    format: written,
  });
}

/** Decimals that tell a tick from its neighbours. */
const decimalsOf = (value: number) => {
  const size = Math.abs(value);
  if (size === 0 || Math.abs(size - Math.round(size)) < 1e-9) return 0;
  return size * 10 - Math.floor(size * 10 + 1e-9) < 1e-6 ? 1 : 2;
};

const rowHeight = 24;

function quartiles(model: MeasureModel, lead: MeasureSummary): Figure {
  const measure = measureOf(model, lead);
  const values = lead.periods.map(({ median }) => median);
  return {
    id: 'quartiles',
    place: 'rail',
    title: text('seasonality.measures.quartiles', { measure: text(measure.name), unit: text(measure.unit) }),
    description: text('seasonality.measures.quartiles.description', {
      measure: text(measure.name),
      low: decimal(Math.min(...values), measure.digits),
      high: decimal(Math.max(...values), measure.digits),
      unit: text(measure.unit),
    }),
    points: [],
    plot: (frame) => quartilesPlot(model, lead, frame),
  };
}

function quartilesPlot(model: MeasureModel, { periods }: MeasureSummary, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const label = ({ period }: MeasurePeriod) => translate(shortPeriodName(periodBy(model, period)));
  const colour = ({ period }: MeasurePeriod) => theme.season[periodBy(model, period).season];
  const highest = Math.max(1, ...periods.map(({ high }) => high));
  const defaults = plotDefaults(theme, {
    width,
    height: periods.length * rowHeight + 34,
    leftLabels: periods.map(label),
  });
  return {
    ...defaults,
    marginTop: 4,
    marginBottom: 30,
    x: { domain: [0, highest * 1.04], nice: 3 },
    y: { type: 'band', domain: periods.map(({ period }) => period), axis: null, padding: 0.3 },
    marks: [
      gridX(theme, { ticks: 3 }),
      Plot.barX(periods, { y: 'period', x1: 'low', x2: 'high', fill: colour, fillOpacity: 0.3, rx: 2 }),
      Plot.tickX(periods, { y: 'period', x: 'median', stroke: colour, strokeWidth: 3 }),
      Plot.text(periods, {
        y: 'period',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -10,
        text: label,
        fill: theme.text,
      }),
      baselineX(theme),
      valueAxisX(theme, { format: (value) => format(integer(value)), ticks: 3 }),
    ],
  };
}
