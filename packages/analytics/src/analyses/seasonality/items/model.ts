import {
  periodsOf,
  seasonsOf,
  type Grain,
  type Hemisphere,
  type Period,
  type Season,
} from '../../calendar/year.ts';
import type { ItemKind } from '../../items/item-table.ts';
import { isClear, withQValues, withSupport } from '../../items/screening.ts';
import { isStructural } from '../../items/structural-tags.ts';
import { leastShares, type ItemSeasonParams } from './controls.ts';
import { profileOf, type ItemProfile } from './profile.ts';
import type { ItemSeasonRows } from './rows.ts';
import { described, judged, order, ranking, type SeasonalItem } from './seasonal-item.ts';
import { yearOf } from './year.ts';

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

const mostNames = 1500;

/** Screens items for seasons, ranks them, and follows one of them through the year. */
export function modelItems(
  { totals, items }: ItemSeasonRows,
  kind: ItemKind,
  params: ItemSeasonParams,
): ItemSeasonModel {
  const { grain, hemisphere, sort, structural = true } = params;
  const year = yearOf(totals, params);
  const support = leastShares[params.support];
  const leastRecipes = Math.max(1, Math.ceil(support * year.recipes));
  const isHidden = (item: string) => !structural && isStructural(item);
  const supported = withSupport(items, leastRecipes, isHidden).filter(
    ({ recipes }) => recipes < year.recipes,
  );
  const tested = withQValues(supported.map((row) => described(row, year))).map(judged);
  const ranked = tested.filter(isClear).toSorted(ranking(params.rank));
  const shown = ranked.slice(0, Number(params.show));
  const asked = params.item.trim();
  const name = asked === '' ? (ranked[0] ?? tested[0])?.item : asked;
  const row = items.find(({ item, recipes }) => item === name && recipes < year.recipes);
  return {
    kind,
    grain,
    hemisphere,
    recipes: year.recipes,
    periods: periodsOf(params),
    tested,
    shown: shown.toSorted(order(sort, hemisphere)),
    sort,
    seasonal: tested.filter(({ seasonal }) => seasonal).length,
    peaks: seasonsOf(hemisphere).map((season) => ({
      season,
      items: shown.filter(({ peakSeason }) => peakSeason === season).length,
    })),
    support,
    leastRecipes,
    asked,
    profile: row === undefined ? null : profileOf(row, tested, year),
    names: withSupport(items, 1)
      .slice(0, mostNames)
      .map(({ item }) => item),
  };
}
