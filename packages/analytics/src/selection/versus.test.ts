import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSelection, writeSelection } from './address.ts';
import { selectionKey, wholeSelection, type Selection } from './selection.ts';
import { anySelection } from './testing/any-selection.ts';
import { comparedWith, decodeVersus, worthComparing, writeVersus } from './versus.ts';

const keyOf = (versus: Selection | null) => versus && selectionKey(versus);
const read = (address: string) => decodeVersus(new URLSearchParams(address));
const selected = (address: string) => decodeSelection(new URLSearchParams(address)).selection;

describe('what a selection is compared with', () => {
  it('comes back from an address as it went in, beside any selection', () => {
    fc.assert(
      fc.property(anySelection, fc.option(anySelection), (selection, versus) => {
        const search = new URLSearchParams('lang=fr');
        writeSelection(search, selection);
        writeVersus(search, versus);
        const again = new URLSearchParams(search.toString());
        expect(keyOf(decodeVersus(again).versus)).toBe(keyOf(versus));
        expect(decodeVersus(again).leftOut).toEqual([]);
        expect(selectionKey(decodeSelection(again).selection)).toBe(selectionKey(selection));
        expect(again.get('lang')).toBe('fr');
      }),
    );
  });

  it('is all recipes where an address says so, or does not say', () => {
    for (const address of ['', 'vs=all', 'tag=easy', 'vs=all&vs=all'])
      expect(read(address)).toEqual({ versus: wholeSelection, leftOut: [] });
    expect(read('vs=none')).toEqual({ versus: null, leftOut: [] });
  });

  it('is written in the words of a selection', () => {
    expect(keyOf(read('vs=tag=desserts&vs=minutes=0-30&vs=without=nuts,salt\\, coarse').versus)).toBe(
      'tag=desserts&without=nuts,salt\\, coarse&minutes=0-30',
    );
  });

  it('leaves out what is not understood, and tells it', () => {
    expect(read('vs=soon&vs=minutes=late&vs=tag=easy&vs=drop=table')).toEqual({
      versus: selected('tag=easy'),
      leftOut: [
        { key: 'vs', written: 'soon' },
        { key: 'vs', written: 'drop=table' },
        { key: 'vs', written: 'minutes=late' },
      ],
    });
  });

  it('never fails, whatever an address holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        const { versus } = decodeVersus(values.map((value) => ['vs', value] as const));
        expect(versus === null || versus.conditions.length <= 12).toBe(true);
      }),
    );
  });

  it('is nothing where it would be the selection itself', () => {
    expect(comparedWith(wholeSelection, wholeSelection)).toBeNull();
    expect(comparedWith(selected('tag=easy'), selected('tag=easy'))).toBeNull();
    expect(comparedWith(selected('tag=easy'), wholeSelection)).toBe(wholeSelection);
    expect(comparedWith(selected('tag=easy'), null)).toBeNull();
  });

  it('is worth choosing among what tells one condition apart', () => {
    expect(worthComparing(selected('tag=easy')).map(keyOf)).toEqual(['not-tag=easy']);
    expect(worthComparing(selected('tag=easy&minutes=0-30')).map(keyOf)).toEqual([
      'minutes=0-30',
      'not-tag=easy&minutes=0-30',
      'tag=easy',
      'tag=easy&not-minutes=0-30',
    ]);
  });
});
