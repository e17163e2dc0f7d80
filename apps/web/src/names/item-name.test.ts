import { describe, expect, it } from 'vitest';
import { ingredients } from './ingredients.fr.ts';
import { frenchName, itemName, namesOf } from './item-name.ts';
import { tags } from './tags.fr.ts';

it('names an item in the language of the reader, or as the data do', () => {
  expect(itemName('ingredients', 'zucchini', 'fr')).toBe('courgette');
  expect(itemName('ingredients', 'zucchini', 'en')).toBe('zucchini');
  expect(itemName('ingredients', 'kohlrabi', 'fr')).toBe('kohlrabi');
  expect(itemName('tags', 'christmas', 'fr')).toBe('Noël');
  expect(frenchName('ingredients', 'constructor')).toBeNull();
});

it('is found by both names, by one where they are alike', () => {
  expect(namesOf('ingredients', 'zucchini')).toEqual(['zucchini', 'courgette']);
  expect(namesOf('ingredients', 'paprika')).toEqual(['paprika']);
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
    }
    expect(new Set(entries.map(([, french]) => french)).size).toBe(entries.length);
  });
});
