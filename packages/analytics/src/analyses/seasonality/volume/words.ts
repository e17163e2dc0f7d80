import type { Words } from '../../../analysis/analysis.ts';
import { largest } from '../../../analysis/extremes.ts';
import { finding } from '../../../analysis/finding.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import type { Ends } from '../../../stats/index.ts';
import { decimal, integer, probability, signedPercent, text, type Text } from '../../../text/index.ts';
import { inPeriod, periodName, shortPeriodName } from '../../calendar/year.ts';
import type { SeasonalityParams } from '../controls.ts';
import type { VolumeModel, VolumePeriod } from './model.ts';

/** The part of the year with the highest rate; null where nothing can be compared. */
function busiest({ periods }: VolumeModel): VolumePeriod | null {
  const top = largest(periods, ({ ratio }) => ratio);
  return top?.interval ? top : null;
}

const whenAndHowMuch = ({ period, ratio }: VolumePeriod) => ({
  when: inPeriod(period),
  difference: signedPercent(ratio - 1),
});

function heading(model: VolumeModel) {
  const top = busiest(model);
  if (top === null) return finding('seasonality.volume.heading.thin', undefined, 'thin');
  return top.clear
    ? finding('seasonality.volume.heading.busiest', whenAndHowMuch(top), 'up')
    : finding('seasonality.volume.heading.disagree', whenAndHowMuch(top), 'unclear');
}

const fewestYears = 3;

function consistency(model: VolumeModel) {
  const top = busiest(model);
  const years = model.years.length;
  if (top === null || years < fewestYears) return null;
  return finding('seasonality.volume.consistency', { when: inPeriod(top.period), above: top.above, years });
}

const scatterFinding = ({ scatter, fit, grain }: VolumeModel) =>
  scatter &&
  fit &&
  finding('seasonality.volume.scatter', {
    grain,
    dispersion: decimal(scatter.dispersion, 1),
    p: probability(scatter.pValue),
    w: decimal(fit.cohensW, 3),
  });

const excessInterval = ([low, high]: Ends): Text =>
  text('common.intervalInBrackets', { low: signedPercent(low - 1), high: signedPercent(high - 1) });

/** What is said of the volume through the year; intervals decide the words. */
export const volumeWords: Words<VolumeModel, SeasonalityParams> = {
  findings: (model) => [heading(model), consistency(model), scatterFinding(model)],
  summary: (model) => {
    const top = busiest(model);
    if (top === null) return null;
    const message = top.clear ? 'seasonality.volume.summary' : 'seasonality.volume.summary.disagree';
    return text(message, whenAndHowMuch(top));
  },
  kpis: (model) => {
    const top = busiest(model);
    if (top === null) return [];
    const { difference } = whenAndHowMuch(top);
    return [
      {
        id: 'seasonality.volume.busiest',
        label: text('seasonality.volume.kpi.busiest', { grain: model.grain }),
        value: periodName(top.period),
        context: top.clear
          ? text('seasonality.volume.kpi.busiest.context', { difference })
          : text('seasonality.volume.kpi.busiest.disagree', { difference }),
        spark: {
          kind: 'bars',
          values: model.periods.map(({ rate }) => rate),
          highlight: model.periods.indexOf(top),
        },
      },
    ];
  },
  keyFigures: ({ periods, fit, scatter }) => [
    {
      title: text('seasonality.volume.key.rates'),
      figures: periods.map(({ period, rate, interval }) => ({
        label: shortPeriodName(period),
        value: decimal(rate, 1),
        detail: interval && excessInterval(interval),
      })),
    },
    {
      title: text('seasonality.volume.key.tests'),
      figures: [
        fit && {
          label: text('seasonality.volume.key.w'),
          value: decimal(fit.cohensW, 3),
          detail: text('seasonality.volume.key.fit', {
            chi: decimal(fit.chiSquare, 1),
            df: integer(fit.degreesOfFreedom),
            p: probability(fit.pValue),
          }),
        },
        scatter && {
          label: text('seasonality.volume.key.dispersion'),
          value: decimal(scatter.dispersion, 1),
          detail: text('seasonality.volume.key.scatter', { p: probability(scatter.pValue) }),
        },
      ],
    },
  ],
  subtitle: ({ recipes, days, grain }) =>
    text('seasonality.volume.subtitle', { n: integer(recipes), days: integer(days), grain }),
  caption: ({ years }) => text('seasonality.volume.caption', { count: years.length }),
  table: ({ periods, recipes, years }) =>
    tableOf(periods, [
      textColumn('period', 'seasonality.table.period', ({ period }) => periodName(period)),
      numberColumn('recipes', 'table.recipes', 0, (each) => each.recipes),
      percentColumn('share', 'seasonality.table.share', (each) =>
        recipes === 0 ? null : each.recipes / recipes,
      ),
      numberColumn('days', 'seasonality.table.days', 0, ({ days }) => days),
      numberColumn('rate', 'seasonality.table.rate', 2, ({ rate }) => rate),
      percentColumn('difference', 'seasonality.table.difference', ({ ratio }) => ratio - 1),
      percentColumn('low', 'table.meanLow', ({ interval }) => interval && interval[0] - 1),
      percentColumn('high', 'table.meanHigh', ({ interval }) => interval && interval[1] - 1),
      percentColumn('withinYears', 'seasonality.table.withinYears', ({ withinYears }) =>
        withinYears === null ? null : withinYears - 1,
      ),
      numberColumn('above', 'seasonality.table.above', 0, ({ above }) => above),
      numberColumn('years', 'seasonality.table.completeYears', 0, () => years.length),
    ]),
};
