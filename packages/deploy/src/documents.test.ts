import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { changeDocument, InvalidDocumentError, readDocument, sameJson } from './documents.ts';
import { ConflictError } from './ports.ts';
import { interrupted } from './testing/interruption.ts';
import { memoryStateStore } from './testing/memory-state-store.ts';

const key = 'counter';
const counter = { key, schema: z.strictObject({ n: z.number() }), empty: { n: 0 } };

describe('readDocument', () => {
  it('refuses a document that is not what it should be, naming it and the field', async () => {
    const store = memoryStateStore();
    await store.create(key, { n: 'many' });
    const error: unknown = await readDocument(store, counter).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidDocumentError);
    expect(String(error)).toMatch(/"counter".*n:/);
  });
});

describe('changeDocument', () => {
  const increase = ({ n }: { n: number }) => ({ n: n + 1 });

  it('creates, then changes', async () => {
    const store = memoryStateStore();
    expect(await changeDocument(store, counter, increase)).toEqual({ n: 1 });
    expect(await changeDocument(store, counter, increase)).toEqual({ n: 2 });
  });

  it('writes nothing when nothing changes', async () => {
    const store = memoryStateStore();
    await store.create(key, { n: 1 });
    await changeDocument(store, counter, (current) => current);
    expect(store.history(key)).toHaveLength(1);
  });

  it('loses no change, in whatever order many make theirs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const store = memoryStateStore();
        const slow = interrupted('store', store, async ({ moment }) => {
          if (moment === 'before') await scheduler.schedule(Promise.resolve());
        });
        const changes = Array.from({ length: 6 }, () => changeDocument(slow, counter, increase));
        await scheduler.waitFor(Promise.all(changes));
        expect((await store.get(key))?.value).toEqual({ n: 6 });
      }),
    );
  });

  it('gives up with the conflict when others always win', async () => {
    const store = memoryStateStore();
    await store.create(key, { n: 0 });
    const losing = interrupted('store', store, ({ method }) => {
      if (method === 'compareAndSwap') throw new ConflictError(key);
    });
    await expect(changeDocument(losing, counter, increase)).rejects.toThrow(ConflictError);
  });

  it('never overwrites a document that it cannot read', async () => {
    const store = memoryStateStore();
    await store.create(key, 'garbage');
    await expect(changeDocument(store, counter, increase)).rejects.toThrow(InvalidDocumentError);
    expect(store.history(key)).toEqual(['garbage']);
  });
});

describe('sameJson', () => {
  it('is true for what was written and read, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reordered = Object.fromEntries(Object.entries(value).toReversed());
        expect(sameJson(JSON.parse(JSON.stringify(reordered)), value)).toBe(true);
      }),
    );
  });

  it('tells different values, and different orders of a list, apart', () => {
    expect(sameJson({ a: 1 }, { a: 2 })).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson(undefined, { a: 1 })).toBe(false);
  });
});
