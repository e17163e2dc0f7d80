import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyIndex, type KeyIndex } from '../disk/key-index.ts';
import { listPage } from './list-page.ts';

const indexOf = (keys: readonly string[]) =>
  createKeyIndex(keys.map((key) => ({ key, bytes: 1, etag: 'e', lastModified: new Date(0) })));

function walk(index: KeyIndex, prefix: string, delimiter: string, maxKeys: number) {
  const objects: string[] = [];
  const commonPrefixes: string[] = [];
  const sizes: number[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page = listPage(index, { prefix, delimiter, after, maxKeys });
    objects.push(...page.objects.map(({ key }) => key));
    commonPrefixes.push(...page.commonPrefixes);
    sizes.push(page.objects.length + page.commonPrefixes.length);
    after = page.next;
  }
  return { objects, commonPrefixes, sizes };
}

describe('listPage', () => {
  it('rolls keys up at the delimiter', () => {
    const index = indexOf(['a/1', 'a/2', 'a0', 'b/c/1', 'd']);
    const request = { prefix: '', delimiter: '/', after: '', maxKeys: 1000 };
    expect(listPage(index, request)).toMatchObject({
      objects: [{ key: 'a0' }, { key: 'd' }],
      commonPrefixes: ['a/', 'b/'],
      next: null,
    });
    expect(listPage(index, { ...request, prefix: 'b/' }).commonPrefixes).toEqual(['b/c/']);
  });

  it('begins behind a key that need not exist', () => {
    const index = indexOf(['a', 'c']);
    const page = listPage(index, { prefix: '', delimiter: '', after: 'b', maxKeys: 1000 });
    expect(page.objects.map(({ key }) => key)).toEqual(['c']);
  });

  it('promises no further page where none follows, nor for zero keys', () => {
    const index = indexOf(['a', 'b']);
    const request = { prefix: '', delimiter: '', after: '', maxKeys: 2 };
    expect(listPage(index, request).next).toBeNull();
    expect(listPage(index, { ...request, maxKeys: 0 })).toEqual({
      objects: [],
      commonPrefixes: [],
      next: null,
    });
    expect(listPage(index, { ...request, maxKeys: 1 }).next).toBe('a');
  });

  it('shows the same, page by page, whatever the size of the page', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '\u{1f600}'), maxLength: 6 });
    const keys = fc.uniqueArray(
      text.filter((key) => key !== ''),
      { maxLength: 40 },
    );
    const size = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(keys, text, fc.constantFrom('', '/', 'b'), size, (keys, prefix, delimiter, maxKeys) => {
        const pages = walk(indexOf(keys), prefix, delimiter, maxKeys);
        const under = keys.filter((key) => key.startsWith(prefix));
        const rolled = (key: string) => delimiter !== '' && key.indexOf(delimiter, prefix.length) !== -1;
        expect(new Set(pages.objects)).toEqual(new Set(under.filter((key) => !rolled(key))));
        expect(new Set(pages.commonPrefixes).size).toBe(pages.commonPrefixes.length);
        for (const key of under.filter(rolled)) {
          expect(pages.commonPrefixes.filter((common) => key.startsWith(common))).toHaveLength(1);
        }
        expect(pages.sizes.slice(0, -1).every((items) => items === maxKeys)).toBe(true);
      }),
    );
  });
});
