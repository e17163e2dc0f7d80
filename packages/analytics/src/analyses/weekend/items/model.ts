import { claimOf, isDirection, type Claim } from '../../../analysis/claim.ts';
import { endsOf, riskRatio, type Ends, twoProportionScreen } from '../../../stats/index.ts';
import type { ItemKind } from '../../items/item-table.ts';
import { topBothWays, withSupport } from '../../items/screening.ts';
import { isStructural } from '../../items/structural-tags.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { profileOf, type ItemProfile } from './profile.ts';
import { sumOf, type DayTotal, type ItemDays } from './rows.ts';

/** What the ranking goes by: percentage points, or the ratio of the two shares. */
type ItemEffect = 'points' | 'ratio';

/** An item on weekends against weekdays. */
export interface ItemComparison {
  readonly item: string;
  readonly recipes: number;
  readonly onWeekdays: number;
  readonly onWeekends: number;
  /** Shares of the recipes of each period. */
  readonly weekdayShare: number;
  readonly weekendShare: number;
  /** Weekend share minus weekday share, with Newcombe's interval. */
  readonly difference: number;
  readonly differenceInterval: Ends;
  /** Weekend share over weekday share, with Katz's interval; null when the item is missing from a period. */
  readonly ratio: number | null;
  readonly ratioInterval: Ends | null;
  /** With Yates's correction. */
  readonly chiSquare: number | null;
  readonly pValue: number | null;
  /** Benjamini–Hochberg over all items screened. */
  readonly qValue: number | null;
  /** Of the difference; none where it is below a tenth of the weekday share. */
  readonly claim: Claim;
  readonly clear: boolean;
}

export interface ItemModel {
  readonly kind: ItemKind;
  readonly definition: WeekendDefinition;
  readonly effect: ItemEffect;
  readonly support: number;
  readonly recipes: { readonly weekday: number; readonly weekend: number };
  /** All items screened, most used first. */
  readonly items: readonly ItemComparison[];
  /** Towards weekends, as many at most as on the other side: clear differences, then the largest others. */
  readonly moreOnWeekends: readonly ItemComparison[];
  readonly moreOnWeekdays: readonly ItemComparison[];
  readonly clear: { readonly weekend: number; readonly weekday: number };
  /** Headings of the taxonomy left out of the screen. */
  readonly hidden: number;
  readonly profile: ItemProfile | null;
  /** An item that was asked for and that no recipe has. */
  readonly unknown: string | null;
}

export interface ItemParams {
  readonly weekend: WeekendDefinition;
  readonly effect: ItemEffect;
  readonly support: number;
  readonly top: number;
  readonly structural: boolean;
  readonly item: string;
}

/** An item is as frequent on both when the whole interval lies within a tenth of its weekday share. */
export const sameWithin = 0.1;

/** Every item with support, weekends against weekdays; the same number of extremes shown on both sides. */
export function modelItems(
  rows: readonly ItemDays[],
  totals: readonly DayTotal[],
  kind: ItemKind,
  params: ItemParams,
): ItemModel {
  const recipes = { weekday: 0, weekend: 0 };
  for (const day of totals) {
    recipes[isWeekend(day.weekday, params.weekend) ? 'weekend' : 'weekday'] += day.recipes;
  }
  const counted = rows.map((row) => ({ item: row.item, recipes: sumOf(row, () => true), row }));
  const isHidden = (item: string) => kind === 'tags' && !params.structural && isStructural(item);
  const eligible = withSupport(counted, params.support, isHidden);
  const items =
    recipes.weekday === 0 || recipes.weekend === 0 ? [] : screened(eligible, recipes, params.weekend);
  const [rising, falling] = extremes(items, params);
  const asked = counted.find(({ item }) => item === params.item);
  const first = [...rising, ...falling].find(({ clear }) => clear) ?? rising[0] ?? falling[0];
  const leftOut = (each: { readonly item: string; readonly recipes: number }) => {
    if (isHidden(each.item)) return 'heading';
    return each.recipes < params.support ? 'rare' : null;
  };
  const shown = asked ?? counted.find(({ item }) => item === first?.item);
  return {
    kind,
    definition: params.weekend,
    effect: params.effect,
    support: params.support,
    recipes,
    items,
    moreOnWeekends: rising,
    moreOnWeekdays: falling,
    clear: {
      weekend: items.filter(({ clear, difference }) => clear && difference > 0).length,
      weekday: items.filter(({ clear, difference }) => clear && difference < 0).length,
    },
    hidden: counted.filter((each) => each.recipes >= params.support && isHidden(each.item)).length,
    profile:
      shown === undefined
        ? null
        : profileOf(shown.row, {
            totals,
            definition: params.weekend,
            comparison: items.find(({ item }) => item === shown.item) ?? null,
            leftOut: leftOut(shown),
            asked: asked !== undefined,
          }),
    unknown: params.item !== '' && asked === undefined ? params.item : null,
  };
}

function screened(
  eligible: readonly { readonly item: string; readonly recipes: number; readonly row: ItemDays }[],
  totals: ItemModel['recipes'],
  definition: WeekendDefinition,
): readonly ItemComparison[] {
  const onWeekends = eligible.map(({ row }) => sumOf(row, (weekday) => isWeekend(weekday, definition)));
  const onWeekdays = eligible.map(({ recipes }, index) => recipes - (onWeekends[index] ?? 0));
  const screen = twoProportionScreen({
    firstCounts: onWeekends,
    firstTotal: totals.weekend,
    secondCounts: onWeekdays,
    secondTotal: totals.weekday,
  });
  return eligible.map(({ item, recipes }, index) => {
    const [weekend, weekday] = [onWeekends[index] ?? 0, onWeekdays[index] ?? 0];
    const ratio = riskRatio(
      { successes: weekend, trials: totals.weekend },
      { successes: weekday, trials: totals.weekday },
    );
    const weekdayShare = weekday / totals.weekday;
    const difference = screen.difference[index] ?? 0;
    const differenceInterval: Ends = [screen.differenceLow[index] ?? 0, screen.differenceHigh[index] ?? 0];
    const claim = claimOf({
      page: 'weekend',
      estimate: difference,
      interval: differenceInterval,
      pValue: screen.qValue[index] ?? null,
      family: eligible.length,
      within: sameWithin * weekdayShare,
    });
    return {
      item,
      recipes,
      onWeekdays: weekday,
      onWeekends: weekend,
      weekdayShare,
      weekendShare: weekend / totals.weekend,
      difference,
      differenceInterval,
      ratio: ratio?.ratio ?? null,
      ratioInterval: endsOf(ratio?.interval ?? null),
      chiSquare: screen.chiSquare[index] ?? null,
      pValue: screen.pValue[index] ?? null,
      qValue: screen.qValue[index] ?? null,
      claim,
      clear: isDirection(claim.verdict),
    };
  });
}

/** Towards weekends and towards weekdays: clear differences first, so that none is hidden behind chance. */
function extremes(
  items: readonly ItemComparison[],
  { effect, top }: Pick<ItemParams, 'effect' | 'top'>,
): readonly [readonly ItemComparison[], readonly ItemComparison[]] {
  const effectOf = (each: ItemComparison) => signedEffect(each, effect);
  const ranked = (among: readonly ItemComparison[]) => topBothWays(among, effectOf, top);
  const [clear, unclear] = [true, false].map((wanted) =>
    ranked(items.filter((each) => each.clear === wanted)),
  );
  const side = (of: 'rising' | 'falling') => {
    const chosen = [...(clear?.[of] ?? []), ...(unclear?.[of] ?? [])].slice(0, top);
    return ranked(chosen)[of];
  };
  return [side('rising'), side('falling')];
}

/** Zero for a ratio that does not exist: such an item is not ranked by it. */
const signedEffect = ({ difference, ratio }: ItemComparison, effect: ItemEffect) =>
  effect === 'points' ? difference : ratio === null ? 0 : Math.log(ratio);
