import { finding } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import { decimal, integer, percent, probability, signedPercent, text, type Text } from '../../text/index.ts';
import { inPeriod, periodName, shortPeriodName, type Period } from '../calendar/year.ts';
import type { SeasonVolumeModel, VolumePeriod } from './volume-model.ts';
import { numberColumn, percentColumn } from '../table-columns.ts';

export function volumePeriodBy({ calendar }: Pick<SeasonVolumeModel, 'calendar'>, key: string): Period {
  const found = calendar.find((period) => period.key === key);
  if (found === undefined) throw new RangeError(`The calendar has no period ${key}.`);
  return found;
}

export const excess = ({ ratio }: Pick<VolumePeriod, 'ratio'>) => signedPercent(ratio - 1);

const busiest = ({ periods }: SeasonVolumeModel): VolumePeriod | null =>
  periods.reduce<VolumePeriod | null>(
    (best, each) => (best === null || each.ratio > best.ratio ? each : best),
    null,
  );

/** The heading and the sentences under the figure; intervals decide the words. */
export function seasonVolumeFindings(model: SeasonVolumeModel): readonly Finding[] {
  return [heading(model), ...consistency(model), ...scatter(model)];
}

function heading(model: SeasonVolumeModel): Finding {
  const top = busiest(model);
  if (top === null || top.interval === null) {
    return finding('seasonality.volume.heading.thin', undefined, 'thin');
  }
  const values = { when: inPeriod(volumePeriodBy(model, top.period)), difference: excess(top) };
  return top.clear
    ? finding('seasonality.volume.heading.busiest', values, 'up')
    : finding('seasonality.volume.heading.disagree', values, 'unclear');
}

const fewestYears = 3;

function consistency(model: SeasonVolumeModel): Finding[] {
  const top = busiest(model);
  if (top === null || model.years.length < fewestYears) return [];
  const values = {
    when: inPeriod(volumePeriodBy(model, top.period)),
    above: top.above,
    years: model.years.length,
  };
  return [finding('seasonality.volume.consistency', values)];
}

function scatter({ scatter: found, fit, grain }: SeasonVolumeModel): Finding[] {
  if (found === null || fit === null) return [];
  const values = {
    grain,
    dispersion: decimal(found.dispersion, 1),
    p: probability(found.pValue),
    w: decimal(fit.cohensW, 3),
  };
  return [finding('seasonality.volume.scatter', values)];
}

/** One sentence for the head of the page. */
export function seasonVolumeSummary(model: SeasonVolumeModel): Text | null {
  const top = busiest(model);
  if (top === null || top.interval === null) return null;
  const values = { when: inPeriod(volumePeriodBy(model, top.period)), difference: excess(top) };
  return text(top.clear ? 'seasonality.volume.summary' : 'seasonality.volume.summary.disagree', values);
}

export function seasonVolumeKpis(model: SeasonVolumeModel): readonly Kpi[] {
  const top = busiest(model);
  if (top === null || top.interval === null) return [];
  return [
    {
      id: 'seasonality.volume.busiest',
      label: text('seasonality.volume.kpi.busiest', { grain: model.grain }),
      value: periodName(volumePeriodBy(model, top.period)),
      context: text(
        top.clear ? 'seasonality.volume.kpi.busiest.context' : 'seasonality.volume.kpi.busiest.disagree',
        { difference: excess(top) },
      ),
      spark: {
        kind: 'bars',
        values: model.periods.map(({ rate }) => rate),
        highlight: model.periods.findIndex(({ period }) => period === top.period),
      },
    },
  ];
}

export function seasonVolumeKeyFigures(model: SeasonVolumeModel): readonly KeyFigureGroup[] {
  const rates = model.periods.map((each) => ({
    label: shortPeriodName(volumePeriodBy(model, each.period)),
    value: decimal(each.rate, 1),
    ...(each.interval === null
      ? {}
      : {
          detail: text('common.intervalInBrackets', {
            low: signedPercent(each.interval[0] - 1),
            high: signedPercent(each.interval[1] - 1),
          }),
        }),
  }));
  const tests = model.fit && [
    {
      label: text('seasonality.volume.key.w'),
      value: decimal(model.fit.cohensW, 3),
      detail: text('seasonality.volume.key.fit', {
        chi: decimal(model.fit.chiSquare, 1),
        df: integer(model.fit.degreesOfFreedom),
        p: probability(model.fit.pValue),
      }),
    },
    ...(model.scatter === null
      ? []
      : [
          {
            label: text('seasonality.volume.key.dispersion'),
            value: decimal(model.scatter.dispersion, 1),
            detail: text('seasonality.volume.key.scatter', { p: probability(model.scatter.pValue) }),
          },
        ]),
  ];
  return [
    { title: text('seasonality.volume.key.rates'), figures: rates },
    ...(tests === null ? [] : [{ title: text('seasonality.volume.key.tests'), figures: tests }]),
  ];
}

export const seasonVolumeSubtitle = ({ recipes, days, grain }: SeasonVolumeModel): Text =>
  text('seasonality.volume.subtitle', { n: integer(recipes), days: integer(days), grain });

export const seasonVolumeCaption = ({ years }: SeasonVolumeModel): Text =>
  text('seasonality.volume.caption', { count: years.length });

export function seasonVolumeTable(model: SeasonVolumeModel): DataTable {
  return {
    columns: [
      { key: 'period', label: text('seasonality.table.period'), kind: 'text' },
      numberColumn('recipes', text('table.recipes'), 0),
      percentColumn('share', text('seasonality.table.share')),
      numberColumn('days', text('seasonality.table.days'), 0),
      numberColumn('rate', text('seasonality.table.rate'), 2),
      percentColumn('difference', text('seasonality.table.difference')),
      percentColumn('low', text('table.meanLow')),
      percentColumn('high', text('table.meanHigh')),
      percentColumn('withinYears', text('seasonality.table.withinYears')),
      numberColumn('above', text('seasonality.table.above'), 0),
      numberColumn('years', text('seasonality.table.completeYears'), 0),
    ],
    rows: model.periods.map((each) => ({
      period: periodName(volumePeriodBy(model, each.period)),
      recipes: each.recipes,
      share: model.recipes === 0 ? null : each.recipes / model.recipes,
      days: each.days,
      rate: each.rate,
      difference: each.ratio - 1,
      low: each.interval === null ? null : each.interval[0] - 1,
      high: each.interval === null ? null : each.interval[1] - 1,
      withinYears: each.withinYears === null ? null : each.withinYears - 1,
      above: each.above,
      years: model.years.length,
    })),
  };
}

/** Share of a year's recipes, for the cells by year. */
export const shareText = (recipes: number, all: number) => percent(all === 0 ? 0 : recipes / all);
