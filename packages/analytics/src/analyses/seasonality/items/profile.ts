import { itemAt } from '../../../analysis/extremes.ts';
import { listed } from '../../../analysis/listed.ts';
import { endsOf, wilsonInterval, type Ends, type HarmonicCurve } from '../../../stats/index.ts';
import type { Season } from '../../calendar/year.ts';
import { bestTime, curveThrough, type BestTime } from './curve.ts';
import { recipesByMonth, type ItemSeasonRow } from './rows.ts';
import { byLift, described, judged, type SeasonalItem } from './seasonal-item.ts';
import { recipesIn, type Year } from './year.ts';

interface ItemMonth {
  readonly month: number;
  readonly recipes: number;
  /** Recipes of any kind in the month. */
  readonly total: number;
  readonly share: number;
  /** 95 % interval of Wilson. */
  readonly interval: Ends;
}

/** The item looked up, month by month. */
export interface ItemProfile extends BestTime {
  readonly item: SeasonalItem;
  /** Why it was not tested with the others: too rare, or a heading of the tag tree; null where it was. */
  readonly leftOut: 'rare' | 'heading' | null;
  readonly months: readonly ItemMonth[];
  /** Two harmonics fitted to the monthly shares; null with too few months. */
  readonly curve: HarmonicCurve | null;
  /** Wilson intervals of the four seasons. */
  readonly seasons: readonly {
    readonly season: Season;
    readonly share: number;
    readonly lift: number;
    readonly interval: Ends;
  }[];
  /** Other seasonal items with the same peak season, strongest first. */
  readonly companions: readonly { readonly item: string; readonly lift: number }[];
}

const mostCompanions = 6;

/** An item month by month, beside others of all that were tested. */
export function profileOf(
  row: ItemSeasonRow,
  tested: readonly SeasonalItem[],
  year: Year,
  leftOut: ItemProfile['leftOut'],
): ItemProfile {
  // An item that was left out has a p-value but no place in the family, hence no q-value.
  const item =
    tested.find((each) => each.item === row.item) ?? judged({ ...described(row, year), qValue: null }, 0);
  const months = itemMonths(row, year);
  const curve = curveThrough(months);
  return {
    item,
    leftOut,
    months,
    curve,
    ...bestTime(curve, item.share),
    seasons: listed(
      year.seasons.map((part) => {
        const recipes = recipesIn(recipesByMonth(row), part);
        const interval = intervalOf(recipes, part.total);
        const share = recipes / part.total;
        return interval && { season: part.season, share, lift: share / item.share, interval };
      }),
    ),
    companions: tested
      .filter((each) => each.seasonal && each.peakSeason === item.peakSeason && each.item !== item.item)
      .toSorted(byLift)
      .slice(0, mostCompanions)
      .map((each) => ({ item: each.item, lift: each.peakLift })),
  };
}

const intervalOf = (recipes: number, total: number): Ends | null =>
  endsOf(wilsonInterval({ successes: recipes, trials: total }));

/** Shares of the months with recipes of any kind, with their intervals. */
export const itemMonths = (row: ItemSeasonRow, year: Year): readonly ItemMonth[] =>
  listed(
    recipesByMonth(row).map((recipes, index) => {
      const total = itemAt(year.months, index);
      const interval = intervalOf(recipes, total);
      return interval && { month: index + 1, recipes, total, share: recipes / total, interval };
    }),
  );
