import type { UnmatchedRatings } from './matching.ts';
import { claimOf, isDirection, type Claim } from '../../../analysis/claim.ts';
import { clusterRatio, compareClusterRatios, endsOf, type Ends } from '../../../stats/index.ts';
import { negligible } from '../stars/star-measure.ts';
import { topBothWays, withQValues, withSupport } from '../../items/screening.ts';
import type { IngredientRow, IngredientView } from './rows.ts';

interface IngredientsParams {
  readonly view: IngredientView;
  readonly support: string;
  readonly top: string;
  readonly ingredient: string;
}

export type IngredientsModel = ReturnType<typeof modelIngredients>;
export type RatedIngredient = IngredientsModel['items'][number];

/**
 * Ingredients against all recipes without them; only recipes, and of means readers, count as independent. `listed` is how many recipes have
 * the ingredient asked for.
 */
export function modelIngredients(
  rows: readonly IngredientRow[],
  { view, support, top, ingredient }: IngredientsParams,
  listed = 0,
  unmatched: UnmatchedRatings | null = null,
) {
  const all = rows.find(({ item }) => item === null) ?? nothing;
  const named = rows.flatMap((row) => (row.item === null ? [] : [{ ...row, item: row.item }]));
  const minimum = Number(support);
  const compared = withQValues(withSupport(named, minimum).flatMap((row) => compare(row, all)));
  const items = compared.map((item) => ({ ...item, claim: claimOfItem(item, compared.length, view) }));
  const pointing = (verdict: 'up' | 'down') => items.filter(({ claim }) => claim.verdict === verdict);
  const ranking = topBothWays(items, sureDifference, Number(top));
  return {
    view,
    unmatched,
    support: minimum,
    recipes: all.recipes,
    ratings: all.ratings,
    overall: ratioOf(all)?.ratio ?? null,
    tested: items.length,
    clearUp: pointing('up').length,
    clearDown: pointing('down').length,
    top: ranking,
    /** The surest that a sentence may name on either side. */
    higher: ranking.rising.find(isClear) ?? null,
    lower: ranking.falling.find(isClear) ?? null,
    chosen: items.find(({ item }) => item === ingredient) ?? null,
    /** What was asked for by name; empty for nothing. */
    asked: ingredient,
    /** Recipes that list what was asked for. */
    listed,
    /** Every ingredient tested, most used first. */
    items,
  };
}

/** Whether an ingredient is told from the others, at a false discovery rate of 5 %. */
export const isClear = ({ claim }: { readonly claim: Pick<Claim, 'verdict'> }): boolean =>
  isDirection(claim.verdict);

interface Compared {
  readonly difference: number;
  readonly interval: Ends;
  readonly qValue: number | null;
}

/** Slopes a year have no bounds within which they are none. */
const claimOfItem = ({ difference, interval, qValue }: Compared, family: number, view: IngredientView) =>
  claimOf({
    page: 'ratings',
    estimate: difference,
    interval,
    pValue: qValue,
    family,
    ...(view === 'years' ? {} : { within: negligible('mean') }),
  });

const unknownReaders = { readerVariance: null, readerRatings: null, readerPairs: null };

const nothing: IngredientRow = {
  item: null,
  recipes: 0,
  ratings: 0,
  u: 0,
  v: 0,
  uu: 0,
  uv: 0,
  vv: 0,
  ...unknownReaders,
};

const ratioOf = ({
  recipes,
  u,
  v,
  uu,
  uv,
  vv,
}: Omit<IngredientRow, keyof typeof unknownReaders | 'item' | 'ratings'>) =>
  clusterRatio({ clusters: recipes, u, v, uu, uv, vv });

/** What readers add is that of all years, for as many ratings as the years chosen have. */
function readersOf({ ratings, readerVariance, readerRatings, readerPairs }: IngredientRow) {
  if (readerVariance === null || readerRatings === null || readerPairs === null) return null;
  return {
    variance: (readerVariance * readerRatings) / ratings,
    clusters: (readerRatings * ratings) / readerPairs,
  };
}

function compare(row: IngredientRow & { item: string }, all: IngredientRow) {
  const { item, ratings, ...sums } = row;
  const own = ratioOf(sums);
  const rest = ratioOf({
    recipes: all.recipes - sums.recipes,
    u: all.u - sums.u,
    v: all.v - sums.v,
    uu: all.uu - sums.uu,
    uv: all.uv - sums.uv,
    vv: all.vv - sums.vv,
  });
  const found = own && rest && compareClusterRatios(own, rest, readersOf(row));
  if (!found) return [];
  return [
    {
      item,
      recipes: sums.recipes,
      ratings,
      /** Mean or slope among recipes with the ingredient, and among all without it. */
      value: own.ratio,
      others: rest.ratio,
      difference: found.difference,
      interval: endsOf(found.interval),
      pValue: found.pValue,
    },
  ];
}

/**
 * The end of the interval nearest to no difference, 0 where the interval holds it: ranking by the difference itself
 * would put the rarest ingredients first, by chance.
 */
export function sureDifference({ interval: [low, high] }: { readonly interval: Ends }): number {
  if (low > 0) return low;
  return high < 0 ? high : 0;
}
