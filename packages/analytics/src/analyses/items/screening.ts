import { benjaminiHochberg } from '../../stats/index.ts';

/** What every screened item carries. */
export interface Supported {
  readonly item: string;
  /** Recipes that have the item. */
  readonly recipes: number;
}

/** Items in at least `support` recipes and not in every one, most used first, equal ones by name. */
export function withSupport<Item extends Supported>(
  items: readonly Item[],
  support: number,
  isHidden: (item: string) => boolean = () => false,
): readonly Item[] {
  return items.filter(({ item, recipes }) => recipes >= support && !isHidden(item)).toSorted(byUse);
}

/** Order of names by code point: the same on every machine, whatever its locale. */
export const byName = (a: Pick<Supported, 'item'>, b: Pick<Supported, 'item'>): number =>
  a.item < b.item ? -1 : Number(a.item > b.item);

const byUse = (a: Supported, b: Supported) => b.recipes - a.recipes || byName(a, b);

/**
 * Adds to each item its Benjamini–Hochberg q-value over all items passed: pass the whole family that was eligible,
 * since q-values of a family already filtered by p mean nothing. A null p-value keeps a null q-value.
 */
export function withQValues<Item extends { readonly pValue: number | null }>(
  items: readonly Item[],
): readonly (Item & { readonly qValue: number | null })[] {
  const qValues = benjaminiHochberg(items.map(({ pValue }) => pValue));
  return items.map((item, index) => ({ ...item, qValue: qValues[index] ?? null }));
}

export interface TopBothWays<Item> {
  /** Largest effects above zero, largest first. */
  readonly rising: readonly Item[];
  /** Largest effects below zero, largest first. */
  readonly falling: readonly Item[];
}

/** The same number of items on both sides by the size of a signed effect; equal ones by use, then by name. */
export function topBothWays<Item extends Supported>(
  items: readonly Item[],
  effect: (item: Item) => number,
  count: number,
): TopBothWays<Item> {
  const ranked = (sign: 1 | -1) =>
    items
      .filter((item) => sign * effect(item) > 0)
      .toSorted((a, b) => sign * (effect(b) - effect(a)) || byUse(a, b))
      .slice(0, count);
  return { rising: ranked(1), falling: ranked(-1) };
}
