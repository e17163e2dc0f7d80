import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ObjectStore } from '../object-store.ts';
import { PreconditionFailed } from '../store-error.ts';

/** A store with its own empty corner: the contract writes below the prefix only, and deletes what it wrote. */
interface StoreUnderTest {
  readonly store: ObjectStore;
  readonly prefix: string;
}

const text = (content: string) => new TextEncoder().encode(content);

const UNUSUAL_KEYS = [
  'with space + plus',
  'percent%2Fencoded %41',
  'quotes \'" and !()*&=?#;:@,$',
  'back\\slash|pipe~tilde^caret`<angle>{brace}[bracket]',
  'accents/crème brûlée/ñandú',
  '料理/寿司.parquet',
  'emoji/🍲',
  'combining/e\u0301',
  'double//slash/',
  'dots/.../..a/a..',
];

/**
 * Describes what every object store of this project must do. Call it in a test file with how to reach the store:
 * it is called once for each test.
 */
export function describeStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} as an object store`, { timeout: 60_000 }, () => {
    it('returns what was put, with its description', async () => {
      const { store, key } = await scratch(open, 'object');
      const { etag } = await store.put(key, text('Back to the Kitchen'), { contentType: 'text/plain' });
      const object = await store.get(key);
      expect(object).toMatchObject({ key, etag, bytes: 19, contentType: 'text/plain' });
      expect(new TextDecoder().decode(object?.body)).toBe('Back to the Kitchen');
      expect(await store.head(key)).toEqual({ key, etag, bytes: 19, lastModified: object?.lastModified });
      expect(Math.abs(Date.now() - Number(object?.lastModified))).toBeLessThan(15 * 60_000);
    });

    it('hands out decompressed what was put compressed', async () => {
      const { store, key } = await scratch(open, 'compressed');
      await store.put(key, brotliCompressSync(text('Back to the Kitchen')), { contentEncoding: 'br' });
      expect(new TextDecoder().decode((await store.get(key))?.body)).toBe('Back to the Kitchen');
    });

    it('answers null for what is not there, and deletes it without complaint', async () => {
      const { store, key } = await scratch(open, 'absent');
      expect(await store.get(key)).toBeNull();
      expect(await store.head(key)).toBeNull();
      await expect(store.delete(key)).resolves.toBeUndefined();
    });

    it('forgets what was deleted', async () => {
      const { store, key, prefix } = await scratch(open, 'deleted');
      await store.put(key, text('x'));
      await store.delete(key);
      expect(await store.get(key)).toBeNull();
      expect(await keysOf(store, prefix)).toEqual([]);
    });

    it('holds an empty object', async () => {
      const { store, key } = await scratch(open, 'empty');
      await store.put(key, new Uint8Array());
      expect(await store.get(key)).toMatchObject({ bytes: 0, body: new Uint8Array() });
      expect(await store.head(key)).toMatchObject({ bytes: 0 });
    });

    it('overwrites without a condition, and tells the versions apart by ETag', async () => {
      const { store, key } = await scratch(open, 'overwritten');
      const first = await store.put(key, text('first'));
      const second = await store.put(key, text('second'));
      expect(second.etag).not.toBe(first.etag);
      expect((await store.get(key))?.etag).toBe(second.etag);
    });

    it('keeps unusual keys apart and unchanged', async () => {
      const { store, prefix } = await scratch(open, 'x');
      const keys = UNUSUAL_KEYS.map((key) => `${prefix}${key}`);
      for (const key of keys) await store.put(key, text(key));
      for (const key of keys) expect(new TextDecoder().decode((await store.get(key))?.body)).toBe(key);
      expect(await keysOf(store, prefix)).toEqual(keys.toSorted(byUtf8));
      await Promise.all(keys.map((key) => store.delete(key)));
    });

    it.each(['', '..', 'a/../b', './a', 'a/.', 'x'.repeat(1025), '\ud800'])(
      'refuses the key %j',
      async (key) => {
        const { store } = await open();
        await expect(store.put(key, text('x'))).rejects.toMatchObject({ code: 'InvalidKey' });
        await expect(store.get(key)).rejects.toMatchObject({ code: 'InvalidKey' });
      },
    );

    it('lists below the prefix only', async () => {
      const { store, prefix } = await scratch(open, 'x');
      const keys = ['a/1', 'a/2', 'a0', 'b'].map((name) => `${prefix}${name}`);
      for (const key of keys) await store.put(key, text('x'));
      expect(await keysOf(store, `${prefix}a/`)).toEqual([`${prefix}a/1`, `${prefix}a/2`]);
      expect(await keysOf(store, `${prefix}none`)).toEqual([]);
      await Promise.all(keys.map((key) => store.delete(key)));
    });

    it('lists more keys than one page holds, in order, each once', async () => {
      const { store, prefix } = await scratch(open, 'x');
      const keys = Array.from({ length: 1005 }, (_, n) => `${prefix}${String(n).padStart(4, '0')}`);
      await inBatches(keys, (key) => store.put(key, text('x')));
      expect(await keysOf(store, prefix)).toEqual(keys);
      await inBatches(keys, (key) => store.delete(key));
    }, 120_000);

    it('reads ranges, and tells the size of the whole', async () => {
      const { store, key } = await scratch(open, 'ranged');
      await store.put(key, text('0123456789'));
      const read = async (start: number, end?: number) => {
        const object = await store.get(key, { range: end === undefined ? { start } : { start, end } });
        return { bytes: object?.bytes, text: new TextDecoder().decode(object?.body) };
      };
      expect(await read(2, 4)).toEqual({ bytes: 10, text: '234' });
      expect(await read(7)).toEqual({ bytes: 10, text: '789' });
      expect(await read(0, 99)).toEqual({ bytes: 10, text: '0123456789' });
      await expect(read(10)).rejects.toMatchObject({ code: 'InvalidRange', status: 416 });
    });

    it('writes only where there is nothing, when asked to', async () => {
      const { store, key } = await scratch(open, 'conditional');
      await store.put(key, text('first'), { condition: 'absent' });
      await expect(store.put(key, text('second'), { condition: 'absent' })).rejects.toThrow(
        PreconditionFailed,
      );
      expect(new TextDecoder().decode((await store.get(key))?.body)).toBe('first');
    });

    it('writes only over the version that the caller knows, when asked to', async () => {
      const { store, key } = await scratch(open, 'conditional');
      const condition = { ifMatch: '"00000000000000000000000000000000"' };
      await expect(store.put(key, text('x'), { condition })).rejects.toThrow(PreconditionFailed);
      const first = await store.put(key, text('first'));
      await expect(store.put(key, text('x'), { condition })).rejects.toThrow(PreconditionFailed);
      await store.put(key, text('second'), { condition: { ifMatch: first.etag } });
      await expect(store.put(key, text('x'), { condition: { ifMatch: first.etag } })).rejects.toThrow(
        PreconditionFailed,
      );
      expect(new TextDecoder().decode((await store.get(key))?.body)).toBe('second');
    });

    it('lets exactly one of many writers win, again and again', async () => {
      const { store, key } = await scratch(open, 'raced');
      let { etag } = await store.put(key, text('start'), { condition: 'absent' });
      for (let round = 0; round < 5; round += 1) {
        const condition = { ifMatch: etag };
        const writes = Array.from({ length: 10 }, (_, n) =>
          store.put(key, text(`${round}.${n}`), { condition }),
        );
        const outcomes = await Promise.allSettled(writes);
        const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
        expect(won).toHaveLength(1);
        etag = won[0]?.value.etag ?? '';
        expect((await store.head(key))?.etag).toBe(etag);
      }
    });

    it('gives a URL that needs no keys, for GET only, that nobody can alter', async () => {
      const { store, key } = await scratch(open, 'shared é+');
      await store.put(key, text('0123456789'), { contentType: 'text/csv' });
      const url = await store.presignGet(key, { signedAt: new Date(), expiresIn: 60 });
      const whole = await fetch(url);
      expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
        200,
        'text/csv',
        '0123456789',
      ]);
      const part = await fetch(url, { headers: { range: 'bytes=-3' } });
      expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
        206,
        'bytes 7-9/10',
        '789',
      ]);
      expect((await fetch(url, { method: 'HEAD' })).status).toBe(403);
      expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
      expect((await fetch(String(url).replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
      const hourAgo = new Date(Date.now() - 3_600_000);
      expect((await fetch(await store.presignGet(key, { signedAt: hourAgo, expiresIn: 60 }))).status).toBe(
        403,
      );
    });

    it('stops when told to', async () => {
      const { store, key } = await scratch(open, 'aborted');
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(store.get(key, { signal })).rejects.toThrow('enough');
      await expect(store.put(key, text('x'), { signal })).rejects.toThrow('enough');
      expect(await store.head(key)).toBeNull();
    });
  });
}

async function scratch(open: () => Promise<StoreUnderTest>, name: string) {
  const { store, prefix } = await open();
  const key = `${prefix}${name}`;
  await store.delete(key);
  return { store, prefix, key };
}

async function keysOf(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

async function inBatches(keys: readonly string[], act: (key: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < keys.length; at += 50) await Promise.all(keys.slice(at, at + 50).map(act));
}

function byUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
