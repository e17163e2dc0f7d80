import { largest } from '../../../analysis/extremes.ts';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { integer, itemName, percent, text, times } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { liftValue, periodHeatMap } from '../period-charts.ts';
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
      item: itemName(top.item),
      lift: times(top.peakLift),
      when: inPeriod(top.peak),
      n: integer(model.recipes),
    }),
    dimension: { kind, cells: 'period', hemisphere: model.hemisphere },
    points: shown.flatMap(cellPoints),
    pointsOf: (rows) => model.tested.filter(({ item }) => rows.has(item)).flatMap(cellPoints),
    ...periodHeatMap((frame) => ({
      rows: shown.map(({ item, ...each }) => ({ ...each, key: item, name: frame.translate(itemName(item)) })),
      groups: model.sort === 'peak' ? groupsOf(model, frame) : [],
      periods: model.periods,
      hemisphere: model.hemisphere,
      selected: model.profile?.item.item,
      legend: text('seasonality.items.legend', { kind, grain }),
      overall: text('seasonality.items.allYear'),
    })),
  };
}

const cellPoints = ({
  item,
  cells,
  consistency: { held, years },
  peak,
  peakSeason,
}: SeasonalItem): readonly FigurePointDraft[] =>
  cells.map(({ period, recipes, share, lift }) => ({
    row: item,
    cell: period,
    heading: text('seasonality.cell', { row: itemName(item), part: periodName(period) }),
    values: [
      { label: text('seasonality.table.share'), value: percent(share) },
      liftValue(lift),
      { label: text('table.recipes'), value: integer(recipes) },
      period === peak &&
        years > 0 && {
          label: text('seasonality.items.tip.held', { when: inPeriod(peakSeason) }),
          value: text('seasonality.ofYears', { held: integer(held), years: integer(years) }),
        },
    ],
    selects: { control: 'item', value: item },
  }));

const groupsOf = ({ peaks, shown }: ItemSeasonModel, { translate }: Frame) =>
  peaks.map(({ season, items }) => ({
    key: season,
    title: translate(text('seasonality.items.group', { when: inPeriod(season) })),
    detail: items === 0 ? translate(text('seasonality.items.group.none')) : String(items),
    rows: shown.filter(({ peakSeason }) => peakSeason === season).map(({ item }) => item),
  }));
