// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodedPart, mendAddress } from './address.ts';

it('decodes what was encoded, and leaves what was not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodedPart(encodeURIComponent(text))).toBe(text);
    }),
  );
  expect(['%', '%ff', 'a%2', '%E0%A4%A'].map(decodedPart)).toEqual(['%', '%ff', 'a%2', '%E0%A4%A']);
});

it.each([
  ['/trends#%', '/trends#%25'],
  ['/%', '/%25'],
  ['/%ff?years=2002-2013#tags', '/%25ff?years=2002-2013#tags'],
  ['/trends?lang=fr#caf%C3%A9', '/trends?lang=fr#caf%C3%A9'],
])('makes %s readable', (address, mended) => {
  window.history.replaceState({ kept: true }, '', address);
  mendAddress(window);
  const { pathname, search, hash } = window.location;
  expect(`${pathname}${search}${hash}`).toBe(mended);
  expect(window.history.state).toEqual({ kept: true });
});
