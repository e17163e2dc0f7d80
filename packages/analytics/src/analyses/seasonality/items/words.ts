import { first, largest } from '../../../analysis/extremes.ts';
import { finding } from '../../../analysis/finding.ts';
import type { KeyFigureDraft, KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding, Kpi } from '../../../analysis/presentation.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import {
  decimal,
  integer,
  percent,
  probability,
  text,
  times,
  verbatim,
  type Text,
} from '../../../text/index.ts';
import { inPeriod, periodName } from '../../calendar/year.ts';
import { itemTable } from '../../items/item-table.ts';
import type { ItemSeasonModel } from './model.ts';
import { seasonLift, type SeasonalItem } from './seasonal-item.ts';

const strongest = ({ tested }: ItemSeasonModel): SeasonalItem | null =>
  largest(
    tested.filter(({ seasonal }) => seasonal),
    ({ peakLift }) => peakLift,
  );

/** The heading and the sentences under the figure, generated from the screening. */
export const findings = (model: ItemSeasonModel): Listed<Finding> => [
  heading(model),
  unknownFinding(model),
  peaksFinding(model),
  consistencyFinding(model),
];

function heading(model: ItemSeasonModel): Finding {
  const { kind, tested } = model;
  if (tested.length === 0) return finding('seasonality.items.heading.thin', { kind }, 'thin');
  const top = strongest(model);
  if (top === null) return finding('seasonality.items.heading.none', { kind }, 'unclear');
  const values = { item: top.item, lift: times(top.peakLift), when: inPeriod(top.peak) };
  return finding('seasonality.items.heading.top', values, 'up');
}

const unknownFinding = ({ asked, profile, kind }: ItemSeasonModel) =>
  asked !== '' && profile === null && finding('seasonality.items.unknown', { kind, item: asked });

/** How many of the items shown peak in each season, fullest first. */
const fullestFirst = ({ peaks }: ItemSeasonModel) => peaks.toSorted((a, b) => b.items - a.items);

const fewestToSpread = 2;

function peaksFinding(model: ItemSeasonModel): Finding | null {
  const { kind, shown } = model;
  if (shown.length < fewestToSpread) return null;
  const parts = fullestFirst(model).map(({ season, items }, place): [string, Text] => [
    `part${place + 1}`,
    text('seasonality.items.spread.part', { count: items, when: inPeriod(season) }),
  ]);
  return finding('seasonality.items.peaks', {
    count: shown.length,
    parts: text('seasonality.items.spread', Object.fromEntries(parts)),
    kind,
  });
}

const fewestYears = 3;
/** A season that held in this share of the years is called steady. */
const steadyShare = 2 / 3;

function consistencyFinding(model: ItemSeasonModel): Finding | null {
  const top = strongest(model);
  if (top === null || top.consistency.years < fewestYears) return null;
  const { held, years } = top.consistency;
  const values = { item: top.item, held, years, when: inPeriod(top.peakSeason) };
  return held / years >= steadyShare
    ? finding('seasonality.items.steady', values, 'up')
    : finding('seasonality.items.unsteady', values, 'unclear');
}

/** One sentence for the head of the page. */
export function summary(model: ItemSeasonModel): Text | null {
  const { kind, shown } = model;
  if (shown.length < fewestToSpread) return null;
  const fullest = first(fullestFirst(model));
  return text('seasonality.items.summary', {
    kind,
    count: shown.length,
    most: fullest.items,
    when: inPeriod(fullest.season),
  });
}

export function kpis(model: ItemSeasonModel): Listed<Kpi> {
  const { kind, seasonal, tested, support } = model;
  const top = strongest(model);
  return [
    top && {
      id: `seasonality.${kind}.top`,
      label: text('seasonality.items.kpi.top', { kind }),
      value: verbatim(top.item),
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
}

export const subtitle = ({ kind, grain, recipes }: ItemSeasonModel): Text =>
  text('seasonality.items.subtitle', { kind, grain, n: integer(recipes) });

export const caption = ({ kind, tested, support, leastRecipes, seasonal, shown }: ItemSeasonModel): Text =>
  text('seasonality.items.caption', {
    counted: text(itemTable(kind).counted, { n: integer(tested.length), count: tested.length }),
    support: percent(support),
    least: integer(leastRecipes),
    seasonal: integer(seasonal),
    lift: times(seasonLift, 1),
    shown: shown.length,
  });

/** The item followed: its four seasons, whether they differ, and what else is at its best with it. */
export function keyFigures({ profile }: ItemSeasonModel): Listed<KeyFigureGroupDraft> {
  if (profile === null) return [];
  const { item, seasons, companions } = profile;
  return [
    {
      title: text('seasonality.items.key.title', { item: item.item }),
      figures: [
        ...seasons.map(({ season, share, lift, interval: [low, high] }) => ({
          label: periodName(season),
          value: percent(share),
          detail: text('seasonality.items.key.season', {
            low: percent(low),
            high: percent(high),
            lift: times(lift),
          }),
        })),
        testFigure(item),
        consistencyFigure(item),
      ],
    },
    {
      title: text('seasonality.items.key.companions', { when: inPeriod(item.peakSeason) }),
      figures: companions.map((each) => ({ label: verbatim(each.item), value: times(each.lift) })),
    },
  ];
}

function testFigure(item: SeasonalItem): KeyFigureDraft | null {
  const { chiSquare, degreesOfFreedom, cramersV, pValue, qValue } = item;
  if (chiSquare === null || degreesOfFreedom === null || cramersV === null || pValue === null) return null;
  return {
    label: text('seasonality.table.cramersV'),
    value: decimal(cramersV, 3),
    detail: text(qValue === null ? 'seasonality.items.key.testP' : 'seasonality.items.key.testQ', {
      chi: decimal(chiSquare, 1),
      df: integer(degreesOfFreedom),
      p: probability(qValue ?? pValue),
    }),
  };
}

const consistencyFigure = ({ consistency, peakSeason }: SeasonalItem) =>
  consistency.years >= fewestYears && {
    label: text('seasonality.items.key.consistency'),
    value: text('seasonality.ofYears', {
      held: integer(consistency.held),
      years: integer(consistency.years),
    }),
    detail: text('seasonality.items.key.consistency.detail', { when: inPeriod(peakSeason) }),
  };

export const table = ({ kind, tested, periods }: ItemSeasonModel): DataTable =>
  tableOf(
    tested.toSorted((a, b) => b.variation - a.variation),
    [
      textColumn('item', itemTable(kind).singular, ({ item }) => verbatim(item)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      percentColumn('share', 'seasonality.table.share', ({ share }) => share),
      ...periods.map(({ key }) =>
        percentColumn(
          `share.${key}`,
          periodName(key),
          ({ cells }: SeasonalItem) => cells.find(({ period }) => period === key)?.share,
        ),
      ),
      textColumn('peak', 'seasonality.table.peak', ({ peak }) => periodName(peak)),
      numberColumn('lift', 'seasonality.table.lift', 2, ({ peakLift }) => peakLift),
      numberColumn('chiSquare', 'seasonality.table.chiSquare', 1, ({ chiSquare }) => chiSquare),
      numberColumn('q', 'seasonality.table.q', 4, ({ qValue }) => qValue),
      numberColumn('cramersV', 'seasonality.table.cramersV', 3, ({ cramersV }) => cramersV),
      numberColumn('held', 'seasonality.table.held', 0, ({ consistency }) => consistency.held),
      numberColumn('years', 'seasonality.table.years', 0, ({ consistency }) => consistency.years),
    ],
  );
