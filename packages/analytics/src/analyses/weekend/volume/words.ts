import { directed, directedFinding, finding, verdictOf } from '../../../analysis/finding.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import {
  date,
  decimal,
  integer,
  percent,
  probability,
  signedPercent,
  text,
  times,
  type Text,
} from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { periodName, weekendDays } from '../../calendar/weekend.ts';
import type { VolumeModel, WeekdayRate } from './model.ts';
import type { PeriodRate } from './ratios.ts';

/** The heading and the sentences under the figure, generated from the counts. */
export function volumeFindings(model: VolumeModel): Listed<Finding> {
  return [heading(model), extremes(model), share(model), consistency(model)];
}

const verdictOfRatio = ({ ratio }: VolumeModel) =>
  verdictOf(ratio && [ratio.interval[0] - 1, ratio.interval[1] - 1]);

function heading(model: VolumeModel): Finding {
  const { ratio } = model;
  if (ratio === null) return finding('weekend.volume.heading.thin', undefined, 'thin');
  const change = percent(Math.abs(ratio.ratio - 1), 0);
  return directedFinding('weekend.volume.heading', verdictOfRatio(model), { change });
}

const isClear = ({ deviationInterval }: WeekdayRate) =>
  deviationInterval !== null && verdictOf(deviationInterval) !== 'unclear';

function extremes({ busiest, quietest }: VolumeModel): Finding | null {
  if (busiest === null || quietest === null || !isClear(busiest) || !isClear(quietest)) return null;
  return finding('weekend.volume.extremes', {
    busiest: weekdayName(busiest.weekday),
    more: percent(busiest.deviation, 0),
    quietest: weekdayName(quietest.weekday),
    less: percent(Math.abs(quietest.deviation), 0),
  });
}

const share = ({ share: found, definition }: VolumeModel): Finding | null =>
  found &&
  finding('weekend.volume.share', {
    days: weekendDays(definition),
    found: percent(found.found),
    expected: percent(found.expected),
  });

function consistency(model: VolumeModel): Finding | null {
  const { below, above, of } = model.consistency;
  if (of < 2) return null;
  const verdict = verdictOfRatio(model);
  if (verdict === 'up')
    return finding('weekend.volume.consistency', { count: above, of, way: 'above' }, verdict);
  if (verdict === 'down')
    return finding('weekend.volume.consistency', { count: below, of, way: 'below' }, verdict);
  return finding('weekend.volume.consistency.mixed', { below, above, of }, 'unclear');
}

/** One sentence for the head of the page. */
export function volumeSummary(model: VolumeModel): Text | null {
  const { ratio, busiest } = model;
  if (ratio === null || busiest === null) return null;
  return directed('weekend.volume.summary', verdictOfRatio(model), {
    change: percent(Math.abs(ratio.ratio - 1), 0),
    busiest: weekdayName(busiest.weekday),
  });
}

export const volumeSubtitle = ({ recipes, days, period }: VolumeModel): Text =>
  text('weekend.volume.subtitle', {
    from: date(period[0], 'monthYear'),
    to: date(period[1], 'monthYear'),
    n: integer(recipes),
    days: integer(days),
  });

export function volumeKpis({ busiest, weekdays, share: found }: VolumeModel): readonly Kpi[] {
  if (busiest === null || found === null) return [];
  return [
    {
      id: 'weekend.volume.busiest',
      label: text('weekend.volume.kpi.busiest'),
      value: weekdayName(busiest.weekday),
      context: text('weekend.volume.kpi.busiest.context', {
        deviation: signedPercent(busiest.deviation, 0),
        rate: decimal(busiest.rate, 1),
      }),
      spark: {
        kind: 'bars',
        values: weekdays.map(({ rate }) => rate),
        highlight: weekdays.findIndex(({ weekday }) => weekday === busiest.weekday),
      },
    },
    {
      id: 'weekend.volume.share',
      label: text('weekend.volume.kpi.share'),
      value: percent(found.found),
      context: text('weekend.volume.kpi.share.context', { expected: percent(found.expected) }),
      spark: { kind: 'share', values: [found.found] },
    },
  ];
}

export function volumeKeyFigures(model: VolumeModel): Listed<KeyFigureGroupDraft> {
  const { onWeekdays, onWeekends, ratio, dispersion } = model;
  return [
    {
      title: text('weekend.volume.key.rates'),
      figures: [
        rateFigure(text('weekend.volume.key.weekdays'), onWeekdays),
        rateFigure(text('weekend.volume.key.weekends'), onWeekends),
      ],
    },
    {
      title: text('weekend.key.comparison'),
      figures: [
        ratio && ratioFigure(ratio),
        testFigure(text('weekend.volume.key.twoPeriods'), model.twoPeriods),
        testFigure(text('weekend.key.sevenDays'), model.sevenDays),
        dispersion !== null && {
          label: text('weekend.volume.key.dispersion'),
          value: decimal(dispersion, 1),
        },
      ],
    },
  ];
}

const rateFigure = (label: Text, { rate, recipes, days }: PeriodRate): KeyFigureDraft => ({
  label,
  value: decimal(rate, 1),
  detail: text('weekend.volume.key.ofDays', { recipes: integer(recipes), days: integer(days) }),
});

const ratioFigure = ({ ratio, interval, pValue }: NonNullable<VolumeModel['ratio']>): KeyFigureDraft => ({
  label: text('weekend.volume.key.ratio'),
  value: times(ratio),
  detail: text('weekend.volume.key.ratio.detail', {
    low: decimal(interval[0], 2),
    high: decimal(interval[1], 2),
    p: probability(pValue),
  }),
});

const testFigure = (label: Text, test: VolumeModel['sevenDays']): KeyFigureDraft | null =>
  test && {
    label,
    value: text('weekend.volume.key.w', { w: decimal(test.cohensW, 2) }),
    detail: text('weekend.volume.key.chi', {
      chi: decimal(test.chiSquare, 0),
      df: integer(test.degreesOfFreedom),
      p: probability(test.pValue),
    }),
  };

export const volumeCaption = ({ dispersion, thinThreshold }: VolumeModel): Text =>
  dispersion === null
    ? text('weekend.volume.caption.noIntervals')
    : text('weekend.volume.caption', {
        dispersion: decimal(dispersion, 1),
        threshold: integer(thinThreshold),
      });

/** The seven days with their exposure, rate and distance from the mean day. */
export function volumeTable({ weekdays }: VolumeModel): DataTable {
  return tableOf(weekdays, [
    textColumn('weekday', 'weekend.table.day', ({ weekday }) => weekdayName(weekday)),
    textColumn('period', 'weekend.table.period', ({ weekend }) => periodName(weekend)),
    numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
    numberColumn('days', 'weekend.table.days', 0, ({ days }) => days),
    numberColumn('rate', 'weekend.table.rate', 2, ({ rate }) => rate),
    percentColumn('deviation', 'weekend.table.deviation', ({ deviation }) => deviation),
    percentColumn('low', 'table.meanLow', ({ deviationInterval }) => deviationInterval?.[0]),
    percentColumn('high', 'table.meanHigh', ({ deviationInterval }) => deviationInterval?.[1]),
  ]);
}
