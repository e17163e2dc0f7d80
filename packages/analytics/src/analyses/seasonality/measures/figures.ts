import type * as Plot from '@observablehq/plot';
import { isDirection } from '../../../analysis/claim.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { differencePanelsPlot } from '../../../figures/difference-panels.ts';
import { quartileBarsPlot } from '../../../figures/quartile-bars.ts';
import { integer, signed, signedPercent, text } from '../../../text/index.ts';
import { periodName, shortPeriodName } from '../../calendar/year.ts';
import { meanText, meanWithUnit, measureUnit, shortMean, shortMeasureName } from '../../measures.ts';
import { periodLine } from '../period-charts.ts';
import { differenceText } from './difference.ts';
import type { MeasureModel, MeasureParams, MeasurePeriod, MeasureSummary } from './model.ts';

/** Differences from the year, and the quartiles of the leading measure beside the key figures. */
export const measureFigures = (model: MeasureModel, params: MeasureParams): readonly FigureDraft[] =>
  model.measures.slice(0, 1).flatMap((lead) => [differences(model, lead, params), quartiles(lead, params)]);

const differences = (model: MeasureModel, lead: MeasureSummary, params: MeasureParams): FigureDraft => ({
  id: 'differences',
  place: 'main',
  description: text('seasonality.measures.description', {
    grain: params.grain,
    count: model.measures.length,
    clear: model.measures.filter(({ periods }) => periods.some(({ claim }) => isDirection(claim.verdict)))
      .length,
    n: integer(model.recipes),
  }),
  dimension: { kind: 'period', hemisphere: params.hemisphere },
  points: lead.periods.map(({ period }) => ({
    row: period,
    heading: periodName(period),
    values: model.measures.map((summary) => tipValue(summary, period, model, params)),
  })),
  plot: (frame) => differencesPlot(model, lead, params, frame),
});

function tipValue(
  { measure, periods }: MeasureSummary,
  period: string,
  model: MeasureModel,
  params: MeasureParams,
) {
  const found = periods.find((each) => each.period === period);
  return (
    found && {
      label: shortMeasureName(measure),
      value: text('seasonality.measures.tip', {
        mean: meanWithUnit(measure, found.mean),
        difference: differenceText(measure, found, params),
      }),
      ...placeOf(found, inPercent(model, params), params),
    }
  );
}

/** Shares of the mean, where each measure has one to be a share of. */
const inPercent = ({ measures }: MeasureModel, { unit }: MeasureParams) =>
  unit === 'percent' && measures.every(({ periods }) => periods.every(({ relative }) => relative !== null));

/** Where a difference stands on its panel; nowhere to compare where percents are asked for and there are none. */
function placeOf({ relative, difference }: MeasurePeriod, asShare: boolean, { unit }: MeasureParams) {
  if (asShare) return { inPanel: relative ?? 0 };
  return unit === 'percent' ? {} : { inPanel: difference };
}

function differencesPlot(
  model: MeasureModel,
  lead: MeasureSummary,
  params: MeasureParams,
  frame: Frame,
): Plot.PlotOptions {
  const { format, translate, compact } = frame;
  const asShare = inPercent(model, params);
  return differencePanelsPlot(frame, {
    rows: lead.periods.map(({ period }) =>
      periodLine(period, params.hemisphere, frame, compact ? shortPeriodName : periodName),
    ),
    panels: model.measures.map(({ measure, mean, periods }) => ({
      title: translate(shortMeasureName(measure)),
      subtitle: translate(meanWithUnit(measure, mean)),
      shortSubtitle: format(shortMean(measure, mean)),
      marks: periods.map((each) => ({
        row: each.period,
        estimate: asShare ? (each.relative ?? 0) : each.difference,
        interval: asShare ? each.relativeInterval : each.interval,
        clear: isDirection(each.claim.verdict),
        value: format(differenceText(measure, each, params)),
      })),
    })),
    scale: asShare ? 'shared' : 'own',
    format: (value) =>
      format(asShare ? signedPercent(value, decimalsOf(value * 100)) : signed(value, decimalsOf(value))),
  });
}

/** Decimals that tell a tick from its neighbours. */
const decimalsOf = (value: number) => {
  const size = Math.abs(value);
  if (size === 0 || Math.abs(size - Math.round(size)) < 1e-9) return 0;
  return size * 10 - Math.floor(size * 10 + 1e-9) < 1e-6 ? 1 : 2;
};

function quartiles({ measure, periods }: MeasureSummary, { hemisphere }: MeasureParams): FigureDraft {
  const medians = periods.map(({ median }) => median);
  const names = { measure: shortMeasureName(measure), unit: measureUnit(measure) };
  return {
    id: 'quartiles',
    place: 'rail',
    title: text('seasonality.measures.quartiles', names),
    description: text('seasonality.measures.quartiles.description', {
      ...names,
      low: meanText(measure, Math.min(...medians)),
      high: meanText(measure, Math.max(...medians)),
    }),
    dimension: { kind: 'period', hemisphere },
    points: periods.map(({ period, low, median, high }) => ({
      row: period,
      heading: periodName(period),
      values: [
        { label: text('seasonality.table.median'), value: meanText(measure, median), x: median },
        {
          label: text('seasonality.measures.middleHalf'),
          value: text('common.between', { low: meanText(measure, low), high: meanText(measure, high) }),
        },
      ],
    })),
    plot: (frame) =>
      quartileBarsPlot(
        frame,
        periods.map((each) => ({ ...each, ...periodLine(each.period, hemisphere, frame) })),
        (value) => frame.format(integer(value)),
      ),
  };
}
