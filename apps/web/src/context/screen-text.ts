import { createTranslator, type Locale, type TextValue } from '@mangetamain/analytics/text';
import { useApp } from './app-context.ts';

/**
 * Texts of a screen that brings messages of its own, in every language, with its code. Returns what a component calls
 * to have them in the reader's language.
 */
export function screenText<Id extends string>(
  catalogues: Readonly<Record<Locale, Readonly<Record<Id, string>>>>,
) {
  const translators = {
    en: createTranslator(catalogues.en, 'en'),
    fr: createTranslator(catalogues.fr, 'fr'),
  };
  return () => {
    const { locale } = useApp();
    const translator = () => translators[locale()];
    return Object.assign(
      (id: Id, values?: Readonly<Record<string, TextValue>>) =>
        translator()(values === undefined ? { message: id } : { message: id, values }),
      {
        /** The same as runs, for emphasis. */
        runs: (id: Id, values?: Readonly<Record<string, TextValue>>) =>
          translator().runs(values === undefined ? { message: id } : { message: id, values }),
      },
    );
  };
}
