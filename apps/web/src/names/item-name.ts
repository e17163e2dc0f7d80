import type { ItemKind } from '@mangetamain/analytics/profile';
import type { Locale } from '@mangetamain/analytics/text';
import { ingredients } from './ingredients.fr.ts';
import { tags } from './tags.fr.ts';

const french: Readonly<Record<ItemKind, Readonly<Record<string, string>>>> = { ingredients, tags };

/** The French name of an item; null where none is known. */
export const frenchName = (kind: ItemKind, item: string): string | null =>
  Object.hasOwn(french[kind], item) ? (french[kind][item] ?? null) : null;

/** An item in the reader's language: as the data name it where no other name is known. */
export const itemName = (kind: ItemKind, item: string, locale: Locale): string =>
  (locale === 'fr' ? frenchName(kind, item) : null) ?? item;

/** Every name that an item can be looked up by, as the data name it first. */
export function namesOf(kind: ItemKind, item: string): readonly string[] {
  const other = frenchName(kind, item);
  return other === null || other === item ? [item] : [item, other];
}
