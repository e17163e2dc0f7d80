import * as Plot from '@observablehq/plot';
import { axisX, axisY, baselineY, gridY, plotDefaults, smallMultipleHeight } from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { liftHeatMapPlot, type LiftHeatMapOptions } from '../../figures/lift-heat-map.ts';
import { harmonicValue } from '../../stats/index.ts';
import { integer, percent, text, times, verbatim } from '../../text/index.ts';
import {
  inSeason,
  monthName,
  periodName,
  seasonOfMonth,
  shortMonthName,
  shortPeriodName,
} from '../calendar/year.ts';
import type { ItemMonth, ItemProfile, ItemSeasonModel, SeasonalItem } from './item-season-model.ts';
import { inPeak, seasonSentence, whenText } from './item-season-words.ts';

/** The heat map of the most seasonal items, and one item month by month beside it. */
export function itemSeasonFigures(model: ItemSeasonModel): readonly Figure[] {
  const { shown, profile } = model;
  return [
    ...(shown.length === 0 ? [] : [heatMap(model, shown)]),
    ...(profile === null || profile.months.length === 0 ? [] : [monthCurve(model, profile)]),
  ];
}

function heatMap(model: ItemSeasonModel, shown: readonly SeasonalItem[]): Figure {
  const { kind, grain } = model;
  const first = shown.reduce((best, each) => (each.peakLift > best.peakLift ? each : best));
  return {
    id: 'heat',
    place: 'main',
    description: text('seasonality.items.description', {
      kind,
      grain,
      count: shown.length,
      item: first.item,
      lift: times(first.peakLift),
      when: inPeak(model, first),
      n: integer(model.recipes),
    }),
    points: shown.map((each) => pointOf(model, each)),
    plot: (frame) => liftHeatMapPlot(frame, heatMapOptions(model, frame)),
  };
}

function pointOf(
  model: ItemSeasonModel,
  { item, cells, recipes, consistency, peakSeason }: SeasonalItem,
): FigurePoint {
  const isSeason = model.grain === 'season';
  const named = new Map(model.periods.map((period) => [period.key, periodName(period)]));
  return {
    row: item,
    heading: verbatim(item),
    values: [
      ...cells.map(({ period, share, lift }) => ({
        label: named.get(period) ?? verbatim(period),
        value: isSeason
          ? text('seasonality.items.tip.cell', { share: percent(share), lift: times(lift) })
          : percent(share),
      })),
      { label: text('table.recipes'), value: integer(recipes) },
      ...(consistency.years === 0
        ? []
        : [
            {
              label: text('seasonality.items.tip.held', { when: inSeason(peakSeason) }),
              value: text('seasonality.ofYears', {
                held: integer(consistency.held),
                years: integer(consistency.years),
              }),
            },
          ]),
    ],
    selects: { control: 'item', value: item },
  };
}

function heatMapOptions(model: ItemSeasonModel, frame: Frame): LiftHeatMapOptions {
  const { translate, theme, format } = frame;
  const { shown, peaks, sort, kind, grain, profile, periods } = model;
  const grouped = sort === 'peak';
  return {
    rows: shown.map(({ item, share, cells, peak, peakLift }) => ({
      key: item,
      label: item,
      share,
      note: format(times(peakLift)),
      cells: cells.map((cell) => ({
        key: cell.period,
        share: cell.share,
        lift: cell.lift,
        peak: cell.period === peak,
      })),
    })),
    groups: grouped
      ? peaks.map(({ season, items }) => ({
          key: season,
          title: translate(text('seasonality.items.group', { when: inSeason(season) })),
          detail: items === 0 ? translate(text('seasonality.items.group.none')) : String(items),
          rows: shown.filter(({ peakSeason }) => peakSeason === season).map(({ item }) => item),
        }))
      : [],
    columns: periods.map((period) => ({
      key: period.key,
      label: translate(shortPeriodName(period)),
      short: initial(translate(shortPeriodName(period))),
      colour: theme.season[period.season],
    })),
    ...(profile === null ? {} : { selected: profile.item.item }),
    words: {
      legend: translate(text('seasonality.items.legend', { kind, grain })),
      usual: translate(text('seasonality.items.usual')),
      share: translate(text('seasonality.items.allYear')),
      note: translate(text('seasonality.items.peakLift')),
    },
  };
}

const initial = (word: string) => word.slice(0, 1).toUpperCase();

const isSummit = (month: ItemMonth, months: readonly ItemMonth[]) =>
  months.every(({ share }) => share <= month.share);

function monthCurve(model: ItemSeasonModel, profile: ItemProfile): Figure {
  const { item, months } = profile;
  const summit = months.find((month) => isSummit(month, months)) ?? months[0];
  return {
    id: 'months',
    place: model.shown.length === 0 ? 'main' : 'rail',
    title: text('seasonality.items.curve.title', { item: item.item }),
    description: text('seasonality.items.curve.description', {
      item: item.item,
      sentence: seasonSentence(profile),
      month: monthName(summit?.month ?? 1),
      share: percent(summit?.share ?? 0),
      n: integer(item.recipes),
    }),
    points: months.map(({ month, share, recipes, total, interval }) => ({
      x: month,
      heading: monthName(month),
      values: [
        {
          label: text('seasonality.table.share'),
          value: percent(share),
          y: share,
        },
        {
          label: text('common.intervals95'),
          value: text('common.between', { low: percent(interval[0]), high: percent(interval[1]) }),
        },
        {
          label: text('table.recipes'),
          value: text('seasonality.ofYears', { held: integer(recipes), years: integer(total) }),
        },
      ],
    })),
    plot: (frame) => curvePlot(model, profile, frame),
  };
}

const noteHeight = 34;

function curvePlot(model: ItemSeasonModel, profile: ItemProfile, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const { months, curve, item, best } = profile;
  const colour = theme.season[item.peakSeason];
  const line =
    curve === null
      ? []
      : Array.from({ length: 121 }, (_, index) => 0.5 + index / 10).map((x) => ({
          x,
          y: Math.max(0, harmonicValue(curve, x)),
        }));
  const highest = Math.max(...months.map(({ interval }) => interval[1]), ...line.map(({ y }) => y));
  const digits = highest < 0.02 ? 1 : 0;
  const top = best === null || curve === null ? [] : [{ x: best, y: harmonicValue(curve, best) }];
  const seasonOf = ({ month }: { month: number }) => theme.season[seasonOfMonth(month, model.hemisphere)];
  const narrow = width < 420;
  return {
    ...plotDefaults(theme, {
      width,
      height: smallMultipleHeight + noteHeight + 12,
      leftLabels: [format(percent(highest, digits))],
    }),
    marginTop: noteHeight,
    marginRight: 6,
    x: { domain: [0.5, 12.5] },
    y: { domain: [0, highest * 1.05], nice: 3 },
    marks: [
      gridY(theme, { ticks: 3 }),
      Plot.areaY(line, {
        x: 'x',
        y1: item.share,
        y2: ({ y }: { y: number }) => Math.max(y, item.share),
        fill: colour,
        fillOpacity: 0.16,
      }),
      Plot.ruleY([item.share], { stroke: theme.textSecondary, strokeDasharray: '2 3' }),
      Plot.text([item.share], {
        frameAnchor: 'left',
        y: (share: number) => share,
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dy: -3,
        dx: 2,
        text: (share: number) => translate(text('seasonality.items.allYearShare', { share: percent(share) })),
        fill: theme.textSecondary,
        stroke: theme.surface,
        strokeWidth: 4,
      }),
      Plot.ruleX(months, {
        x: 'month',
        y1: ({ interval }: ItemMonth) => interval[0],
        y2: ({ interval }: ItemMonth) => interval[1],
        stroke: seasonOf,
        strokeWidth: narrow ? 6 : 10,
        strokeOpacity: 0.35,
      }),
      Plot.lineY(line, { x: 'x', y: 'y', stroke: theme.text, strokeWidth: 1.75 }),
      Plot.dot(months, {
        x: 'month',
        y: 'share',
        r: 3,
        fill: seasonOf,
        stroke: theme.surface,
        strokeWidth: 1,
      }),
      ...(item.seasonal
        ? [
            Plot.dot(top, {
              x: 'x',
              y: 'y',
              r: 4.5,
              fill: theme.text,
              stroke: theme.surface,
              strokeWidth: 2,
            }),
            Plot.text(top, {
              x: ({ x }: { x: number }) => Math.min(11, Math.max(2.6, x)),
              y: 'y',
              dy: -14,
              text: ({ x }: { x: number }) => translate(whenText(x)),
              fontWeight: 600,
            }),
          ]
        : []),
      baselineY(theme),
      Plot.ruleY(months, {
        x1: ({ month }: ItemMonth) => month - 0.5,
        x2: ({ month }: ItemMonth) => month + 0.5,
        y: () => 0,
        stroke: seasonOf,
        strokeWidth: 3,
      }),
      axisY(theme, { format: (value) => format(percent(value, digits)), ticks: 3 }),
      axisX(theme, {
        ticks: months.map(({ month }) => month),
        format: (month: number) => {
          const short = translate(shortMonthName(month));
          return narrow ? initial(short) : short;
        },
        ...(best === null || !item.seasonal ? {} : { emphasis: Math.min(12, Math.max(1, Math.round(best))) }),
      }),
    ],
  };
}
