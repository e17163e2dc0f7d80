import { claimOf, type Claim } from '../../../analysis/claim.ts';
import { largest } from '../../../analysis/extremes.ts';
import { listed } from '../../../analysis/listed.ts';
import type { ItemSeason } from '../../../analysis/presentation.ts';
import {
  periodsOf,
  seasonsOf,
  type Grain,
  type Hemisphere,
  type Period,
  type Season,
} from '../../calendar/year.ts';
import type { ItemKind } from '../../items/item-table.ts';
import { withQValues, withSupport } from '../../items/screening.ts';
import { isStructural } from '../../items/structural-tags.ts';
import { leastShares, type ItemSeasonParams } from './controls.ts';
import { itemSeason } from './item-season.ts';
import { profileOf, type ItemProfile } from './profile.ts';
import type { ItemSeasonRows } from './rows.ts';
import { described, judged, order, ranking, type SeasonalItem } from './seasonal-item.ts';
import { yearOf } from './year.ts';

interface ItemClaim extends Claim {
  readonly verdict: 'up' | 'unclear' | 'thin';
  /** The item that may be named; null unless one has a season. */
  readonly item: string | null;
}

export interface ItemSeasonModel {
  readonly kind: ItemKind;
  readonly grain: Grain;
  readonly hemisphere: Hemisphere;
  readonly recipes: number;
  readonly periods: readonly Period[];
  /** Items with enough recipes, which were all tested. */
  readonly tested: readonly SeasonalItem[];
  /** What the card says: of the item with the highest peak of those with a season, else that none has a clear one. */
  readonly claim: ItemClaim;
  /** The most seasonal of those with a season, in the order to show. */
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
  /** Every recipe has it: there is nothing to compare. */
  readonly isEverywhere: boolean;
  readonly profile: ItemProfile | null;
  /** When those with a season have it, most seasonal first. */
  readonly seasons: readonly ItemSeason[];
  /** Names to look up, most used first. */
  readonly names: readonly string[];
}

/** Screens items for seasons, ranks them, and follows one of them through the year. */
export function modelItems(
  { totals, items, names }: ItemSeasonRows,
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
  const screened = withQValues(supported.map((row) => described(row, year)));
  const family = screened.filter(({ qValue }) => qValue !== null).length;
  const tested = screened.map((item) => judged(item, family));
  const ranked = tested.filter(({ seasonal }) => seasonal).toSorted(ranking(params.rank));
  const shown = ranked.slice(0, Number(params.show));
  const rows = new Map(items.map((row) => [row.item, row]));
  const asked = params.item.trim();
  const name = asked === '' ? (ranked[0] ?? tested[0])?.item : asked;
  const found = name === undefined ? undefined : rows.get(name);
  const isEverywhere = found?.recipes === year.recipes;
  return {
    kind,
    grain,
    hemisphere,
    recipes: year.recipes,
    periods: periodsOf(params),
    tested,
    claim: claimOn(tested),
    shown: shown.toSorted(order(sort, hemisphere)),
    sort,
    seasonal: ranked.length,
    peaks: seasonsOf(hemisphere).map((season) => ({
      season,
      items: shown.filter(({ peakSeason }) => peakSeason === season).length,
    })),
    support,
    leastRecipes,
    asked,
    isEverywhere,
    profile:
      found === undefined || isEverywhere
        ? null
        : profileOf(
            found,
            tested,
            year,
            isHidden(found.item) ? 'heading' : found.recipes < leastRecipes ? 'rare' : null,
          ),
    seasons: listed(
      ranked.map((each) => {
        const row = rows.get(each.item);
        return row && itemSeason(each, row, year);
      }),
    ),
    names: names.map(({ item }) => item),
  };
}

const byPeak = ({ peakLift }: SeasonalItem) => peakLift;

function claimOn(tested: readonly SeasonalItem[]): ItemClaim {
  const strongest = largest(
    tested.filter(({ seasonal }) => seasonal),
    byPeak,
  );
  if (strongest !== null) return { ...strongest.claim, verdict: 'up', item: strongest.item };
  const most = largest(tested, byPeak);
  if (most !== null) return { ...most.claim, verdict: 'unclear', item: null };
  const nothing = claimOf({ page: 'seasonality', estimate: null, interval: null, pValue: null, family: 0 });
  return { ...nothing, verdict: 'thin', item: null };
}
