import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsAtMost, decodeSelection, valuesAtMost, writeSelection } from './address.ts';
import { anyCondition as condition, anySelection as selection } from './testing/any-selection.ts';
import { fieldNames, selectionKeys } from './fields.ts';
import { isWhole, selectionKey, selectionOf, wholeSelection, type Selection } from './selection.ts';

/** An address with these parameters as the browser hands it back, with the selection written into it. */
function throughAddress(parameters: string, asked: Selection = wholeSelection): URLSearchParams {
  const search = new URLSearchParams(parameters);
  writeSelection(search, asked);
  return new URL(`https://example.org/?${search}`).searchParams;
}

describe('a selection in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(selection, (asked) => {
        const address = throughAddress('lang=fr&volume.scale=log&minutes=7', asked);
        expect(decodeSelection(address)).toEqual({ selection: asked, leftOut: [] });
        expect(address.get('volume.scale')).toBe('log');
      }),
    );
  });

  it('is one address whatever the order in which it was put together', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 6 }), (conditions) => {
        expect(selectionOf(conditions.toReversed())).toEqual(selectionOf([...conditions, ...conditions]));
      }),
    );
  });

  it('is understood from anything, and asks for no more than is bearable', () => {
    const key = fc.oneof(fc.constantFrom(...selectionKeys), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string()), { maxLength: 40 }), (entries) => {
        const { selection: read } = decodeSelection(new URLSearchParams(entries));
        expect(read.conditions.length).toBeLessThanOrEqual(conditionsAtMost);
        expect(decodeSelection(throughAddress('', read)).selection).toEqual(read);
      }),
    );
  });

  it.each([
    ['tag=desserts&without=nuts&minutes=0-30', 'tag=desserts&without=nuts&minutes=0-30'],
    ['minutes=60-&steps=5', 'minutes=60-&steps=5'],
    ['weekday=sun,sat&month=JUN', 'month=jun&weekday=sat,sun'],
    ['tag= Main-Dish ,easy&tag=easy', 'tag=easy&tag=easy,main-dish'],
    ['rating=4.5-5&ratings=10-', 'rating=4.5-5&ratings=10-'],
    [String.raw`with=salt\, coarse,pepper`, String.raw`with=pepper,salt\, coarse`],
    ['not-tag=easy&published=2005-2008', 'not-tag=easy&published=2005-2008'],
  ])('%s reads as %s', (written, read) => {
    expect(selectionKey(decodeSelection(new URLSearchParams(written)).selection)).toBe(read);
  });

  it('leaves out what no field has, and says what', () => {
    const written = 'minutes=soon,10-30&month=13&steps=2.5&rating=4.55-5&calories=9-1&with=%20,salt&tag=';
    const { selection: read, leftOut } = decodeSelection(new URLSearchParams(written));
    expect(selectionKey(read)).toBe('with=salt&minutes=10-30');
    expect(leftOut).toEqual([
      { key: 'minutes', written: 'soon' },
      { key: 'month', written: '13' },
      { key: 'steps', written: '2.5' },
      { key: 'rating', written: '4.55-5' },
      { key: 'calories', written: '9-1' },
      { key: 'with', written: ' ' },
    ]);
  });

  it('leaves out what is too much', () => {
    const many = new URLSearchParams();
    for (let index = 0; index <= conditionsAtMost; index += 1) many.append('tag', `tag-${index}`);
    const { selection: read, leftOut } = decodeSelection(many);
    expect(read.conditions).toHaveLength(conditionsAtMost);
    expect(leftOut).toEqual([{ key: 'tag', written: `tag-${conditionsAtMost}` }]);

    const long = Array.from({ length: valuesAtMost + 2 }, (_, index) => `item ${index}`).join(',');
    expect(decodeSelection([['without', long]]).leftOut).toHaveLength(2);
    expect(decodeSelection([['without', 'x'.repeat(201)]]).selection).toEqual(wholeSelection);
  });

  it('names no key twice', () => {
    expect(selectionKeys.size).toBe(2 * fieldNames.length);
  });
});

it('is whole without a condition, and where one has no value', () => {
  expect(isWhole(wholeSelection)).toBe(true);
  expect(isWhole(selectionOf([{ field: 'tag', negated: false, values: [] }]))).toBe(true);
  expect(isWhole(selectionOf([{ field: 'tag', negated: true, values: ['easy'] }]))).toBe(false);
});
