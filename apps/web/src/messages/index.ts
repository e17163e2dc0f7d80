import {
  createTranslator,
  type Catalogue,
  type Locale,
  type Text,
  type TextValue,
  type Translator,
} from '@mangetamain/analytics/text';
import type { ShellMessageId } from './en.ts';

export type { ShellMessageId };

interface Words {
  readonly catalogue: Catalogue;
  /** What the language calls ingredients and tags. */
  readonly itemNames: Readonly<Record<string, string>>;
}

const sources: Readonly<Record<Locale, () => Promise<Words>>> = {
  en: () => import('./catalogue-en.ts'),
  fr: () => import('./catalogue-fr.ts'),
};

/** A text of the application's catalogue; the compiler checks the id. */
export function message(id: ShellMessageId, values?: Readonly<Record<string, TextValue>>): Text {
  return values === undefined ? { message: id } : { message: id, values };
}

/** The translator of one language, without the other one. Rejects where its catalogue does not arrive. */
export async function loadTranslator(locale: Locale): Promise<Translator> {
  const { catalogue, itemNames } = await sources[locale]();
  return createTranslator(catalogue, locale, itemNames);
}
