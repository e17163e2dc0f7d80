import { catalogues } from '@mangetamain/analytics/messages';
import { createTranslator, type Locale, type Translator } from '@mangetamain/analytics/text';

/** Who says what stands in every language. */
export const translators: Readonly<Record<Locale, Translator>> = {
  en: createTranslator(catalogues.en, 'en'),
  fr: createTranslator(catalogues.fr, 'fr'),
};
