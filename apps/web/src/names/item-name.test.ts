import { expect, it } from 'vitest';
import { frenchName, itemName, namesOf } from './item-name.ts';

it('names an item in the language of the reader, as it reads where no other name is known', () => {
  expect(itemName('zucchini', 'fr')).toBe('courgette');
  expect(itemName('zucchini', 'en')).toBe('zucchini');
  expect(itemName('kohlrabi', 'fr')).toBe('kohlrabi');
  expect(itemName('christmas', 'fr')).toBe('Noël');
  expect(itemName('60-minutes-or-less', 'en')).toBe('60 minutes or less');
  expect(frenchName('constructor')).toBeNull();
});

it('is found by every name, by one where they are alike', () => {
  expect(namesOf('zucchini')).toEqual(['zucchini', 'courgette']);
  expect(namesOf('main-dish')).toEqual(['main-dish', 'main dish', 'plat principal']);
  expect(namesOf('paprika')).toEqual(['paprika']);
});
