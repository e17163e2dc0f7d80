import type { Locale } from '@mangetamain/analytics/text';
import { createTranslator, locales } from '@mangetamain/analytics/text';
import { describe, expect, it } from 'vitest';

type Messages = Readonly<Record<string, string>>;

/** Names in braces that begin an ICU argument. */
const placeholders = (pattern: string) =>
  [...new Set([...pattern.matchAll(/\{(\w+)(?=[,}])/gu)].map(([, name = '']) => name))].toSorted();

const counted = new Set(['count', 'seconds']);

const anyValues = (pattern: string) =>
  Object.fromEntries(placeholders(pattern).map((name) => [name, counted.has(name) ? 2 : 'x']));

/** Proves that catalogues say the same things in every language, and that every message can be written. */
export function describeCatalogues(catalogues: Readonly<Record<Locale, Messages>>): void {
  const ids = Object.keys(catalogues.en).toSorted();

  it('says the same things in every language', () => {
    expect(Object.keys(catalogues.fr).toSorted()).toEqual(ids);
  });

  describe.each(ids)('%s', (id) => {
    const patternIn = (locale: Locale) => catalogues[locale][id] ?? '';

    it('names the same values in every language', () => {
      expect(placeholders(patternIn('fr'))).toEqual(placeholders(patternIn('en')));
    });

    it.each(locales)('can be written in %s', (locale) => {
      const values = anyValues(patternIn(locale));
      const words = createTranslator(catalogues[locale], locale)({ message: id, values });
      expect(words).not.toMatch(/[{}]/u);
      expect(words.trim()).not.toBe('');
    });
  });
}
