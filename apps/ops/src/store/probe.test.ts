import { describe, expect, it } from 'vitest';
import type { ObjectStore, PutOptions } from './object-store.ts';
import { probeConditionalWrites } from './probe.ts';
import { createS3Store } from './s3/create-s3-store.ts';
import { PreconditionFailed, StoreUnavailable } from './store-error.ts';
import { runStore } from './testing/running-store.ts';

async function listedKeys(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  return keys;
}

/** The embedded store seen through a put that treats conditions in its own way. */
async function storeWithPut(change: (options: PutOptions) => PutOptions): Promise<ObjectStore> {
  const { config } = await runStore();
  const store = createS3Store(config);
  return { ...store, put: async (key, body, options = {}) => store.put(key, body, change(options)) };
}

const ignoring = (): PutOptions => ({});

describe('probeConditionalWrites', () => {
  it('finds that the embedded store honours them, and leaves nothing behind', async () => {
    const store = await storeWithPut((options) => options);
    expect(await probeConditionalWrites(store)).toEqual({ honoured: true });
    expect(await listedKeys(store)).toEqual([]);
  });

  it('finds out a store that ignores them all, and leaves nothing behind', async () => {
    const store = await storeWithPut(ignoring);
    expect(await probeConditionalWrites(store)).toEqual({
      honoured: false,
      reason: expect.stringContaining('ignores If-None-Match'),
    });
    expect(await listedKeys(store)).toEqual([]);
  });

  it('finds out a store that ignores If-Match only', async () => {
    const store = await storeWithPut((options) => (options.condition === 'absent' ? options : ignoring()));
    expect(await probeConditionalWrites(store)).toEqual({
      honoured: false,
      reason: expect.stringContaining('ignores If-Match'),
    });
  });

  it('finds out a store that refuses every conditional write', async () => {
    const refuse = () => {
      throw new PreconditionFailed('Refused.', { code: 'PreconditionFailed', remedy: 'None.' });
    };
    expect(await probeConditionalWrites(await storeWithPut(refuse))).toMatchObject({ honoured: false });
    const known = await storeWithPut((options) =>
      typeof options.condition === 'object' ? refuse() : options,
    );
    expect(await probeConditionalWrites(known)).toEqual({
      honoured: false,
      reason: expect.stringContaining('refuses If-Match with the ETag'),
    });
  });

  it('gives no verdict on a store that is away', async () => {
    const { config, close } = await runStore();
    await close();
    const store = createS3Store({ ...config, retries: 0 });
    await expect(probeConditionalWrites(store)).rejects.toThrow(StoreUnavailable);
  });
});
