import {
  harmonicCurve,
  harmonicValue,
  independence,
  wilsonInterval,
  type HarmonicCurve,
} from '../../stats/index.ts';
import type { ItemKind } from '../items/item-table.ts';
import { isClear, withQValues, withSupport } from '../items/screening.ts';
import { isStructural } from '../items/structural-tags.ts';
import {
  periodsOf,
  quarterOf,
  seasonsOf,
  type Grain,
  type Hemisphere,
  type Period,
  type Season,
} from '../calendar/year.ts';
import type { SeasonalityParams } from './controls.ts';
import { monthsOf, type ItemSeasonRow, type MonthTotal } from './item-season-rows.ts';

export interface ItemSeasonParams extends SeasonalityParams {
  /** How many of the most seasonal items are shown. */
  readonly show: number;
  readonly sort: 'peak' | 'lift' | 'name';
  readonly rank: 'variation' | 'evidence';
  /** The least share of recipes that an item must be in. */
  readonly support: number;
  readonly structural: boolean;
  readonly item: string;
}

/** One item in one part of the year. */
interface SeasonCell {
  readonly period: string;
  readonly recipes: number;
  readonly share: number;
  /** Share over the item's share of the whole year. */
  readonly lift: number;
}

export interface SeasonalItem {
  readonly item: string;
  readonly recipes: number;
  readonly share: number;
  readonly cells: readonly SeasonCell[];
  /** Key of the period with the highest share, and its season. */
  readonly peak: string;
  readonly peakSeason: Season;
  readonly peakLift: number;
  /** Sample standard deviation of the shares of the periods over their mean. */
  readonly variation: number;
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number | null;
  readonly cramersV: number | null;
  readonly pValue: number | null;
  readonly qValue: number | null;
  /** Told from chance (q) and large enough to matter (lift). */
  readonly seasonal: boolean;
  /** In how many of the years that can tell the peak season held the highest share. */
  readonly consistency: { readonly held: number; readonly years: number };
}

export interface ItemMonth {
  readonly month: number;
  readonly recipes: number;
  /** Recipes of any kind in the month. */
  readonly total: number;
  readonly share: number;
  /** 95 % interval of Wilson. */
  readonly interval: readonly [number, number];
}

/** The item looked up, month by month. */
export interface ItemProfile {
  readonly item: SeasonalItem;
  readonly months: readonly ItemMonth[];
  /** Two harmonics fitted to the monthly shares; null with too few months. */
  readonly curve: HarmonicCurve | null;
  /** Where the curve is highest: 7 is the middle of July. */
  readonly best: number | null;
  /** First and last month of the run around the best one in which the curve lies above the year's share. */
  readonly from: number | null;
  readonly to: number | null;
  /** Wilson intervals of the four seasons. */
  readonly seasons: readonly {
    readonly season: Season;
    readonly share: number;
    readonly lift: number;
    readonly interval: readonly [number, number];
  }[];
  /** Other seasonal items with the same peak season, strongest first. */
  readonly companions: readonly { readonly item: string; readonly lift: number }[];
}

export interface ItemSeasonModel {
  readonly kind: ItemKind;
  readonly grain: Grain;
  readonly hemisphere: Hemisphere;
  readonly recipes: number;
  readonly periods: readonly Period[];
  /** Items with enough recipes, which were all tested. */
  readonly tested: readonly SeasonalItem[];
  /** The most seasonal of them, in the order to show. */
  readonly shown: readonly SeasonalItem[];
  readonly sort: ItemSeasonParams['sort'];
  /** How many have a season. */
  readonly seasonal: number;
  /** How many of those shown peak in each season, in calendar order. */
  readonly peaks: readonly { readonly season: Season; readonly items: number }[];
  readonly support: number;
  readonly leastRecipes: number;
  /** What was asked for by name; empty for the most seasonal item. */
  readonly asked: string;
  readonly profile: ItemProfile | null;
  /** Names to look up, most used first. */
  readonly names: readonly string[];
}

/** A peak of less than this over the year is no season worth the name, however certain. */
export const seasonLift = 1.1;

const mostNames = 1500;
const mostCompanions = 6;

/** Screens items for seasons, ranks them, and follows one of them through the year. */
export function modelItemSeasons(
  rows: { readonly totals: readonly MonthTotal[]; readonly items: readonly ItemSeasonRow[] },
  kind: ItemKind,
  params: ItemSeasonParams,
): ItemSeasonModel {
  const year = yearOf(rows.totals, params);
  const leastRecipes = Math.max(1, Math.ceil(params.support * year.recipes));
  const supported = withSupport(
    rows.items,
    leastRecipes,
    (item) => !params.structural && isStructural(item),
  ).filter(({ recipes }) => recipes < year.recipes);
  const tested = withQValues(supported.map((row) => describe(row, year))).map(judged);
  const ranked = tested.filter(isClear).toSorted(ranking(params.rank));
  const shown = ranked.slice(0, params.show);
  const asked = params.item.trim();
  const profile = profileOf(asked, ranked[0] ?? tested[0] ?? null, rows.items, tested, year);
  return {
    kind,
    grain: params.grain,
    hemisphere: params.hemisphere,
    recipes: year.recipes,
    periods: year.periods,
    tested,
    shown: inOrder(shown, params.sort, year),
    sort: params.sort,
    seasonal: tested.filter(({ seasonal }) => seasonal).length,
    peaks: year.seasons.map((season) => ({
      season,
      items: shown.filter(({ peakSeason }) => peakSeason === season).length,
    })),
    support: params.support,
    leastRecipes,
    asked,
    profile,
    names: withSupport(rows.items, 1)
      .slice(0, mostNames)
      .map(({ item }) => item),
  };
}

interface Year {
  readonly recipes: number;
  readonly months: readonly number[];
  readonly periods: readonly Period[];
  readonly seasons: readonly Season[];
  /** Recipes of each period. */
  readonly totals: readonly number[];
}

function yearOf(totals: readonly MonthTotal[], params: SeasonalityParams): Year {
  const months = Array.from({ length: 12 }, () => 0);
  for (const { month, recipes } of totals) months[month - 1] = (months[month - 1] ?? 0) + recipes;
  const periods = periodsOf(params);
  return {
    recipes: sum(months),
    months,
    periods,
    seasons: seasonsOf(params.hemisphere),
    totals: periods.map((period) => inMonths(months, period)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const inMonths = (counts: readonly number[], { months }: Pick<Period, 'months'>) =>
  sum(months.map((month) => counts[month - 1] ?? 0));

function describe(row: ItemSeasonRow, year: Year): Omit<SeasonalItem, 'qValue' | 'seasonal'> {
  const months = monthsOf(row);
  const share = row.recipes / year.recipes;
  const cells = year.periods.flatMap((period, index): SeasonCell[] => {
    const total = year.totals[index] ?? 0;
    const recipes = inMonths(months, period);
    return total === 0
      ? []
      : [{ period: period.key, recipes, share: recipes / total, lift: recipes / total / share }];
  });
  const test = independence([
    cells.map(({ recipes }) => recipes),
    year.totals.filter((total) => total > 0).map((total, index) => total - (cells[index]?.recipes ?? 0)),
  ]);
  const peak = highest(cells);
  const peakSeason = year.periods.find(({ key }) => key === peak.period)?.season ?? 'winter';
  const held = [row.q0, row.q1, row.q2, row.q3][year.seasons.indexOf(peakSeason)] ?? 0;
  return {
    item: row.item,
    recipes: row.recipes,
    share,
    cells,
    peak: peak.period,
    peakSeason,
    peakLift: peak.lift,
    variation: variationOf(cells.map((cell) => cell.share)),
    chiSquare: test?.chiSquare ?? null,
    degreesOfFreedom: test?.degreesOfFreedom ?? null,
    cramersV: test?.cramersV ?? null,
    pValue: test?.pValue ?? null,
    consistency: { held, years: row.years },
  };
}

const nothing: SeasonCell = { period: '', recipes: 0, share: 0, lift: 1 };

const highest = (cells: readonly SeasonCell[]) =>
  cells.reduce((best, cell) => (cell.lift > best.lift ? cell : best), cells[0] ?? nothing);

/** Coefficient of variation of a few shares; 0 for one. */
function variationOf(shares: readonly number[]): number {
  const mean = sum(shares) / shares.length;
  if (shares.length < 2 || mean === 0) return 0;
  return Math.sqrt(sum(shares.map((share) => (share - mean) ** 2)) / (shares.length - 1)) / mean;
}

const judged = (item: Omit<SeasonalItem, 'seasonal'>): SeasonalItem => ({
  ...item,
  seasonal: isClear(item) && item.peakLift >= seasonLift,
});

const byName = (a: SeasonalItem, b: SeasonalItem) => (a.item < b.item ? -1 : Number(a.item > b.item));

const ranking =
  (rank: ItemSeasonParams['rank']) =>
  (a: SeasonalItem, b: SeasonalItem): number =>
    (rank === 'variation' ? b.variation - a.variation : (b.cramersV ?? 0) - (a.cramersV ?? 0)) ||
    byName(a, b);

function inOrder(
  items: readonly SeasonalItem[],
  sort: ItemSeasonParams['sort'],
  { seasons }: Year,
): readonly SeasonalItem[] {
  const byLift = (a: SeasonalItem, b: SeasonalItem) => b.peakLift - a.peakLift || byName(a, b);
  if (sort === 'name') return items.toSorted(byName);
  if (sort === 'lift') return items.toSorted(byLift);
  const place = ({ peakSeason }: SeasonalItem) => seasons.indexOf(peakSeason);
  return items.toSorted((a, b) => place(a) - place(b) || byLift(a, b));
}

function profileOf(
  asked: string,
  first: SeasonalItem | null,
  rows: readonly ItemSeasonRow[],
  tested: readonly SeasonalItem[],
  year: Year,
): ItemProfile | null {
  const name = asked === '' ? first?.item : asked;
  const row = rows.find(({ item }) => item === name);
  if (row === undefined || row.recipes >= year.recipes) return null;
  // An item too rare to be screened has a p-value but no place in the family, hence no q-value.
  const item =
    tested.find((each) => each.item === row.item) ?? judged({ ...describe(row, year), qValue: null });
  const months = itemMonths(row, year);
  const curve = curveOf(months);
  return {
    item,
    months,
    curve,
    ...bestTime(curve, item.share),
    seasons: seasonProfile(row, year, item.share),
    companions: tested
      .filter((each) => each.seasonal && each.peakSeason === item.peakSeason && each.item !== item.item)
      .toSorted((a, b) => b.peakLift - a.peakLift || byName(a, b))
      .slice(0, mostCompanions)
      .map((each) => ({ item: each.item, lift: each.peakLift })),
  };
}

function itemMonths(row: ItemSeasonRow, year: Year): readonly ItemMonth[] {
  return monthsOf(row).flatMap((recipes, index) => {
    const total = year.months[index] ?? 0;
    const interval = wilsonInterval({ successes: recipes, trials: total });
    return interval === null
      ? []
      : [
          {
            month: index + 1,
            recipes,
            total,
            share: recipes / total,
            interval: [interval.low, interval.high],
          },
        ];
  });
}

const harmonics = 2;

const curveOf = (months: readonly ItemMonth[]) =>
  harmonicCurve(
    {
      x: months.map(({ month }) => month),
      y: months.map(({ share }) => share),
      weights: months.map(({ total }) => total),
    },
    12,
    harmonics,
  );

const stepsPerMonth = 12;

function bestTime(curve: HarmonicCurve | null, share: number): Pick<ItemProfile, 'best' | 'from' | 'to'> {
  if (curve === null) return { best: null, from: null, to: null };
  const times = Array.from({ length: 12 * stepsPerMonth }, (_, index) => 0.5 + index / stepsPerMonth);
  const best = times.reduce((found, time) =>
    harmonicValue(curve, time) > harmonicValue(curve, found) ? time : found,
  );
  const isAbove = (month: number) => harmonicValue(curve, month) > share;
  let [from, to] = [Math.round(best), Math.round(best)];
  if (!isAbove(from)) return { best, from: null, to: null };
  while (to - from < 11 && isAbove(from - 1)) from -= 1;
  while (to - from < 11 && isAbove(to + 1)) to += 1;
  return { best, from: monthWithin(from), to: monthWithin(to) };
}

/** The month from 1 to 12 that stands at this place of an endless year. */
export const monthWithin = (month: number): number => ((((month - 1) % 12) + 12) % 12) + 1;

function seasonProfile(row: ItemSeasonRow, year: Year, share: number): ItemProfile['seasons'] {
  const months = monthsOf(row);
  return year.seasons.flatMap((season, quarter) => {
    const ofQuarter = {
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((m) => quarterOf(m) === quarter),
    };
    const total = inMonths(year.months, ofQuarter);
    const recipes = inMonths(months, ofQuarter);
    const interval = wilsonInterval({ successes: recipes, trials: total });
    if (interval === null) return [];
    return [
      {
        season,
        share: recipes / total,
        lift: recipes / total / share,
        interval: [interval.low, interval.high],
      },
    ];
  });
}
