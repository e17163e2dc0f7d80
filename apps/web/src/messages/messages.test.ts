import { catalogues as analyticsCatalogues } from '@mangetamain/analytics';
import { locales } from '@mangetamain/analytics/text';
import { describe, expect, it } from 'vitest';
import { message, shellCatalogues, translatorOf, type ShellMessageId } from './index.ts';

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
