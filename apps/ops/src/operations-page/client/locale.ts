export type Locale = 'en' | 'fr';

const KEY = 'operations-locale';

/** The language of the page: the one chosen on this machine, else that of the browser. Outside a browser it is English. */
export const locale: Locale = typeof document === 'undefined' ? 'en' : chosenLocale();

function chosenLocale(): Locale {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'en' || chosen === 'fr') return chosen;
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}

/** Remembers the other language and draws the page anew in it. */
export function switchLocale(): void {
  localStorage.setItem(KEY, locale === 'fr' ? 'en' : 'fr');
  location.reload();
}
