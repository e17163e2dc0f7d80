import { seriesStyle } from '@mangetamain/theme/plot';
import { isDirection } from '../../../analysis/claim.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { intervalRowsPlot, type IntervalRow } from '../../../figures/interval-rows.ts';
import { trendPanelsPlot, type Panel } from '../../../figures/trend-panels.ts';
import { decimal, integer, percent, signedPercent, text } from '../../../text/index.ts';
import { yearPoint } from '../years.ts';
import type { MeasureTrend, MeasureTrendModel } from './model.ts';
import { variantRows } from './variants.ts';
import { slopeDigits } from './words.ts';

const focusSlot = 1;
const otherSlot = 2;

/** All measures as differences from their own overall value, on one scale. */
export const panelsFigure = (chosen: MeasureTrend, trends: readonly MeasureTrend[]): FigureDraft => ({
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
});

/** A small line, with its change a year where one is claimed. */
function panelOf({ measure, years, overall, relative, claim }: MeasureTrend, { translate }: Frame): Panel {
  const scaled = (value: number) => (overall === 0 ? 0 : value / overall - 1);
  return {
    key: measure.column,
    label: translate(text(measure.name)),
    note:
      relative === null || !isDirection(claim.verdict)
        ? ''
        : translate(text('trends.measures.relative', { value: signedPercent(relative.slope, 1) })),
    points: years.map((each) => {
      const interval = each.interval && ([scaled(each.interval[0]), scaled(each.interval[1])] as const);
      return yearPoint(each, scaled(each.value), interval);
    }),
  };
}

/** The slope of the measure in focus under other choices of years and weights. */
export const variantsFigure = (chosen: MeasureTrend, { thinThreshold }: MeasureTrendModel): FigureDraft => ({
  id: 'variants',
  place: 'rail',
  title: text('trends.measures.key.variants'),
  description: text('trends.measures.description.variants', {
    name: text(chosen.measure.name),
    count: integer(chosen.variants.length),
  }),
  points: [],
  plot: (frame) =>
    stackedRows(frame, {
      rows: variantRows(frame, { ...chosen, thinThreshold }, slopeDigits(chosen.claim.estimate ?? 0)),
      format: (value) => frame.format(decimal(value, Number.isInteger(value) ? 0 : 1)),
    }),
});

/** Slopes of all measures beside each other, as shares of their overall value; null where none has a line. */
export function relativeSlopesFigure({ trends, chosen }: MeasureTrendModel): FigureDraft | null {
  if (trends.every(({ relative }) => relative === null)) return null;
  return {
    id: 'slopes',
    place: 'rail',
    title: text('trends.measures.slopes'),
    description: text('trends.measures.description.slopes', { count: integer(trends.length) }),
    points: [],
    plot: (frame) =>
      stackedRows(frame, {
        rows: trends.flatMap((trend) => relativeRow(trend, trend === chosen ? focusSlot : otherSlot, frame)),
        format: (value) => frame.format(percent(value, 0)),
      }),
  };
}

function relativeRow(
  { measure, relative, claim }: MeasureTrend,
  slot: number,
  frame: Frame,
): readonly IntervalRow[] {
  if (relative === null) return [];
  return [
    {
      key: measure.column,
      label: frame.translate(text(measure.name)),
      estimate: relative.slope,
      interval: relative.interval,
      clear: isDirection(claim.verdict),
      colour: seriesStyle(frame.theme, slot).colour,
      value: frame.format(signedPercent(relative.slope, 1)),
    },
  ];
}

/** The rail is narrow at any width of the page: names stand above their dots. */
const stackedRows = (frame: Frame, options: Parameters<typeof intervalRowsPlot>[1]) =>
  intervalRowsPlot({ ...frame, compact: true }, options);
