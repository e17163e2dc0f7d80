import { describe, expect, it } from 'vitest';
import { fakeUrl } from '../testing/render.tsx';
import { createListAddress } from './list-address.ts';

describe('the address of the list', () => {
  it('holds search and order, and neither where they are as at first', () => {
    const { url, history } = fakeUrl('q=apple&sort=newest&lang=fr');
    const address = createListAddress(url);
    expect([address.search(), address.order()]).toEqual(['apple', 'newest']);
    address.write('');
    address.sort('rating');
    expect(history.at(-1)).toEqual({ search: 'lang=fr', mode: 'replace' });
  });

  it('means the first order where it names none that there is', () => {
    expect(createListAddress(fakeUrl('sort=price').url).order()).toBe('rating');
  });
});
