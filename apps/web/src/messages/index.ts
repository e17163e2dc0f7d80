import { loadCatalogue } from '@mangetamain/analytics';
import {
  createTranslator,
  type Catalogue,
  type Locale,
  type Text,
  type TextValue,
  type Translator,
} from '@mangetamain/analytics/text';
import type { en } from './en.ts';

export type ShellMessageId = keyof typeof en;

/** Messages of the application itself, a language at a time; those of the analyses come with analytics. */
const sources: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
};

/** A text of the application's catalogue; the compiler checks the id. */
export function message(id: ShellMessageId, values?: Readonly<Record<string, TextValue>>): Text {
  return values === undefined ? { message: id } : { message: id, values };
}

/** The translator of one language over both catalogues. Rejects where one does not arrive. */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  const [analytics, shell] = await Promise.all([loadCatalogue(locale), sources[locale]()]);
  return createTranslator({ ...analytics, ...shell }, locale);
}
