import type { Locale } from '../text/format.ts';
import type { Catalogue } from '../text/translator.ts';

const sources: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en/index.ts')).en,
  fr: async () => (await import('./fr/index.ts')).fr,
};

/** The catalogue of one language, without the other one. Rejects where it does not arrive. */
export function loadCatalogue(locale: Locale): Promise<Catalogue> {
  return sources[locale]();
}
