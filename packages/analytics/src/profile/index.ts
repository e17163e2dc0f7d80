import type { Analysis } from '../analysis/analysis.ts';
import type { ItemKind } from '../analyses/items/item-table.ts';
import { companionsOf } from './companions/index.ts';
import { ratingsOfIngredient } from './ratings.ts';
import { weekdayOf } from './weekday.ts';
import { whenOf } from './when.ts';
import { yearsOf } from './years.ts';

export type { ItemKind } from '../analyses/items/item-table.ts';
export { itemNames } from './item-names.ts';
export { besides } from './beside/index.ts';
export { placeNames } from './beside/places.ts';
export { withSynonyms } from './beside/synonyms.ts';

/** What is told of one item: analyses whose only control is its name, `item`. */
export interface Profile {
  /** When in the year: the largest of them. */
  readonly when: Analysis;
  /** The other comparisons, in order. */
  readonly others: readonly Analysis[];
  readonly companions: Analysis;
}

const profileOfKind = (kind: ItemKind, more: readonly Analysis[] = []): Profile => ({
  when: whenOf(kind),
  others: [yearsOf(kind), weekdayOf(kind), ...more],
  companions: companionsOf(kind),
});

/** The profile of an item of either kind. Ratings are known by ingredient only. */
export const profiles: Readonly<Record<ItemKind, Profile>> = {
  ingredients: profileOfKind('ingredients', [ratingsOfIngredient]),
  tags: profileOfKind('tags'),
};
