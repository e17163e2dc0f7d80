import { frenchNames } from '@mangetamain/analytics/french-names';
import { catalogues } from '@mangetamain/analytics/messages';
import { createTranslator, type Locale, type Translator } from '@mangetamain/analytics/text';
import { en } from '../messages/en.ts';
import { fr } from '../messages/fr.ts';

/** The application's own messages in every language. */
export const shellCatalogues = { en, fr };

const itemNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en: {}, fr: frenchNames };

/** The translator of one language over both catalogues, at once. */
export function translatorOf(locale: Locale): Translator {
  return createTranslator({ ...catalogues[locale], ...shellCatalogues[locale] }, locale, itemNames[locale]);
}
