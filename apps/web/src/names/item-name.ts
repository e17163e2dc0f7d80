import { frenchNames } from '@mangetamain/analytics/french-names';
import { readableName, type Locale } from '@mangetamain/analytics/text';

/** The French name of an ingredient or tag; null where none is known. */
export const frenchName = (item: string): string | null =>
  Object.hasOwn(frenchNames, item) ? (frenchNames[item] ?? null) : null;

/** An item in the reader's language. */
export const itemName = (item: string, locale: Locale): string =>
  (locale === 'fr' ? frenchName(item) : null) ?? readableName(item);

/** Every name that an item can be looked up by, as the data name it first. */
export const namesOf = (item: string): readonly string[] => [
  ...new Set([item, readableName(item), frenchName(item) ?? item]),
];
