import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyIndex, type KeyIndex } from '../disk/key-index.ts';
import { listPage } from './list-page.ts';

const indexOf = (keys: readonly string[]) =>
  createKeyIndex(keys.map((key) => ({ key, bytes: 1, etag: 'e', lastModified: new Date(0) })));

function walk(index: KeyIndex, prefix: string, maxKeys: number) {
  const keys: string[] = [];
  const sizes: number[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = listPage(index, { prefix, after, maxKeys });
    keys.push(...page.objects.map(({ key }) => key));
    sizes.push(page.objects.length);
    after = page.next;
  }
  return { keys, sizes };
}

describe('listPage', () => {
  it('begins behind a key that need not exist', () => {
    const page = listPage(indexOf(['a', 'c']), { prefix: '', after: 'b', maxKeys: 1000 });
    expect(page.objects.map(({ key }) => key)).toEqual(['c']);
  });

  it('promises no further page where none follows, nor for zero keys', () => {
    const index = indexOf(['a', 'b']);
    const request = { prefix: '', after: '', maxKeys: 2 };
    expect(listPage(index, request).next).toBeNull();
    expect(listPage(index, { ...request, maxKeys: 0 })).toEqual({ objects: [], next: null });
    expect(listPage(index, { ...request, maxKeys: 1 }).next).toBe('a');
  });

  it('shows the same, page by page, whatever the size of the page', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '\u{1f600}'), maxLength: 6 });
    const keys = fc.uniqueArray(
      text.filter((key) => key !== ''),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(keys, text, fc.integer({ min: 1, max: 7 }), (keys, prefix, maxKeys) => {
        const pages = walk(indexOf(keys), prefix, maxKeys);
        const under = keys.filter((key) => key.startsWith(prefix));
        expect(pages.keys.toSorted()).toEqual(under.toSorted());
        expect(pages.sizes.slice(0, -1).every((items) => items === maxKeys)).toBe(true);
      }),
    );
  });
});
