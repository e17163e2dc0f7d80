import { locales, type Locale } from '@mangetamain/analytics/text';
import { parseAccept } from 'hono/utils/accept';

const known = (tag: string | undefined): Locale | undefined => locales.find((locale) => locale === tag);

/** The language that `?lang=` names, or English: an address says the same to everybody. */
export const askedLocale = (lang: string | undefined): Locale => known(lang) ?? 'en';

/** The language that `?lang=` names, else the one that the reader prefers (`Accept-Language`), else English. */
export function preferredLocale(lang: string | undefined, acceptLanguage: string | undefined): Locale {
  const preferred = parseAccept(acceptLanguage ?? '')
    .toSorted((one, other) => other.q - one.q)
    .map(({ type }) => known(type.slice(0, 2).toLowerCase()));
  return known(lang) ?? preferred.find((locale) => locale !== undefined) ?? 'en';
}
