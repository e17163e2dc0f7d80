import { describe, expect, it } from 'vitest';
import { translators } from '../messages/index.ts';
import { ingredients } from './french-ingredients.ts';
import { frenchNames } from './french-names.ts';
import { tags } from './french-tags.ts';
import { readableName } from './item-name.ts';
import { itemName, itemNames, text } from './text.ts';

describe('the name of an item', () => {
  it.each([
    ['60-minutes-or-less', '60 minutes or less'],
    ['main-dish', 'main dish'],
    ['north-american', 'North American'],
    ['christmas', 'Christmas'],
    ['valentines-day', 'Valentine’s Day'],
    ['gluten-free', 'gluten-free'],
    ['half-and-half', 'half-and-half'],
    ['all-purpose flour', 'all-purpose flour'],
    ['italian seasoning', 'italian seasoning'],
    ['constructor', 'constructor'],
  ])('%s reads "%s" in English', (item, name) => {
    expect(readableName(item)).toBe(name);
    expect(translators.en(itemName(item))).toBe(name);
  });

  it('is that of the language where it has one, in sentences and lists too', () => {
    expect(translators.fr(itemName('main-dish'))).toBe('plat principal');
    expect(translators.fr(itemName('constructor'))).toBe('constructor');
    expect(translators.fr(itemNames([{ item: 'zucchini' }, { item: 'kohlrabi' }]))).toBe(
      'courgette, kohlrabi',
    );
    expect(translators.en(text('common.verbatim', { value: itemName('easter') }))).toBe('Easter');
  });
});

describe.each([
  ['ingredients', ingredients],
  ['tags', tags],
] as const)('the French names of %s', (_, names) => {
  it('are there for the most used, are written like words, and name one thing each', () => {
    const entries = Object.entries(names);
    expect(entries.length).toBeGreaterThanOrEqual(300);
    for (const [english, french] of entries) {
      expect(english).toBe(english.trim().toLowerCase());
      expect(french).toMatch(/^\S.*\S$/u);
      expect(french).not.toContain("'");
      // What both know is one thing.
      expect(frenchNames[english]).toBe(french);
    }
    expect(new Set(entries.map(([, french]) => french)).size).toBe(entries.length);
  });
});
