import { isDirection } from '../../../analysis/claim.ts';
import { itemAt } from '../../../analysis/extremes.ts';
import { groupClaims } from '../../../analysis/group-claims.ts';
import {
  endsOf,
  independence,
  normalTwoSided,
  shifted,
  wilsonInterval,
  type Ends,
} from '../../../stats/index.ts';
import { weekdays, type Weekday } from '../../calendar/weekdays.ts';
import { isWeekend, type WeekendDefinition } from '../../calendar/weekend.ts';
import { totalRecipes } from '../../total-recipes.ts';
import type { ItemComparison } from './model.ts';
import { countOn, sumOf, type DayTotal, type ItemDays } from './rows.ts';

interface ItemDayShare {
  readonly weekday: Weekday;
  readonly weekend: boolean;
  readonly recipes: number;
  readonly share: number;
  readonly interval: Ends;
  /** Clearly above or below the share of all days: after the test of all, corrected over the days. */
  readonly clear: boolean;
}

/** Why an item takes no part in the comparison. */
type LeftOut = 'rare' | 'heading';

export interface ItemProfile {
  readonly item: string;
  readonly recipes: number;
  readonly share: number;
  readonly days: readonly ItemDayShare[];
  /** null when the item takes no part in the screen. */
  readonly comparison: ItemComparison | null;
  readonly leftOut: LeftOut | null;
  /** Whether it was asked for, or is only the first of the ranking. */
  readonly asked: boolean;
}

interface ProfileOptions extends Pick<ItemProfile, 'comparison' | 'leftOut' | 'asked'> {
  readonly totals: readonly DayTotal[];
  readonly definition: WeekendDefinition;
}

/** The seven days of one item. */
export function profileOf(row: ItemDays, { totals, definition, ...known }: ProfileOptions): ItemProfile {
  const recipes = sumOf(row, () => true);
  const all = totalRecipes(totals);
  const share = all === 0 ? 0 : recipes / all;
  const found = weekdays.flatMap((weekday) => {
    const trials = totals.find((each) => each.weekday === weekday)?.recipes ?? 0;
    const successes = countOn(row, weekday);
    const interval = endsOf(wilsonInterval({ successes, trials }));
    return interval === null
      ? []
      : [{ weekday, trials, recipes: successes, share: successes / trials, interval }];
  });
  const gate = independence([found.map((day) => day.recipes), found.map((day) => day.trials - day.recipes)]);
  const claims = groupClaims(
    found.map((day) => ({
      estimate: day.share - share,
      interval: shifted(day.interval, share),
      pValue: pValueOf(day, share),
    })),
    { page: 'weekend', gate: gate && gate.pValue },
  );
  const days = found.map(({ weekday, recipes: own, share: part, interval }, index) => {
    const clear = isDirection(itemAt(claims, index).verdict);
    return { weekday, weekend: isWeekend(weekday, definition), recipes: own, share: part, interval, clear };
  });
  return { item: row.item, recipes, share, days, ...known };
}

/** Of a share like that of all days: the score test that Wilson's interval belongs to. */
function pValueOf(day: { readonly share: number; readonly trials: number }, share: number): number {
  const deviation = Math.sqrt((share * (1 - share)) / day.trials);
  return deviation === 0 ? 1 : normalTwoSided((day.share - share) / deviation);
}
