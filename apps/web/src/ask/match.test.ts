import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './match.ts';

const items = [
  { names: ['zucchini', 'courgette'], weight: 3962 },
  { names: ['butternut squash', 'courge musquée'], weight: 900 },
  { names: ['salt', 'sel'], weight: 85_000 },
  { names: ['salted butter', 'beurre salé'], weight: 500 },
  { names: ['sea salt', 'sel de mer'], weight: 4000 },
  { names: ['eggs', 'œufs'], weight: 30_000 },
  { names: ['Preparation time', 'Durée de préparation'], weight: 0 },
];
const find = createMatcher(items);
const first = (wanted: string) => find(wanted).map(({ names }) => names[0]);

describe('the matcher', () => {
  it('finds by the names of every language', () => {
    expect(first('courgette')).toEqual(['zucchini']);
    expect(first('zucchini')).toEqual(['zucchini']);
  });

  it('takes accents, ligatures and case for what they stand for', () => {
    expect(first('SALE')[0]).toBe('salted butter');
    expect(first('oeufs')).toEqual(['eggs']);
    expect(first('duree')).toEqual(['Preparation time']);
  });

  it.each(['zuchini', 'zucchinni', 'zucchimi', 'zuccihni', 'courgete'])('forgives %s', (wanted) => {
    expect(first(wanted)).toContain('zucchini');
  });

  it('prefers the whole name, then its beginning, then what is used more', () => {
    expect(first('salt')).toEqual(['salt', 'salted butter', 'sea salt']);
  });

  it('takes words in any order', () => {
    expect(first('time preparation')).toContain('Preparation time');
  });

  it('finds nothing for nothing, and nothing that is not there', () => {
    expect(find('  ')).toEqual([]);
    expect(first('xylophone')).toEqual([]);
    expect(first('sat')).toEqual([]);
  });

  it('finds every item first or among equals by each of its own names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(1), (item, which) => {
        expect(find(item.names[which] ?? '')[0]).toBe(item);
      }),
    );
  });

  it('takes whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        expect(find(written).every((each) => items.includes(each))).toBe(true);
      }),
    );
  });
});
