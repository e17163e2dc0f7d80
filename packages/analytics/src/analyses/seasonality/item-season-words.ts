import { finding } from '../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup, Kpi } from '../../analysis/presentation.ts';
import {
  decimal,
  integer,
  percent,
  probability,
  text,
  times,
  verbatim,
  type Text,
} from '../../text/index.ts';
import { itemTable } from '../items/item-table.ts';
import { inPeriod, inSeason, monthName, periodName, type Season } from '../calendar/year.ts';
import {
  monthWithin,
  seasonLift,
  type ItemProfile,
  type ItemSeasonModel,
  type SeasonalItem,
} from './item-season-model.ts';
import { numberColumn, percentColumn } from '../table-columns.ts';

const periodOf = (model: ItemSeasonModel, key: string) => model.periods.find((period) => period.key === key);

/** "in summer": where an item peaks. */
export function inPeak(model: ItemSeasonModel, { peak, peakSeason }: SeasonalItem): Text {
  const period = periodOf(model, peak);
  return period === undefined ? inSeason(peakSeason) : inPeriod(period);
}

const strongest = ({ tested }: ItemSeasonModel): SeasonalItem | null =>
  tested
    .filter(({ seasonal }) => seasonal)
    .reduce<SeasonalItem | null>(
      (best, each) => (best === null || each.peakLift > best.peakLift ? each : best),
      null,
    );

/** The heading and the sentences under the figure, generated from the screening. */
export function itemSeasonFindings(model: ItemSeasonModel): readonly Finding[] {
  return [heading(model), ...askedFinding(model), ...peaksFinding(model), ...consistencyFinding(model)];
}

function heading(model: ItemSeasonModel): Finding {
  const { kind, tested } = model;
  if (tested.length === 0) return finding('seasonality.items.heading.thin', { kind }, 'thin');
  const top = strongest(model);
  if (top === null) return finding('seasonality.items.heading.none', { kind }, 'unclear');
  const values = { item: top.item, lift: times(top.peakLift), when: inPeak(model, top) };
  return finding('seasonality.items.heading.top', values, 'up');
}

function askedFinding({ asked, profile, kind }: ItemSeasonModel): Finding[] {
  return asked === '' || profile !== null
    ? []
    : [finding('seasonality.items.unknown', { kind, item: asked })];
}

/** How the items shown spread over the seasons, fullest first; seasons without any are named. */
function spread({ peaks }: ItemSeasonModel): Text | null {
  const [first, second, third, fourth] = peaks
    .toSorted((a, b) => b.items - a.items)
    .map(({ season, items }) =>
      text('seasonality.items.spread.part', { count: items, when: inSeason(season) }),
    );
  if (!first || !second || !third || !fourth) return null;
  return text('seasonality.items.spread', { first, second, third, fourth });
}

function peaksFinding(model: ItemSeasonModel): Finding[] {
  const parts = spread(model);
  const count = model.shown.length;
  return parts === null || count < 2
    ? []
    : [finding('seasonality.items.peaks', { count, parts, kind: model.kind })];
}

const fewestYears = 3;
/** A season that held in this share of the years is called steady. */
const steadyShare = 2 / 3;

function consistencyFinding(model: ItemSeasonModel): Finding[] {
  const top = strongest(model);
  if (top === null || top.consistency.years < fewestYears) return [];
  const { held, years } = top.consistency;
  const values = { item: top.item, held, years, when: inSeason(top.peakSeason) };
  return held / years >= steadyShare
    ? [finding('seasonality.items.steady', values, 'up')]
    : [finding('seasonality.items.unsteady', values, 'unclear')];
}

/** One sentence for the head of the page. */
export function itemSeasonSummary(model: ItemSeasonModel): Text | null {
  const parts = spread(model);
  if (parts === null || model.shown.length < 2) return null;
  const fullest = model.peaks.reduce((best, each) => (each.items > best.items ? each : best));
  return text('seasonality.items.summary', {
    kind: model.kind,
    count: model.shown.length,
    most: fullest.items,
    when: inSeason(fullest.season),
  });
}

export function itemSeasonKpis(model: ItemSeasonModel): readonly Kpi[] {
  const top = strongest(model);
  const counted: Kpi = {
    id: `seasonality.${model.kind}.seasonal`,
    label: text('seasonality.items.kpi.seasonal', { kind: model.kind }),
    value: integer(model.seasonal),
    context: text('seasonality.items.kpi.seasonal.context', {
      n: integer(model.tested.length),
      support: percent(model.support),
    }),
    spark: { kind: 'share', values: [model.tested.length === 0 ? 0 : model.seasonal / model.tested.length] },
  };
  if (top === null) return [counted];
  return [
    {
      id: `seasonality.${model.kind}.top`,
      label: text('seasonality.items.kpi.top', { kind: model.kind }),
      value: verbatim(top.item),
      context: text('seasonality.items.kpi.top.context', {
        lift: times(top.peakLift),
        when: inPeak(model, top),
      }),
      spark: {
        kind: 'bars',
        values: top.cells.map(({ share }) => share),
        highlight: top.cells.findIndex(({ period }) => period === top.peak),
      },
    },
    counted,
  ];
}

export const itemSeasonSubtitle = ({ kind, grain, recipes }: ItemSeasonModel): Text =>
  text('seasonality.items.subtitle', { kind, grain, n: integer(recipes) });

export function itemSeasonCaption(model: ItemSeasonModel): Text {
  const { kind, tested, support, leastRecipes, seasonal, shown } = model;
  return text('seasonality.items.caption', {
    counted: text(itemTable(kind).counted, { n: integer(tested.length), count: tested.length }),
    support: percent(support),
    least: integer(leastRecipes),
    seasonal: integer(seasonal),
    lift: times(seasonLift, 1),
    shown: shown.length,
  });
}

/** Early, middle or end of a month: thirds of it. */
export function whenText(time: number): Text {
  const month = Math.round(time);
  const third = Math.floor((time - month + 0.5) * 3);
  const name = { month: monthName(monthWithin(month)) };
  if (third <= 0) return text('seasonality.when.early', name);
  return third === 1 ? text('seasonality.when.mid', name) : text('seasonality.when.late', name);
}

/** "May to September, at its best in mid-July", or that nothing of the kind can be said. */
export function seasonSentence({ item, best, from, to }: ItemProfile): Text {
  if (!item.seasonal || best === null || from === null || to === null) {
    return text('seasonality.items.noSeason', { item: item.item });
  }
  const values = { from: monthName(from), to: monthName(to), best: whenText(best) };
  return text(from === to ? 'seasonality.items.inOneMonth' : 'seasonality.items.inSeason', values);
}

export function itemSeasonKeyFigures(model: ItemSeasonModel): readonly KeyFigureGroup[] {
  const { profile } = model;
  if (profile === null) return [];
  const { item, companions } = profile;
  const seasons = profile.seasons.map(({ season, share, lift, interval }): KeyFigure => ({
    label: text(`season.${season}`),
    value: percent(share),
    detail: text('seasonality.items.key.season', {
      low: percent(interval[0]),
      high: percent(interval[1]),
      lift: times(lift),
    }),
  }));
  const groups: KeyFigureGroup[] = [
    {
      title: text('seasonality.items.key.title', { item: item.item }),
      figures: [...seasons, ...testFigure(item), ...consistencyFigure(item)],
    },
  ];
  if (companions.length > 0) {
    groups.push({
      title: text('seasonality.items.key.companions', { when: inSeason(item.peakSeason) }),
      figures: companions.map((each) => ({
        label: verbatim(each.item),
        value: times(each.lift),
      })),
    });
  }
  return groups;
}

function testFigure({ chiSquare, degreesOfFreedom, cramersV, pValue, qValue }: SeasonalItem): KeyFigure[] {
  if (chiSquare === null || degreesOfFreedom === null || cramersV === null || pValue === null) return [];
  const values = {
    chi: decimal(chiSquare, 1),
    df: integer(degreesOfFreedom),
    p: probability(qValue ?? pValue),
  };
  return [
    {
      label: text('seasonality.items.key.cramersV'),
      value: decimal(cramersV, 3),
      detail: text(qValue === null ? 'seasonality.items.key.testP' : 'seasonality.items.key.testQ', values),
    },
  ];
}

function consistencyFigure({ consistency: { held, years }, peakSeason }: SeasonalItem): KeyFigure[] {
  if (years < fewestYears) return [];
  return [
    {
      label: text('seasonality.items.key.consistency'),
      value: text('seasonality.ofYears', { held: integer(held), years: integer(years) }),
      detail: text('seasonality.items.key.consistency.detail', { when: inSeason(peakSeason) }),
    },
  ];
}

export function itemSeasonTable(model: ItemSeasonModel): DataTable {
  return {
    columns: [
      { key: 'item', label: text(itemTable(model.kind).singular), kind: 'text' },
      numberColumn('recipes', text('table.recipes'), 0),
      percentColumn('share', text('seasonality.table.share')),
      ...model.periods.map((period) => percentColumn(`share.${period.key}`, periodName(period))),
      { key: 'peak', label: text('seasonality.table.peak'), kind: 'text' },
      numberColumn('lift', text('seasonality.table.lift'), 2),
      numberColumn('chiSquare', text('seasonality.table.chiSquare'), 1),
      numberColumn('q', text('seasonality.table.q'), 4),
      numberColumn('cramersV', text('seasonality.table.cramersV'), 3),
      numberColumn('held', text('seasonality.table.held'), 0),
      numberColumn('years', text('seasonality.table.years'), 0),
    ],
    rows: model.tested
      .toSorted((a, b) => b.variation - a.variation)
      .map((each) => ({
        item: verbatim(each.item),
        recipes: each.recipes,
        share: each.share,
        ...Object.fromEntries(each.cells.map((cell) => [`share.${cell.period}`, cell.share])),
        peak: peakName(model, each.peak, each.peakSeason),
        lift: each.peakLift,
        chiSquare: each.chiSquare,
        q: each.qValue,
        cramersV: each.cramersV,
        held: each.consistency.held,
        years: each.consistency.years,
      })),
  };
}

function peakName(model: ItemSeasonModel, key: string, season: Season): Text {
  const period = periodOf(model, key);
  return period === undefined ? text(`season.${season}`) : periodName(period);
}
