import type { TableColumn } from '@mangetamain/analytics';
import { verbatim, type Text } from '@mangetamain/analytics/text';
import { array, assert, constantFrom, integer, option, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOrder, sortedRows, type RowOrder } from './sorted-rows.ts';

const column = (key: string, kind: TableColumn['kind']): TableColumn => ({ key, kind, label: verbatim(key) });
const number = column('recipes', 'number');
const word = column('item', 'text');

const read = {
  words: (text: Text) => ('message' in text ? JSON.stringify(text.values) : ''),
  locale: 'fr',
};

describe('nextOrder', () => {
  it('goes from the first order of a column to the other, and back to that of the analysis', () => {
    const first = nextOrder(null, number);
    expect(first).toEqual({ key: 'recipes', direction: 'descending' });
    const second = nextOrder(first, number);
    expect(second).toEqual({ key: 'recipes', direction: 'ascending' });
    expect(nextOrder(second, number)).toBeNull();
  });

  it('begins words and years at their start, and another column anew', () => {
    expect(nextOrder({ key: 'recipes', direction: 'ascending' }, word)?.direction).toBe('ascending');
    expect(nextOrder(null, column('year', 'year'))?.direction).toBe('ascending');
  });
});

describe('sortedRows', () => {
  const words = ['zèbre', 'éclair', 'eau', 'abricot'].map((item, recipes) => ({
    item: verbatim(item),
    recipes,
  }));
  const itemsBy = (order: RowOrder | null) => sortedRows(words, order, read).map(({ recipes }) => recipes);

  it('compares words as the language does', () => {
    expect(itemsBy({ key: 'item', direction: 'ascending' })).toEqual([3, 2, 1, 0]);
  });

  it('leaves the order of the analysis where none is chosen', () => {
    expect(itemsBy(null)).toEqual([0, 1, 2, 3]);
  });

  it('loses no row, puts values in order and those without one last, either way', () => {
    const value = option(integer({ min: -5, max: 5 }), { nil: null });
    assert(
      property(array(value), constantFrom('ascending', 'descending'), (values, direction) => {
        const rows = values.map((each, at) => ({ each, at }));
        const sorted = sortedRows(rows, { key: 'each', direction }, read);
        expect(new Set(sorted.map(({ at }) => at))).toEqual(new Set(rows.map(({ at }) => at)));
        const numbers = sorted.flatMap(({ each }) => (typeof each === 'number' ? [each] : []));
        expect(sorted.slice(numbers.length).every(({ each }) => each === null)).toBe(true);
        const way = direction === 'ascending' ? 1 : -1;
        for (const [index, each] of numbers.slice(1).entries())
          expect(way * (each - (numbers[index] ?? each))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
