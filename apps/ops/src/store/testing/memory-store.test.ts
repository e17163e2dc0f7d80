import { expect, it } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { PreconditionFailed } from '../store-error.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (body: Uint8Array | undefined): string => new TextDecoder().decode(body);

it('gives back what was put, whole or in part, and null for what was not', async () => {
  const store = createMemoryStore();
  const { etag } = await store.put('a', bytes('hello'), { contentType: 'text/plain' });
  expect(await store.get('a')).toMatchObject({ key: 'a', etag, bytes: 5, contentType: 'text/plain' });
  expect(text((await store.get('a', { range: { start: 1, end: 3 } }))?.body)).toBe('ell');
  expect(text((await store.get('a', { range: { start: 3 } }))?.body)).toBe('lo');
  expect(await store.head('a')).toMatchObject({ key: 'a', etag, bytes: 5 });
  expect([await store.get('b'), await store.head('b')]).toEqual([null, null]);
});

it('keeps its own copy of the bytes', async () => {
  const store = createMemoryStore();
  const body = bytes('x');
  await store.put('a', body);
  body[0] = 0;
  const read = await store.get('a');
  read?.body.fill(0);
  expect(text((await store.get('a'))?.body)).toBe('x');
});

it('writes under a condition only when it holds', async () => {
  const store = createMemoryStore();
  const first = await store.put('a', bytes('1'), { condition: 'absent' });
  await expect(store.put('a', bytes('2'), { condition: 'absent' })).rejects.toThrow(PreconditionFailed);
  await expect(store.put('a', bytes('2'), { condition: { ifMatch: '"other"' } })).rejects.toThrow(
    PreconditionFailed,
  );
  await expect(store.put('b', bytes('2'), { condition: { ifMatch: first.etag } })).rejects.toThrow(
    PreconditionFailed,
  );
  const second = await store.put('a', bytes('2'), { condition: { ifMatch: first.etag } });
  expect(second.etag).not.toBe(first.etag);
  expect(text((await store.get('a'))?.body)).toBe('2');
});

it('lists below a prefix in key order, and forgets what is deleted', async () => {
  const store = createMemoryStore();
  for (const key of ['b/2', 'a/1', 'b/1', 'c']) await store.put(key, bytes(key));
  await store.delete('b/2');
  await store.delete('never there');
  const keys: string[] = [];
  for await (const { key } of store.list('b/')) keys.push(key);
  expect(keys).toEqual(['b/1']);
});

it('signs a URL that names the key and its end', async () => {
  const url = await createMemoryStore().presignGet('a/b', { signedAt: new Date(1_000_000), expiresIn: 60 });
  expect(url.pathname).toBe('/a/b');
  expect(url.searchParams.get('expires')).toBe('1060');
});
