import { locales, type Locale } from '@mangetamain/analytics/text';

/** The language that `?lang=` names, or English: an address says the same to everybody. */
export const askedLocale = (lang: string | undefined): Locale =>
  locales.find((locale) => locale === lang) ?? 'en';
