import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectSummary } from '../../object-store.ts';
import { createKeyIndex } from './key-index.ts';

const lastModified = new Date(0);
const summary = (key: string, etag = 'e'): ObjectSummary => ({ key, bytes: 1, etag, lastModified });
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const keys = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'é', '\u{ffff}', '\u{1f600}'), maxLength: 4 });

describe('createKeyIndex', () => {
  it('orders by UTF-8 bytes where UTF-16 order differs', () => {
    const index = createKeyIndex(['\u{1f600}', '\u{ffff}', 'z'].map((key) => summary(key)));
    expect([...index.from('')].map(({ key }) => key)).toEqual(['z', '\u{ffff}', '\u{1f600}']);
  });

  it('behaves like a sorted map under any sequence of changes', () => {
    const change = fc.tuple(fc.constantFrom('set', 'delete'), keys, fc.string());
    fc.assert(
      fc.property(fc.uniqueArray(keys), fc.array(change), keys, (initial, changes, from) => {
        const index = createKeyIndex(initial.map((key) => summary(key)));
        const model = new Map(initial.map((key) => [key, summary(key)]));
        for (const [kind, key, etag] of changes) {
          if (kind === 'set') {
            index.set(summary(key, etag));
            model.set(key, summary(key, etag));
          } else {
            index.delete(key);
            model.delete(key);
          }
        }
        const expected = [...model.keys()].filter((key) => byBytes(key, from) >= 0).sort(byBytes);
        expect([...index.from(from)]).toEqual(expected.map((key) => model.get(key)));
        expect(index.get(from)).toEqual(model.get(from) ?? null);
      }),
    );
  });
});
