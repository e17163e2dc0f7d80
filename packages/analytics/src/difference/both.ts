import * as z from 'zod/mini';
import { translators } from '../messages/index.ts';
import type { Locale, Text, Translator } from '../text/index.ts';

/** A text in every language. */
export const bothSchema = z.object({ en: z.string(), fr: z.string() });

export type Both = Readonly<Record<Locale, string>>;

/** The same written by the translator of each language. */
export const writtenInBoth = (write: (translate: Translator) => string): Both => ({
  en: write(translators.en),
  fr: write(translators.fr),
});

/** A text in every language. */
export const inBoth = (text: Text): Both => writtenInBoth((translate) => translate(text));

export const isSameInBoth = (one: Both, other: Both): boolean => one.en === other.en && one.fr === other.fr;
