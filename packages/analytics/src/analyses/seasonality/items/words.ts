import type { Words } from '../../../analysis/analysis.ts';
import { first } from '../../../analysis/extremes.ts';
import {
  numberColumn,
  percentColumn,
  probabilityColumn,
  tableOf,
  textColumn,
} from '../../../analysis/table.ts';
import { integer, itemName, percent, text, times } from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { itemTable } from '../../items/item-table.ts';
import type { ItemSeasonParams } from './controls.ts';
import { fullestFirst, itemFindings, strongest } from './findings.ts';
import { itemKeyFigures } from './key-figures.ts';
import type { ItemSeasonModel } from './model.ts';
import { seasonLift, type SeasonalItem } from './seasonal-item.ts';

/** What is said of the seasons of items. */
export const itemWords: Words<ItemSeasonModel, ItemSeasonParams> = {
  findings: itemFindings,
  summary: (model) => {
    const { kind, shown, claim } = model;
    const { items: most, season } = first(fullestFirst(model));
    return text(`seasonality.items.summary.${claim.verdict}`, {
      kind,
      count: shown.length,
      item: claim.item === null ? '' : itemName(claim.item),
      most,
      when: inPeriod(season),
    });
  },
  kpis: (model) => {
    const { kind, seasonal, tested, support } = model;
    const top = strongest(model);
    return [
      top && {
        id: `seasonality.${kind}.top`,
        label: text('seasonality.items.kpi.top', { kind }),
        value: itemName(top.item),
        context: text('seasonality.items.kpi.top.context', {
          lift: times(top.peakLift),
          when: inPeriod(top.peak),
        }),
        spark: {
          kind: 'bars',
          values: top.cells.map(({ share }) => share),
          highlight: top.cells.findIndex(({ period }) => period === top.peak),
        },
      },
      {
        id: `seasonality.${kind}.seasonal`,
        label: text('seasonality.items.kpi.seasonal', { kind }),
        value: integer(seasonal),
        context: text('seasonality.items.kpi.seasonal.context', {
          n: integer(tested.length),
          support: percent(support),
        }),
        spark: { kind: 'share', values: [tested.length === 0 ? 0 : seasonal / tested.length] },
      },
    ];
  },
  subtitle: ({ kind, grain, recipes }) =>
    text('seasonality.items.subtitle', { kind, grain, n: integer(recipes) }),
  keyFigures: ({ profile }) => (profile === null ? [] : itemKeyFigures(profile)),
  caption: ({ kind, tested: { length: count }, support, leastRecipes, seasonal }) =>
    text('seasonality.items.caption', {
      counted: text(itemTable(kind).counted, { n: integer(count), count }),
      count,
      support: percent(support),
      least: integer(leastRecipes),
      seasonal,
      lift: times(seasonLift, 1),
    }),
  table: ({ kind, tested, periods }) => {
    const rows = tested.toSorted((a, b) => b.variation - a.variation);
    const shareIn = (key: string) => (item: SeasonalItem) =>
      item.cells.find(({ period }) => period === key)?.share;
    return tableOf(
      rows,
      [
        textColumn('item', itemTable(kind).singular, ({ item }) => itemName(item)),
        numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
        percentColumn('share', 'seasonality.table.share', ({ share }) => share),
        ...periods.map(({ key }) => percentColumn(`share.${key}`, periodName(key), shareIn(key))),
        textColumn('peak', 'seasonality.table.peak', ({ peak }) => periodName(peak)),
        numberColumn('lift', 'seasonality.table.lift', 2, ({ peakLift }) => peakLift),
        numberColumn('chiSquare', 'seasonality.table.chiSquare', 1, ({ chiSquare }) => chiSquare),
        probabilityColumn('q', 'seasonality.table.q', ({ claim }) => claim.pValue),
        numberColumn('cramersV', 'seasonality.table.cramersV', 3, ({ cramersV }) => cramersV),
        numberColumn('held', 'seasonality.table.held', 0, ({ consistency }) => consistency.held),
        numberColumn('years', 'seasonality.table.years', 0, ({ consistency }) => consistency.years),
      ],
      { dimension: { kind }, place: ({ item }) => item },
    );
  },
};
