import { largest } from '../../../analysis/extremes.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { integer, percent, text, times, verbatim } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { periodHeatMapPlot } from '../period-charts.ts';
import type { ItemSeasonModel } from './model.ts';
import type { SeasonalItem } from './seasonal-item.ts';

/** The most seasonal items by part of the year, those of one season together; null where none is seasonal. */
export function heatFigure(model: ItemSeasonModel): FigureDraft | null {
  const { shown, kind, grain } = model;
  const top = largest(shown, ({ peakLift }) => peakLift);
  if (top === null) return null;
  return {
    id: 'heat',
    place: 'main',
    description: text('seasonality.items.description', {
      kind,
      grain,
      count: shown.length,
      item: top.item,
      lift: times(top.peakLift),
      when: inPeriod(top.peak),
      n: integer(model.recipes),
    }),
    dimension: { kind },
    points: shown.map((each) => pointOf(each, model)),
    plot: (frame) =>
      periodHeatMapPlot(frame, {
        rows: shown.map(({ item, ...each }) => ({ ...each, name: item })),
        groups: model.sort === 'peak' ? groupsOf(model, frame) : [],
        periods: model.periods,
        hemisphere: model.hemisphere,
        selected: model.profile?.item.item,
        legend: text('seasonality.items.legend', { kind, grain }),
        overall: text('seasonality.items.allYear'),
      }),
  };
}

const pointOf = (
  { item, cells, recipes, consistency: { held, years }, peakSeason }: SeasonalItem,
  { grain }: ItemSeasonModel,
): FigurePointDraft => ({
  row: item,
  heading: verbatim(item),
  values: [
    ...cells.map(({ period, share, lift }) => ({
      label: periodName(period),
      value:
        grain === 'season'
          ? text('seasonality.items.tip.cell', { share: percent(share), lift: times(lift) })
          : percent(share),
    })),
    { label: text('table.recipes'), value: integer(recipes) },
    years > 0 && {
      label: text('seasonality.items.tip.held', { when: inPeriod(peakSeason) }),
      value: text('seasonality.ofYears', { held: integer(held), years: integer(years) }),
    },
  ],
  selects: { control: 'item', value: item },
});

const groupsOf = ({ peaks, shown }: ItemSeasonModel, { translate }: Frame) =>
  peaks.map(({ season, items }) => ({
    key: season,
    title: translate(text('seasonality.items.group', { when: inPeriod(season) })),
    detail: items === 0 ? translate(text('seasonality.items.group.none')) : String(items),
    rows: shown.filter(({ peakSeason }) => peakSeason === season).map(({ item }) => item),
  }));
