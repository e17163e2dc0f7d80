import { catalogues as analyticsCatalogues } from '@mangetamain/analytics';
import {
  createTranslator,
  type Locale,
  type Text,
  type TextValue,
  type Translator,
} from '@mangetamain/analytics/text';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type ShellMessageId = keyof typeof en;

/** Messages of the application itself; those of the analyses come with analytics. */
export const shellCatalogues: Record<Locale, Record<ShellMessageId, string>> = { en, fr };

/** A text of the application's catalogue; the compiler checks the id. */
export function message(id: ShellMessageId, values?: Readonly<Record<string, TextValue>>): Text {
  return values === undefined ? { message: id } : { message: id, values };
}

/** The translator of one language over both catalogues. */
export function translatorOf(locale: Locale): Translator {
  return createTranslator({ ...analyticsCatalogues[locale], ...shellCatalogues[locale] }, locale);
}
