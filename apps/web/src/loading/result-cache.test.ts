import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResultCache, resultKey } from './result-cache.ts';

describe('a result cache', () => {
  it('makes room for what is large, and keeps it even where it is larger than all', () => {
    const cache = createResultCache<string>(10);
    for (const key of ['a', 'b', 'c']) cache.set(key, key, 3);
    cache.set('d', 'd', 6);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([undefined, undefined, 'c', 'd']);
    cache.set('e', 'e', 99);
    expect(['c', 'd', 'e'].map((key) => cache.get(key))).toEqual([undefined, undefined, 'e']);
    cache.set('e', 'e', 1);
    cache.set('f', 'f', 9);
    expect(['e', 'f'].map((key) => cache.get(key))).toEqual(['e', 'f']);
  });

  it('keeps the results used last', () => {
    const cache = createResultCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([1, undefined, 3]);
  });
});

describe('the key of a result', () => {
  const params = fc.dictionary(
    fc.string().filter((name) => name !== '__proto__'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    { noNullPrototype: true },
  );

  it('does not depend on the order of the parameters, nor on absent ones', () => {
    fc.assert(
      fc.property(params, (given) => {
        const reversed = Object.fromEntries(Object.entries(given).toReversed());
        expect(resultKey('d', 'a', reversed)).toBe(resultKey('d', 'a', given));
        expect(resultKey('d', 'a', { ...given, '\u{10ffff}absent': undefined })).toBe(
          resultKey('d', 'a', given),
        );
      }),
    );
  });

  it('differs where anything else does', () => {
    fc.assert(
      fc.property(params, params, fc.string(), (one, other, id) => {
        fc.pre(!isDeepStrictEqual(one, other));
        expect(resultKey('d', id, one)).not.toBe(resultKey('d', id, other));
      }),
    );
    expect(resultKey('d', 'a', {})).not.toBe(resultKey('e', 'a', {}));
    expect(resultKey('d', 'a', {})).not.toBe(resultKey('d', 'b', {}));
  });
});
