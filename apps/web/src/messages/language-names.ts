import type { Locale } from '@mangetamain/analytics/text';

/** Each language under its own name, whatever the page's: known before its catalogue is there. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };
