import { pages } from '@mangetamain/analytics';
import { analyses } from '@mangetamain/analytics/registry';
import { describe, expect, it } from 'vitest';
import { screens } from '../context/screens.ts';
import { translatorOf } from '../testing/translator.ts';
import { itemEntries, placeEntries, settingEntries, type Words } from './entries.ts';
import { createMatcher } from './match.ts';

const translators = { en: translatorOf('en'), fr: translatorOf('fr') };
const text: Words['text'] = Object.assign((id: string) => id, { runs: () => [] });
const wordsOf = (locale: 'en' | 'fr'): Words => ({ locale, translators, text });

const entries = (locale: 'en' | 'fr') => [
  ...placeEntries(analyses, wordsOf(locale)),
  ...settingEntries(wordsOf(locale)),
  ...itemEntries(
    'ingredients',
    [
      { name: 'salt', recipes: 900 },
      { name: 'zucchini', recipes: 40 },
    ],
    wordsOf(locale),
  ),
  ...itemEntries('tags', [{ name: 'christmas', recipes: 30 }], wordsOf(locale)),
];

const firstFor = (wanted: string, locale: 'en' | 'fr') => createMatcher(entries(locale))(wanted)[0];

describe('entries', () => {
  it('hold every page, screen and analysis once, with an address inside of the application', () => {
    const all = entries('en');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const places = all.filter(({ id }) => id.startsWith('page ') || id.startsWith('analysis '));
    expect(places).toHaveLength(1 + pages.length + screens.length + analyses.length);
    for (const { deed } of places)
      expect(deed).toMatchObject({ kind: 'go', path: expect.stringMatching(/^\//u) });
  });

  it.each([
    ['Ratings', 'fr', '/ratings'],
    ['Notes', 'en', '/ratings'],
    ['courgette', 'en', '/ingredients/zucchini'],
    ['noel', 'en', '/tags/christmas'],
    ['de saison', 'en', '/seasonality#ingredients'],
  ] as const)('are found by the words of the other language: %s in %s', (wanted, locale, path) => {
    expect(firstFor(wanted, locale)?.deed).toEqual({ kind: 'go', path });
  });

  it('are titled in the language of the reader', () => {
    expect(firstFor('zucchini', 'fr')?.title).toBe('courgette');
    expect(firstFor('zucchini', 'en')?.title).toBe('zucchini');
  });

  it('change theme and language', () => {
    expect(firstFor('dark', 'en')?.deed).toEqual({ kind: 'theme', theme: 'dark' });
    expect(firstFor('sombre', 'en')?.deed).toEqual({ kind: 'theme', theme: 'dark' });
    expect(firstFor('français', 'en')?.deed).toEqual({ kind: 'language', locale: 'fr' });
  });
});
