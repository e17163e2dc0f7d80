import { largest } from '../../../analysis/extremes.ts';
import { finding } from '../../../analysis/finding.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import type { Ends } from '../../../stats/index.ts';
import { decimal, integer, probability, signedPercent, text, type Text } from '../../../text/index.ts';
import { inPeriod, periodName, shortPeriodName } from '../../calendar/year.ts';
import type { VolumeModel, VolumePeriod } from './model.ts';

/** The part of the year with the highest rate; null where nothing can be compared. */
function busiest({ periods }: VolumeModel): VolumePeriod | null {
  const top = largest(periods, ({ ratio }) => ratio);
  return top?.interval ? top : null;
}

/** The heading and the sentences under the figure; intervals decide the words. */
export const findings = (model: VolumeModel): Listed<Finding> => [
  heading(model),
  consistency(model),
  scatter(model),
];

function heading(model: VolumeModel): Finding {
  const top = busiest(model);
  if (top === null) return finding('seasonality.volume.heading.thin', undefined, 'thin');
  const values = { when: inPeriod(top.period), difference: signedPercent(top.ratio - 1) };
  return top.clear
    ? finding('seasonality.volume.heading.busiest', values, 'up')
    : finding('seasonality.volume.heading.disagree', values, 'unclear');
}

const fewestYears = 3;

function consistency(model: VolumeModel): Finding | null {
  const top = busiest(model);
  const years = model.years.length;
  if (top === null || years < fewestYears) return null;
  return finding('seasonality.volume.consistency', { when: inPeriod(top.period), above: top.above, years });
}

function scatter({ scatter: found, fit, grain }: VolumeModel): Finding | null {
  if (found === null || fit === null) return null;
  return finding('seasonality.volume.scatter', {
    grain,
    dispersion: decimal(found.dispersion, 1),
    p: probability(found.pValue),
    w: decimal(fit.cohensW, 3),
  });
}

/** One sentence for the head of the page. */
export function summary(model: VolumeModel): Text | null {
  const top = busiest(model);
  if (top === null) return null;
  const values = { when: inPeriod(top.period), difference: signedPercent(top.ratio - 1) };
  return text(top.clear ? 'seasonality.volume.summary' : 'seasonality.volume.summary.disagree', values);
}

export function kpis(model: VolumeModel): Listed<Kpi> {
  const top = busiest(model);
  const context = top?.clear
    ? 'seasonality.volume.kpi.busiest.context'
    : 'seasonality.volume.kpi.busiest.disagree';
  return [
    top && {
      id: 'seasonality.volume.busiest',
      label: text('seasonality.volume.kpi.busiest', { grain: model.grain }),
      value: periodName(top.period),
      context: text(context, { difference: signedPercent(top.ratio - 1) }),
      spark: {
        kind: 'bars',
        values: model.periods.map(({ rate }) => rate),
        highlight: model.periods.indexOf(top),
      },
    },
  ];
}

export const keyFigures = ({ periods, fit, scatter: found }: VolumeModel): Listed<KeyFigureGroupDraft> => [
  {
    title: text('seasonality.volume.key.rates'),
    figures: periods.map(({ period, rate, interval }) => ({
      label: shortPeriodName(period),
      value: decimal(rate, 1),
      detail: interval && excessInterval(interval),
    })),
  },
  fit && {
    title: text('seasonality.volume.key.tests'),
    figures: [
      {
        label: text('seasonality.volume.key.w'),
        value: decimal(fit.cohensW, 3),
        detail: text('seasonality.volume.key.fit', {
          chi: decimal(fit.chiSquare, 1),
          df: integer(fit.degreesOfFreedom),
          p: probability(fit.pValue),
        }),
      },
      found && {
        label: text('seasonality.volume.key.dispersion'),
        value: decimal(found.dispersion, 1),
        detail: text('seasonality.volume.key.scatter', { p: probability(found.pValue) }),
      },
    ],
  },
];

const excessInterval = ([low, high]: Ends): Text =>
  text('common.intervalInBrackets', { low: signedPercent(low - 1), high: signedPercent(high - 1) });

export const subtitle = ({ recipes, days, grain }: VolumeModel): Text =>
  text('seasonality.volume.subtitle', { n: integer(recipes), days: integer(days), grain });

export const caption = ({ years }: VolumeModel): Text =>
  text('seasonality.volume.caption', { count: years.length });

export const table = ({ periods, recipes, years }: VolumeModel): DataTable =>
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
  ]);
