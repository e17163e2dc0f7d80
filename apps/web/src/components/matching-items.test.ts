import { expect, it } from 'vitest';
import { namesOf } from '../names/item-name.ts';
import { itemCalled, matchingItems } from './matching-items.ts';

const items = ['salt', 'brown sugar', 'sugar', 'zucchini', 'eggs'];
const inFrench = (item: string) => namesOf(item);

it('offers what begins with the text before what holds it, and no more than can be read', () => {
  expect(matchingItems(items, ' Su')).toEqual(['sugar', 'brown sugar']);
  expect(matchingItems(items, '')).toEqual(items);
  const many = Array.from({ length: 900 }, (_, index) => `a${index}`);
  expect(matchingItems(many, 'a')).toHaveLength(40);
});

it('finds an item by its French name, with and without accents', () => {
  expect(matchingItems(items, 'courg', inFrench)).toEqual(['zucchini']);
  expect(matchingItems(items, 'oeuf', inFrench)).toEqual(['eggs']);
  expect(matchingItems(items, 'courg')).toEqual([]);
});

it('says which item is called so, and keeps what none is called', () => {
  expect(itemCalled(items, ' Courgette ', inFrench)).toBe('zucchini');
  expect(itemCalled(items, 'ŒUFS', inFrench)).toBe('eggs');
  expect(itemCalled(items, 'Zucchini', inFrench)).toBe('zucchini');
  expect(itemCalled(items, ' Leek ', inFrench)).toBe('leek');
});
