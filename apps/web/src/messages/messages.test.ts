import { catalogues as analyticsCatalogues } from '@mangetamain/analytics/messages';
import { locales } from '@mangetamain/analytics/text';
import { describe, expect, it } from 'vitest';
import { describeCatalogues } from '../testing/catalogues.ts';
import { shellCatalogues, translatorOf } from '../testing/translator.ts';
import { loadTranslator, message } from './index.ts';

describeCatalogues(shellCatalogues);

it('shares no id with the analyses', () => {
  expect(Object.keys(shellCatalogues.en).filter((id) => id in analyticsCatalogues.en)).toEqual([]);
});

it('counts as each language does', () => {
  const rows = (locale: (typeof locales)[number], count: number) =>
    translatorOf(locale)(message('empty.filters', { count }));
  expect(rows('en', 1)).toBe('One filter is set:');
  expect(rows('en', 3)).toBe('3 filters are set:');
  expect(rows('fr', 1)).toBe('Un filtre est actif :');
});

describe.each(locales)('what is loaded of %s', (locale) => {
  it('says the same as the whole', async () => {
    const loaded = await loadTranslator(locale);
    const whole = translatorOf(locale);
    expect(loaded.locale).toBe(locale);
    for (const text of [message('shell.skip'), message('empty.filters', { count: 2 })])
      expect(loaded(text)).toBe(whole(text));
    expect(loaded({ message: 'control.years' })).toBe(whole({ message: 'control.years' }));
  });
});
