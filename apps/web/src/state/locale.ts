import { locales, type Locale } from '@mangetamain/analytics/text';
import type { LocalStore } from './local-store.ts';

/** Key of the language in a link and in the browser's storage. */
export const localeKey = 'lang';

const isLocale = (written: string | null | undefined): written is Locale =>
  locales.some((locale) => locale === written);

interface LocaleSources {
  readonly search: Pick<URLSearchParams, 'get'>;
  readonly store: LocalStore;
  /** Language tags the reader prefers, best first. */
  readonly preferred: readonly string[];
}

/** The language that a link names, or null. */
export function linkedLocale(search: Pick<URLSearchParams, 'get'>): Locale | null {
  const linked = search.get(localeKey);
  return isLocale(linked) ? linked : null;
}

/** The language to start in: the link's, else the one chosen before, else the browser's, else English. */
export function initialLocale({ search, store, preferred }: LocaleSources): Locale {
  const linked = linkedLocale(search);
  if (linked !== null) return linked;
  const stored = store.get(localeKey);
  if (isLocale(stored)) return stored;
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en';
}
