import { locales } from '@mangetamain/analytics/text';
import { useApp, useText } from '../context/app-context.ts';
import { Segmented } from '../components/segmented.tsx';
import { languageNames } from '../messages/language-names.ts';

/** Each language under its own name, whatever the page's. */
const options = locales.map((locale) => ({
  value: locale,
  label: languageNames[locale],
  lang: locale,
}));

/** Choice of the language. */
export function LanguageControl() {
  const { locale, chooseLocale } = useApp();
  const { ui } = useText();
  return (
    <Segmented legend={ui('shell.language')} options={options} value={locale()} onChange={chooseLocale} />
  );
}
