import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { first, itemAt, largest, last, smallest } from './extremes.ts';

describe('the ends of a list', () => {
  it('are its first and last item', () => {
    expect([first([3, 1, 2]), last([3, 1, 2])]).toEqual([3, 2]);
  });

  it('do not exist in an empty one, and say so', () => {
    expect(() => first([])).toThrow(RangeError);
    expect(() => last([])).toThrow(/empty/u);
  });

  it('are places like any other, within the list only', () => {
    expect([itemAt(['a', 'b'], 1), itemAt(['a', 'b'], -1)]).toEqual(['b', 'b']);
    expect(() => itemAt(['a', 'b'], 2)).toThrow('There is no item 2: the list is 2 long.');
  });
});

describe('the extremes of a list', () => {
  it('bound every item, and are null in an empty one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const [least, most] = [smallest(values, (value) => value), largest(values, (value) => value)];
        if (values.length === 0) expect([least, most]).toEqual([null, null]);
        else expect([least, most]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
  });

  it('are the first of several that tie', () => {
    const items = ['aa', 'bb', 'c', 'd'];
    expect([largest(items, ({ length }) => length), smallest(items, ({ length }) => length)]).toEqual([
      'aa',
      'c',
    ]);
  });
});
