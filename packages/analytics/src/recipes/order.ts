import type { RecipeColumns } from './list.ts';

/** The orders in which recipes can be listed. */
export const recipeOrders = ['rating', 'newest', 'oldest', 'quickest', 'longest', 'name'] as const;

export type RecipeOrder = (typeof recipeOrders)[number];

type Compare = (a: number, b: number) => number;

/** Names by place; undefined where one has not come yet. */
export type RecipeNames = readonly (string | undefined)[];

const ascending =
  (values: readonly number[]): Compare =>
  (a, b) =>
    (values[a] ?? 0) - (values[b] ?? 0);

const descending =
  (values: readonly number[]): Compare =>
  (a, b) =>
    (values[b] ?? 0) - (values[a] ?? 0);

const comparisons: Readonly<
  Record<Exclude<RecipeOrder, 'rating'>, (columns: RecipeColumns, names: RecipeNames) => Compare>
> = {
  newest: ({ submitted }) => descending(submitted),
  oldest: ({ submitted }) => ascending(submitted),
  quickest: ({ minutes }) => ascending(minutes),
  longest: ({ minutes }) => descending(minutes),
  name: (_, names) => byName(names.map((name) => sortKey(name))),
};

/** Data names are in lower case, and begin with what no one looks for: blanks, quotes, dashes. */
const sortKey = (name: string | undefined): string =>
  name === undefined ? '\uffff' : name.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();

const byName =
  (keys: readonly string[]): Compare =>
  (a, b) => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    if (one === other) return 0;
    return one < other ? -1 : 1;
  };

/** All places of the columns, the best rated first; equal ones by the number of the recipe. */
export function placesByRating({ ids, intervals }: RecipeColumns): readonly number[] {
  // Recipes without a rating last: below every lower end.
  const byRating = descending(intervals.map((interval) => interval?.low ?? 0));
  const byNumber = ascending(ids);
  return ids.map((_, place) => place).toSorted((a, b) => byRating(a, b) || byNumber(a, b));
}

/** Places in an order; equal ones stay as they stand. */
export function orderedPlaces(
  places: readonly number[],
  order: RecipeOrder,
  columns: RecipeColumns,
  names: RecipeNames,
): readonly number[] {
  return order === 'rating' ? places : places.toSorted(comparisons[order](columns, names));
}
