import { claimOf, isDirection, type Claim } from '../../analysis/claim.ts';
import type { RowsOf } from '../../analysis/query.ts';
import type { ItemKind } from '../../analyses/items/item-table.ts';
import { byName } from '../../analyses/items/screening.ts';
import { isStructural } from '../../analyses/items/structural-tags.ts';
import { endsOf, riskRatio, shifted, twoProportionScreen, type Ends } from '../../stats/index.ts';
import type { companionQuery } from './rows.ts';

/** Another item, by how many times as often it stands in recipes with the one asked for as in those without. */
export interface Companion {
  readonly item: string;
  readonly together: number;
  readonly recipes: number;
  readonly ratio: number;
  readonly interval: Ends;
  readonly qValue: number | null;
  /** Of the ratio less 1, its q-value over all that were compared. */
  readonly claim: Claim;
}

export interface CompanionsModel {
  readonly kind: ItemKind;
  /** Recipes with the item asked for. */
  readonly own: number;
  /** Items compared. */
  readonly tested: number;
  /** Clearly more often, the surest first; and clearly less often. */
  readonly more: readonly Companion[];
  readonly less: readonly Companion[];
}

/** Fewer recipes than this tell nothing of what goes together. */
export const leastOwn = 50;

const mostMore = 9;
const mostLess = 3;

type Rows = RowsOf<ReturnType<typeof companionQuery>>;

/** What goes with an item, and what is rarely beside it. */
export function modelCompanions({ totals, others }: Rows, kind: ItemKind): CompanionsModel {
  const { recipes = 0, own = 0 } = totals[0] ?? {};
  const nothing = { kind, own, tested: 0, more: [], less: [] };
  const rest = recipes - own;
  const compared = others.filter(({ item }) => kind === 'ingredients' || !isStructural(item));
  if (own < leastOwn || rest <= 0 || compared.length === 0) return nothing;
  const screen = twoProportionScreen({
    firstCounts: compared.map(({ together }) => together),
    firstTotal: own,
    secondCounts: compared.map((each) => each.recipes - each.together),
    secondTotal: rest,
  });
  const companions = compared.flatMap((each, index): Companion[] => {
    const found = riskRatio(
      { successes: each.together, trials: own },
      { successes: each.recipes - each.together, trials: rest },
    );
    if (found === null) return [];
    const interval = endsOf(found.interval);
    const qValue = screen.qValue[index] ?? null;
    const claim = claimOf({
      page: null,
      estimate: found.ratio - 1,
      interval: shifted(interval, 1),
      pValue: qValue,
      family: compared.length,
    });
    return [{ ...each, ratio: found.ratio, interval, qValue, claim }];
  });
  const clear = companions.filter(({ claim }) => isDirection(claim.verdict));
  return {
    kind,
    own,
    tested: compared.length,
    // By the end of the interval nearest to "as usual": rare items would lead by chance.
    more: clear
      .filter(({ claim }) => claim.verdict === 'up')
      .toSorted((one, other) => other.interval[0] - one.interval[0] || byName(one, other))
      .slice(0, mostMore),
    less: clear
      .filter(({ claim }) => claim.verdict === 'down')
      .toSorted((one, other) => one.interval[1] - other.interval[1] || byName(one, other))
      .slice(0, mostLess),
  };
}
