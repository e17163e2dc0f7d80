import { seriesStyle } from '@mangetamain/theme/plot';
import { isDirection } from '../../../analysis/claim.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { intervalRowsPlot, type IntervalRow } from '../../../figures/interval-rows.ts';
import { variantRowsPlot } from '../../../figures/variant-rows.ts';
import { trendPanelSpot, trendPanelsPlot, type Panel } from '../../../figures/trend-panels.ts';
import { decimal, integer, percent, signedPercent, text } from '../../../text/index.ts';
import { yearHeading } from '../texts.ts';
import { yearPoint } from '../years.ts';
import type { MeasureTrend, MeasureTrendModel, MeasureYear } from './model.ts';
import { variantPoints, variantRows } from './variants.ts';
import { digitsFor, slopeDigits } from './words.ts';

const focusSlot = 1;
const otherSlot = 2;

/** All measures as differences from their own overall value, on one scale. */
export const panelsFigure = (chosen: MeasureTrend, trends: readonly MeasureTrend[]): FigureDraft => ({
  id: 'panels',
  place: 'main',
  title: text('trends.measures.panels'),
  description: text('trends.measures.description.panels', { count: integer(trends.length) }),
  dimension: { kind: 'measure', cells: 'year' },
  points: trends.flatMap((trend) => trend.years.map((each) => panelPoint(trend, each))),
  locate: (place, drawn, frame) => trendPanelSpot(place, panelsOf(trends, frame), drawn, frame),
  plot: (frame) =>
    trendPanelsPlot(frame, {
      panels: panelsOf(trends, frame),
      focus: chosen.measure.column,
      format: (value) => frame.format(signedPercent(value, 0)),
    }),
});

const panelsOf = (trends: readonly MeasureTrend[], frame: Frame) =>
  trends.map((trend) => panelOf(trend, frame));

const againstOverall = (value: number, { overall }: MeasureTrend) =>
  overall === 0 ? 0 : value / overall - 1;

function panelPoint(trend: MeasureTrend, each: MeasureYear): FigurePointDraft {
  const difference = againstOverall(each.value, trend);
  return {
    row: trend.measure.column,
    cell: String(each.year),
    heading: yearHeading(each),
    values: [
      { label: text(trend.measure.name), value: decimal(each.value, digitsFor(each.value) + 1) },
      {
        label: text('trends.measures.againstOverall'),
        value: signedPercent(difference, 1),
        inPanel: difference,
      },
    ],
  };
}

/** A small line, with its change a year where one is claimed. */
function panelOf(trend: MeasureTrend, { translate }: Frame): Panel {
  const { measure, years, relative, claim } = trend;
  const scaled = (value: number) => againstOverall(value, trend);
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
  points: variantPoints({ ...chosen, thinThreshold }, slopeDigits(chosen.claim.estimate ?? 0)),
  plot: (frame) =>
    variantRowsPlot(frame, {
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
    points: trends.map(({ measure, relative }) => ({
      row: measure.column,
      heading: text(measure.name),
      values: [
        relative && {
          label: text('trends.measures.relativeSlope'),
          value: signedPercent(relative.slope, 1),
          x: relative.slope,
        },
      ],
    })),
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
