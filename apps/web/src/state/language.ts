import type { Locale, Translator } from '@mangetamain/analytics/text';
import { createMemo, createSignal, type Accessor } from 'solid-js';

/** The language of the interface. */
export interface Language {
  readonly locale: Accessor<Locale>;
  readonly translator: Accessor<Translator>;
  /**
   * Changes over once the language is there; until then the page stays in the one before. The newest choice wins.
   * Rejects where the language does not arrive.
   */
  readonly choose: (locale: Locale) => Promise<void>;
}

/** Begins in one language; the others are loaded when they are chosen, and kept. */
export function createLanguage(initial: Translator, load: (locale: Locale) => Promise<Translator>): Language {
  const [translator, setTranslator] = createSignal(initial);
  const kept = new Map([[initial.locale, initial]]);
  let newest = initial.locale;

  return {
    locale: createMemo(() => translator().locale),
    translator,
    choose: async (locale) => {
      newest = locale;
      const chosen = kept.get(locale) ?? (await load(locale));
      kept.set(locale, chosen);
      if (newest === locale) setTranslator(() => chosen);
    },
  };
}
