import {
  endsOf,
  type Ends,
  clusterRatio,
  compareClusterRatios,
  type ClusterSums,
} from '../../../stats/index.ts';
import { topBothWays, withQValues, withSupport, type TopBothWays } from '../../items/screening.ts';

/** What of the ratings is compared: their mean, or how they change over years, from winter to summer, at weekends. */
export type IngredientView = 'overall' | 'years' | 'season' | 'weekend';

/** Sums over recipes: of all of them where `item` is null. */
export interface IngredientRow extends Omit<ClusterSums, 'clusters'> {
  readonly item: string | null;
  readonly recipes: number;
  readonly ratings: number;
}

export interface RatedIngredient {
  readonly item: string;
  readonly recipes: number;
  readonly ratings: number;
  /** Mean or slope among recipes with the ingredient. */
  readonly value: number;
  /** The same among all recipes without it. */
  readonly others: number;
  /** First minus second. */
  readonly difference: number;
  readonly interval: Ends;
  readonly pValue: number;
  readonly qValue: number | null;
}

export interface IngredientsModel {
  readonly view: IngredientView;
  readonly support: number;
  readonly recipes: number;
  readonly ratings: number;
  readonly overall: number | null;
  readonly tested: number;
  readonly clearUp: number;
  readonly clearDown: number;
  readonly top: TopBothWays<RatedIngredient>;
  readonly chosen: RatedIngredient | null;
  /** What was asked for by name; empty for nothing. */
  readonly asked: string;
  /** Every ingredient tested, most used first. */
  readonly items: readonly RatedIngredient[];
}

interface IngredientsParams {
  readonly view: IngredientView;
  readonly support: string;
  readonly top: string;
  readonly ingredient: string;
}

/** Ingredients against all recipes without them; only recipes count as independent. */
export function modelIngredients(
  rows: readonly IngredientRow[],
  { view, support, top, ingredient }: IngredientsParams,
): IngredientsModel {
  const all = rows.find(({ item }) => item === null);
  const named = rows.flatMap((row) => (row.item === null ? [] : [{ ...row, item: row.item }]));
  const minimum = Number(support);
  const compared = withSupport(named, minimum).flatMap((row) => compare(row, all));
  const items = withQValues(compared);
  const isClear = ({ qValue }: RatedIngredient) => qValue !== null && qValue < 0.05;
  const whole = all === undefined ? null : clusterRatio({ ...all, clusters: all.recipes });
  return {
    view,
    support: minimum,
    recipes: all?.recipes ?? 0,
    ratings: all?.ratings ?? 0,
    overall: whole?.ratio ?? null,
    tested: items.length,
    clearUp: items.filter((each) => isClear(each) && each.difference > 0).length,
    clearDown: items.filter((each) => isClear(each) && each.difference < 0).length,
    top: topBothWays(items, sureDifference, Number(top)),
    chosen: items.find(({ item }) => item === ingredient) ?? null,
    asked: ingredient,
    items,
  };
}

function compare(row: IngredientRow & { item: string }, all: IngredientRow | undefined) {
  if (all === undefined) return [];
  const own = clusterRatio({ ...row, clusters: row.recipes });
  const rest = clusterRatio({
    clusters: all.recipes - row.recipes,
    u: all.u - row.u,
    v: all.v - row.v,
    uu: all.uu - row.uu,
    uv: all.uv - row.uv,
    vv: all.vv - row.vv,
  });
  const found = own && rest && compareClusterRatios(own, rest);
  if (found === null || own === null || rest === null) return [];
  return [
    {
      item: row.item,
      recipes: row.recipes,
      ratings: row.ratings,
      value: own.ratio,
      others: rest.ratio,
      difference: found.difference,
      interval: endsOf(found.interval) ?? ([found.difference, found.difference] as const),
      pValue: found.pValue,
    },
  ];
}

/**
 * The end of the interval nearest to no difference, 0 where the interval holds it: ranking by the difference itself
 * would put the rarest ingredients first, by chance.
 */
export function sureDifference({ interval: [low, high] }: RatedIngredient): number {
  if (low > 0) return low;
  return high < 0 ? high : 0;
}
