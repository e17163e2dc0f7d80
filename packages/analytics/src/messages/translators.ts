import { createTranslator, type Translator } from '../text/translator.ts';
import type { Locale } from '../text/locale.ts';
import { en } from './en.ts';
import { frenchNames } from '../text/french-names.ts';
import { fr } from './fr.ts';

/** What says a text in each language; where all of them are needed at once. */
export const translators: Readonly<Record<Locale, Translator>> = {
  en: createTranslator(en, 'en'),
  fr: createTranslator(fr, 'fr', frenchNames),
};
