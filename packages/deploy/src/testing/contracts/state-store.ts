import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ConflictError, type StateStore } from '../../ports.ts';

/** What every state store must do. `make` may return the same store every time: each test keeps to keys of its own. */
export function stateStoreContract(name: string, make: () => Promise<StateStore> | StateStore): void {
  const own = () => `contract/${randomUUID()}`;
  const it = test.extend('store', () => make()).extend('key', () => own());

  describe(`${name} as a state store`, () => {
    it('has null where nothing was written', async ({ store, key }) => {
      expect(await store.get(key)).toBeNull();
    });

    it.for<[string, unknown]>([
      ['an object', { a: 1, b: [true, null], c: { d: 'text' } }],
      ['other alphabets', { text: 'crème brûlée 🍲 \u2028 "quoted" \\ ' }],
      ['an empty list', []],
    ])('gives back %s as it was created', async ([, value], { store, key }) => {
      const { version } = await store.create(key, value);
      expect(await store.get(key)).toEqual({ value, version });
    });

    it('does not create over what is there', async ({ store, key }) => {
      await store.create(key, { n: 1 });
      await expect(store.create(key, { n: 2 })).rejects.toThrow(ConflictError);
      expect((await store.get(key))?.value).toEqual({ n: 1 });
    });

    it('replaces the version that stands, and gives it a new one', async ({ store, key }) => {
      const first = await store.create(key, { n: 1 });
      const second = await store.compareAndSwap(key, first.version, { n: 2 });
      expect(second.version).not.toBe(first.version);
      expect(await store.get(key)).toEqual({ value: { n: 2 }, version: second.version });
    });

    it('refuses to replace a version that no longer stands, and leaves the document alone', async ({
      store,
      key,
    }) => {
      const first = await store.create(key, { n: 1 });
      await store.compareAndSwap(key, first.version, { n: 2 });
      await expect(store.compareAndSwap(key, first.version, { n: 3 })).rejects.toThrow(ConflictError);
      expect((await store.get(key))?.value).toEqual({ n: 2 });
    });

    it('refuses to replace what does not exist, and does not create it', async ({ store, key }) => {
      const other = own();
      const { version } = await store.create(other, { n: 1 });
      await expect(store.compareAndSwap(key, version, { n: 2 })).rejects.toThrow(ConflictError);
      expect(await store.get(key)).toBeNull();
    });

    it('lets exactly one of many creators win', async ({ store, key }) => {
      const attempts = Array.from({ length: 16 }, (_, n) => store.create(key, { n }));
      const wins = await winners(attempts);
      expect(wins).toHaveLength(1);
      expect((await store.get(key))?.value).toEqual({ n: wins[0] });
    });

    it('lets exactly one of many replacers win', async ({ store, key }) => {
      const { version } = await store.create(key, { n: -1 });
      const wins = await winners(
        Array.from({ length: 16 }, (_, n) => store.compareAndSwap(key, version, { n })),
      );
      expect(wins).toHaveLength(1);
      expect((await store.get(key))?.value).toEqual({ n: wins[0] });
    });

    it('loses no update when everybody reads, adds one and tries again', async ({ store, key }) => {
      await store.create(key, 0);
      const addOne = async (): Promise<void> => {
        const found = await store.get(key);
        if (typeof found?.value !== 'number') throw new Error('the counter is gone');
        await store.compareAndSwap(key, found.version, found.value + 1).catch((error: unknown) => {
          if (!(error instanceof ConflictError)) throw error;
          return addOne();
        });
      };
      await Promise.all(Array.from({ length: 8 }, addOne));
      expect((await store.get(key))?.value).toBe(8);
    });

    it('removes a document, as often as asked, and takes another one in its place', async ({
      store,
      key,
    }) => {
      const other = own();
      const { version } = await store.create(key, { n: 1 });
      await store.create(other, { n: 2 });
      await store.remove(key);
      await store.remove(key);
      expect(await store.get(key)).toBeNull();
      expect(await store.list(key)).toEqual([]);
      expect((await store.get(other))?.value).toEqual({ n: 2 });
      await expect(store.compareAndSwap(key, version, { n: 3 })).rejects.toThrow(ConflictError);
      await store.create(key, { n: 4 });
      expect((await store.get(key))?.value).toEqual({ n: 4 });
    });

    it('lists exactly the keys under a prefix, in code-unit order', async ({ store, key: prefix }) => {
      const keys = ['b', 'a/2', 'a/10', 'B', 'a-', 'c/d/e'].map((key) => `${prefix}/${key}`);
      for (const key of keys) await store.create(key, {});
      await store.create(`${prefix}x`, {});
      expect(await store.list(`${prefix}/`)).toEqual(keys.toSorted());
      expect(await store.list(`${prefix}/a/`)).toEqual([`${prefix}/a/10`, `${prefix}/a/2`]);
      expect(await store.list(`${own()}/`)).toEqual([]);
    });
  });
}

/** The indexes of the attempts that succeeded. Any failure but a conflict is thrown. */
async function winners(attempts: readonly Promise<unknown>[]): Promise<number[]> {
  const results = await Promise.allSettled(attempts);
  return results.flatMap((result, index) => {
    if (result.status === 'fulfilled') return [index];
    if (!(result.reason instanceof ConflictError)) throw result.reason;
    return [];
  });
}
