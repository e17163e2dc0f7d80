import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchString } from '../state/url-state.ts';
import {
  mostBeside,
  readBeside,
  withItem,
  withoutItem,
  writeBeside,
  type BesideState,
} from './beside-state.ts';

const first = 'zucchini';
const read = (written: string) => readBeside(new URLSearchParams(written), first);
const written = (state: BesideState) => {
  const search = new URLSearchParams('lang=fr');
  writeBeside(search, state);
  return searchString(search);
};

const names = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((name) => name.trim().toLowerCase())
  .filter((name) => name !== '' && name !== first);
/** Places as choosing and taking away leave them. */
const placed = fc
  .array(fc.record({ isAdded: fc.boolean(), name: names }), { maxLength: 12 })
  .map((steps) =>
    steps.reduce<readonly string[]>(
      (places, { isAdded, name }, index) =>
        isAdded ? withItem(places, name) : withoutItem(places, places[index % mostBeside] ?? ''),
      [],
    ),
  );

describe('an address', () => {
  it('gives back whatever was written into it', () => {
    fc.assert(
      fc.property(placed, fc.boolean(), (beside, merged) => {
        expect(read(written({ beside, merged }))).toEqual({ beside, merged });
      }),
    );
  });

  it('can be read whatever it holds, and then says the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), fc.string(), (items, synonyms) => {
        const search = new URLSearchParams(items.map((name) => ['beside', name]));
        search.set('synonyms', synonyms);
        const state = readBeside(search, first);
        expect(state.beside.length).toBeLessThanOrEqual(mostBeside);
        expect(state.beside).not.toContain(first);
        expect(read(written(state))).toEqual(state);
      }),
    );
  });

  it('holds nothing of it at first', () => {
    expect(written({ beside: [], merged: false })).toBe('?lang=fr');
  });
});

describe('the place of an item', () => {
  it('is the same after any other was chosen or taken away', () => {
    fc.assert(
      fc.property(placed, names, (places, name) => {
        for (const [index, item] of places.entries()) {
          if (item === '') continue;
          expect(withItem(places, name)[index]).toBe(item);
          for (const other of places)
            if (other !== item) expect(withoutItem(places, other)[index]).toBe(item);
        }
      }),
    );
  });

  it('is the first that is free', () => {
    expect(withItem(withoutItem(['basil', 'squash'], 'basil'), 'salt')).toEqual(['salt', 'squash']);
  });

  it('is none where all are taken, or the item has one', () => {
    const full = ['a', 'b', 'c', 'd'];
    expect(withItem(full, 'e')).toEqual(full);
    expect(withItem(['a'], 'a')).toEqual(['a']);
  });
});
