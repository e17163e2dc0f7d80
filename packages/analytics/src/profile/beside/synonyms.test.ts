import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { synonymGroups } from './synonym-groups.ts';
import { plural, singular, withSynonyms } from './synonyms.ts';

const merged = (item: string) => withSynonyms('ingredients', item);

it('counts the forms of garlic as one, whichever is asked for', () => {
  for (const name of ['garlic', 'garlic clove', 'garlic cloves'])
    expect(merged(name)).toEqual(expect.arrayContaining(['garlic', 'garlic clove', 'garlic cloves']));
});

it.each([
  ['egg', 'eggs'],
  ['tomato', 'tomatoes'],
  ['strawberry', 'strawberries'],
  ['bay leaf', 'bay leaves'],
  ['peach', 'peaches'],
  ['radish', 'radishes'],
  ['turkey', 'turkeys'],
])('takes %s and %s for one by rule', (one, many) => {
  expect(plural(one)).toBe(many);
  expect(singular(many)).toBe(one);
  expect(merged(one)).toContain(many);
  expect(merged(many)).toContain(one);
});

it.each(['couscous', 'asparagus', 'molasses', 'watercress'])(
  'leaves %s, which is no plural, alone',
  (name) => {
    expect(merged(name)[0]).toBe(name);
    expect(merged(name)).not.toContain(name.slice(0, -1));
  },
);

it.each([
  ['garlic', 'garlic powder'],
  ['egg', 'egg whites'],
  ['pepper', 'red bell pepper'],
  ['lemon juice', 'lemon zest'],
  ['butter', 'peanut butter'],
])('does not take %s for %s', (one, other) => {
  expect(merged(one)).not.toContain(other);
});

it('has every name in one group alone', () => {
  const forms = synonymGroups.flatMap((group) => [...new Set(group.map((name) => singular(name) ?? name))]);
  expect(forms.filter((name, index) => forms.indexOf(name) !== index)).toEqual([]);
});

it('gives the same names for each name of a group', () => {
  fc.assert(
    fc.property(fc.constantFrom(...synonymGroups), (group) => {
      const [first, ...others] = group.map((name) => new Set(merged(name)));
      for (const other of others) expect(other).toEqual(first);
    }),
  );
});

it('leaves tags as they are', () => {
  expect(withSynonyms('tags', 'eggs')).toEqual(['eggs']);
});
