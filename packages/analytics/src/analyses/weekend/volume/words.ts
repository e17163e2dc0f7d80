import { claimed, finding } from '../../../analysis/finding.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import { howSure, type KeyFigureDraft, type KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { date, decimal, integer, percent, probability, text, times, type Text } from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { periodName, weekendDays } from '../../calendar/weekend.ts';
import { certainty, certaintyOfTest } from '../certainty.ts';
import { sameWithin, type VolumeModel } from './model.ts';
import type { PeriodRate } from './ratios.ts';

/** The heading and the sentences under the figure, generated from the counts. */
export function volumeFindings(model: VolumeModel): Listed<Finding> {
  return [heading(model), extremes(model), share(model), consistency(model)];
}

export const heading = (model: VolumeModel): Finding => ({
  text: volumeClaim(model),
  verdict: model.claim.verdict,
});

/** Recipes a day, with the decimals that a small rate needs. */
export const rateText = (rate: number) => decimal(rate, rate < 0.1 ? 3 : rate < 1 ? 2 : 1);

/** What the counts allow to say of weekends and weekdays: the heading of the card. */
export function volumeClaim({ claim, ratio }: VolumeModel): Text {
  const values = { change: percent(Math.abs(claim.estimate ?? 0), 0), within: percent(sameWithin, 0) };
  const doubled = claim.verdict === 'up' && ratio !== null && ratio.ratio >= 2;
  return doubled
    ? text('weekend.volume.heading.times', { times: decimal(ratio.ratio, 1) })
    : claimed('weekend.volume.heading', claim, values);
}

/** The days that stand out from the mean day; that none does, where the days could be compared. */
function extremes({ clear: { busiest, quietest }, equalDays }: VolumeModel): Finding | null {
  if (equalDays === null) return null;
  const values = {
    ...(busiest && { busiest: weekdayName(busiest.weekday), more: percent(busiest.deviation, 0) }),
    ...(quietest && { quietest: weekdayName(quietest.weekday), less: percent(-quietest.deviation, 0) }),
  };
  if (busiest !== null && quietest !== null) return finding('weekend.volume.extremes', values);
  if (busiest !== null) return finding('weekend.volume.extremes.busiest', values);
  if (quietest !== null) return finding('weekend.volume.extremes.quietest', values);
  return finding('weekend.volume.extremes.none', undefined, 'unclear');
}

const share = ({ share: found, definition }: VolumeModel): Finding | null =>
  found &&
  finding('weekend.volume.share', {
    days: weekendDays(definition),
    found: percent(found.found),
    expected: percent(found.expected),
  });

function consistency({ consistency: { below, above, of }, claim: { verdict } }: VolumeModel): Finding | null {
  if (of < 2 || verdict === 'thin') return null;
  if (verdict === 'up')
    return finding('weekend.volume.consistency', { count: above, of, way: 'above' }, verdict);
  if (verdict === 'down')
    return finding('weekend.volume.consistency', { count: below, of, way: 'below' }, verdict);
  return finding('weekend.volume.consistency.mixed', { below, above, of }, verdict);
}

/** One sentence for the head of the page; the busiest day only where it clearly is. */
export function volumeSummary({ claim, clear: { busiest }, weekdays }: VolumeModel): Text | null {
  if (weekdays.length === 0) return null;
  return claimed('weekend.volume.summary', claim, {
    change: percent(Math.abs(claim.estimate ?? 0), 0),
    within: percent(sameWithin, 0),
    day: busiest === null ? 'none' : 'clear',
    busiest: busiest === null ? '' : weekdayName(busiest.weekday),
  });
}

export const volumeSubtitle = ({ recipes, days, period }: VolumeModel): Text =>
  text('weekend.volume.subtitle', {
    from: date(period[0], 'monthYear'),
    to: date(period[1], 'monthYear'),
    n: integer(recipes),
    days: integer(days),
  });

export function volumeKpis({ clear, weekdays, share: found }: VolumeModel): readonly Kpi[] {
  if (weekdays.length === 0 || found === null) return [];
  const { busiest } = clear;
  const at = weekdays.findIndex(({ weekday }) => weekday === busiest?.weekday);
  return [
    {
      id: 'weekend.volume.busiest',
      label: text('weekend.volume.kpi.busiest'),
      value: busiest === null ? text('weekend.volume.kpi.busiest.none') : weekdayName(busiest.weekday),
      context:
        busiest === null
          ? text('weekend.volume.kpi.busiest.none.context')
          : text('weekend.volume.kpi.busiest.context', {
              deviation: percent(busiest.deviation, 0),
              rate: rateText(busiest.rate),
              count: busiest.rate,
            }),
      spark: {
        kind: 'bars',
        values: weekdays.map(({ rate }) => rate),
        ...(at >= 0 && { highlight: at }),
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
      figures: [ratio && ratioFigure(ratio)],
    },
    howSure([
      testFigure(
        text('weekend.volume.key.twoPeriods'),
        certainty(model.claim),
        model.claim,
        model.twoPeriods,
      ),
      testFigure(
        text('weekend.key.sevenDays'),
        certaintyOfTest(model.equalDays?.pValue ?? null),
        model.equalDays,
        model.sevenDays,
      ),
      dispersion !== null && {
        label: text('weekend.volume.key.dispersion'),
        value: decimal(dispersion, 1),
      },
    ]),
  ];
}

const rateFigure = (label: Text, { rate, recipes, days }: PeriodRate): KeyFigureDraft => ({
  label,
  value: rateText(rate),
  detail: text('weekend.volume.key.ofDays', { recipes: integer(recipes), days: integer(days) }),
});

const ratioFigure = ({ ratio, interval }: NonNullable<VolumeModel['ratio']>): KeyFigureDraft => ({
  label: text('weekend.volume.key.ratio'),
  value: times(ratio),
  detail: inBrackets(interval, (end) => decimal(end, 2)),
});

/** The p-value that decides, which allows for bulk, beside the plain test of the counts. */
const testFigure = (
  label: Text,
  value: Text,
  decisive: { readonly pValue: number | null } | null,
  test: VolumeModel['sevenDays'],
): KeyFigureDraft | null =>
  test && {
    label,
    value,
    detail: text('weekend.volume.key.chi', {
      decisive: probability(decisive?.pValue ?? 1),
      w: decimal(test.cohensW, 2),
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
        scatter: dispersion < 1.05 ? 'chance' : 'more',
        threshold: integer(thinThreshold),
      });

/** The seven days with their exposure, rate and distance from the mean day. */
export function volumeTable({ weekdays }: VolumeModel): DataTable {
  return tableOf(
    weekdays,
    [
      textColumn('weekday', 'weekend.table.day', ({ weekday }) => weekdayName(weekday)),
      textColumn('period', 'weekend.table.period', ({ weekend }) => periodName(weekend)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      numberColumn('days', 'weekend.table.days', 0, ({ days }) => days),
      numberColumn('rate', 'weekend.table.rate', 2, ({ rate }) => rate),
      percentColumn('deviation', 'weekend.table.deviation', ({ deviation }) => deviation),
      percentColumn('low', 'table.meanLow', ({ deviationInterval }) => deviationInterval?.[0]),
      percentColumn('high', 'table.meanHigh', ({ deviationInterval }) => deviationInterval?.[1]),
    ],
    { dimension: { kind: 'weekday' }, place: ({ weekday }) => weekday },
  );
}
