import { catalogues as analyticsCatalogues } from '@mangetamain/analytics/messages';
import { locales } from '@mangetamain/analytics/text';
import { describe, expect, it } from 'vitest';
import { shellCatalogues, translatorOf } from '../testing/translator.ts';
import { loadTranslator, message, type ShellMessageId } from './index.ts';

const isId = (id: string): id is ShellMessageId => id in shellCatalogues.en;
const ids = Object.keys(shellCatalogues.en).filter(isId).toSorted();

/** Names in braces that begin an ICU argument. */
const placeholders = (pattern: string) =>
  [...new Set([...pattern.matchAll(/\{(\w+)(?=[,}])/gu)].map(([, name = '']) => name))].toSorted();

const anyValues = (pattern: string) =>
  Object.fromEntries(
    placeholders(pattern).map((name) => [name, name === 'count' || name === 'seconds' ? 2 : 'x']),
  );

it('says the same things in every language', () => {
  expect(Object.keys(shellCatalogues.fr).toSorted()).toEqual(ids);
});

it('shares no id with the analyses', () => {
  expect(ids.filter((id) => id in analyticsCatalogues.en)).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  it('names the same values in every language', () => {
    expect(placeholders(shellCatalogues.fr[id])).toEqual(placeholders(shellCatalogues.en[id]));
  });

  it.each(locales)('can be written in %s', (locale) => {
    const pattern = shellCatalogues[locale][id];
    const words = translatorOf(locale)(message(id, anyValues(pattern)));
    expect(words).not.toMatch(/[{}]/u);
    expect(words.trim()).not.toBe('');
  });
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
