import { seriesStyle } from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../analysis/figure.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import { trendPanelsPlot, type Panel } from '../../figures/trend-panels.ts';
import { decimal, integer, percent, signed, signedPercent, text } from '../../text/index.ts';
import { verdictOf } from '../../analysis/finding.ts';
import { isReliable } from '../reliability.ts';
import { variantLabel } from './duration-words.ts';
import type { MeasureTrend, MeasureTrendModel } from './measure-trend-model.ts';
import { slopeDigits } from './measure-trend-words.ts';

const focusSlot = 1;
const otherSlot = 2;

/** All measures as differences from their own overall value, on one scale. */
export function panelsFigure(chosen: MeasureTrend, trends: readonly MeasureTrend[]): Figure {
  return {
    id: 'panels',
    place: 'main',
    title: text('trends.measures.panels'),
    description: text('trends.measures.description.panels', { count: integer(trends.length) }),
    points: [],
    plot: (frame) =>
      trendPanelsPlot(frame, {
        panels: trends.map((trend) => panelOf(trend, frame)),
        focus: chosen.measure.column,
        format: (value) => frame.format(signedPercent(value, 0)),
      }),
  };
}

function panelOf({ measure, years, overall, relative }: MeasureTrend, { translate }: Frame): Panel {
  const scaled = (value: number) => (overall === 0 ? 0 : value / overall - 1);
  return {
    key: measure.column,
    label: translate(text(measure.name)),
    note:
      relative === null
        ? ''
        : translate(text('trends.measures.relative', { value: signedPercent(relative.slope, 1) })),
    points: years.map((each) => ({
      x: each.year,
      y: scaled(each.value),
      ...(each.interval === null ? {} : { low: scaled(each.interval[0]), high: scaled(each.interval[1]) }),
      reliable: isReliable(each),
    })),
  };
}

/** The slope of the measure in focus under other choices of years and weights. */
export function variantsFigure(chosen: MeasureTrend, model: MeasureTrendModel): Figure {
  return {
    id: 'variants',
    place: 'rail',
    title: text('trends.measures.key.variants'),
    description: text('trends.measures.description.variants', {
      name: text(chosen.measure.name),
      count: integer(chosen.variants.length),
    }),
    points: [],
    plot: (frame) =>
      intervalRowsPlot(
        { ...frame, compact: true },
        {
          rows: chosen.variants.map((each) => ({
            key: each.variant,
            label: frame.translate(
              variantLabel(each, { thinThreshold: model.thinThreshold, recentFrom: chosen.recentFrom }),
            ),
            estimate: each.slope,
            interval: each.interval,
            clear: verdictOf(each.interval) !== 'unclear',
            colour: seriesStyle(frame.theme, focusSlot).colour,
            value: frame.format(signed(each.slope, slopeDigits(chosen.line?.slope ?? each.slope))),
          })),
          format: (value) => frame.format(decimal(value, Number.isInteger(value) ? 0 : 1)),
        },
      ),
  };
}

/** Slopes of all measures beside each other, as shares of their overall value. */
export function relativeSlopesFigure({ trends, chosen }: MeasureTrendModel): Figure {
  return {
    id: 'slopes',
    place: 'rail',
    title: text('trends.measures.slopes'),
    description: text('trends.measures.description.slopes', { count: integer(trends.length) }),
    points: [],
    plot: (frame) =>
      intervalRowsPlot(
        { ...frame, compact: true },
        {
          rows: trends.flatMap((trend) =>
            trend.relative === null
              ? []
              : [
                  {
                    key: trend.measure.column,
                    label: frame.translate(text(trend.measure.name)),
                    estimate: trend.relative.slope,
                    interval: trend.relative.interval,
                    clear: verdictOf(trend.relative.interval) !== 'unclear',
                    colour: seriesStyle(frame.theme, trend === chosen ? focusSlot : otherSlot).colour,
                    value: frame.format(signedPercent(trend.relative.slope, 1)),
                  },
                ],
          ),
          format: (value) => frame.format(percent(value, 0)),
        },
      ),
  };
}
