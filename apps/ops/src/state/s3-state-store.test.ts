import {
  CasUnsupportedError,
  ConflictError,
  InvalidDocumentError,
  UnavailableError,
} from '@mangetamain/deploy';
import { stateStoreContract } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createS3Store } from '../store/s3/create-s3-store.ts';
import { AccessDenied, StoreConflict, StoreUnavailable } from '../store/store-error.ts';
import { runStore } from '../store/testing/running-store.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createConditionalWritesCheck } from './conditional-writes.ts';
import { createS3StateStore } from './s3-state-store.ts';

function stateIn(store: ObjectStore, timeoutMs?: number) {
  const conditionalWrites = createConditionalWritesCheck(store, createRecordingLogger().logger);
  return createS3StateStore({ store, conditionalWrites, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}

stateStoreContract('the S3 state store on the embedded object store', async () => {
  const { config } = await runStore();
  return stateIn(createS3Store(config));
});

describe('a store that ignores conditions', () => {
  it('gets no write, whatever it would have answered', async () => {
    const memory = createMemoryStore();
    const careless: ObjectStore = { ...memory, put: (key, body) => memory.put(key, body) };
    const state = stateIn(careless);
    await expect(state.create('a', 1)).rejects.toThrow(CasUnsupportedError);
    await expect(state.compareAndSwap('a', '"1"', 1)).rejects.toThrow(CasUnsupportedError);
    await expect(state.remove('a')).rejects.toThrow(CasUnsupportedError);
    expect(await state.get('a')).toBeNull();
    expect(await state.list('')).toEqual([]);
  });

  it('is tried again after a while, in case it was repaired', async () => {
    const memory = createMemoryStore();
    let isCareless = true;
    let now = 0;
    const store: ObjectStore = {
      ...memory,
      put: (key, body, options) => memory.put(key, body, isCareless ? {} : options),
    };
    const { logger, entries } = createRecordingLogger();
    const check = createConditionalWritesCheck(store, logger, () => now);
    expect((await check()).honoured).toBe(false);
    expect(entries).toMatchObject([{ level: 'error', message: 'conditional_writes_ignored' }]);
    isCareless = false;
    expect((await check()).honoured).toBe(false);
    now = 30_000;
    expect((await check()).honoured).toBe(true);
  });
});

describe('a store in trouble', () => {
  const details = { code: 'X', remedy: 'Do something.' };

  it.each([
    ['does not answer', new StoreUnavailable('No.', details)],
    ['has another write under way', new StoreConflict('No.', details)],
    ['denies access', new AccessDenied('No.', details)],
  ])('is unavailable when it %s, for reads and writes', async (_what, error) => {
    const memory = createMemoryStore();
    const refuse = () => Promise.reject(error);
    const state = createS3StateStore({
      store: { ...memory, get: refuse, put: refuse },
      conditionalWrites: async () => ({ honoured: true }),
    });
    await expect(state.get('a')).rejects.toThrow(UnavailableError);
    await expect(state.create('a', 1)).rejects.toThrow(UnavailableError);
    await expect(state.compareAndSwap('a', '"1"', 1)).rejects.toThrow(UnavailableError);
  });

  it('is asked for its conditional writes again after it did not answer', async () => {
    const memory = createMemoryStore();
    let isAway = true;
    const put: ObjectStore['put'] = (key, body, options) =>
      isAway ? Promise.reject(new StoreUnavailable('No.', details)) : memory.put(key, body, options);
    const state = stateIn({ ...memory, put });
    await expect(state.create('a', 1)).rejects.toThrow(UnavailableError);
    isAway = false;
    await state.create('a', 1);
    await expect(state.create('a', 2)).rejects.toThrow(ConflictError);
  });

  it('is unavailable when it never answers', async () => {
    const store: ObjectStore = { ...createMemoryStore(), get: () => new Promise(() => {}) };
    await expect(stateIn(store, 20).get('a')).rejects.toThrow(UnavailableError);
  });

  it.each(['no JSON', '[]', '{"value":1}'])('is not believed when the document is %s', async (text) => {
    const store = createMemoryStore();
    await store.put('state/a.json', new TextEncoder().encode(text));
    await expect(stateIn(store).get('a')).rejects.toThrow(InvalidDocumentError);
  });
});

it('the same value written twice has two versions, so that nobody takes one write for another', async () => {
  const state = stateIn(createMemoryStore());
  const first = await state.create('a', { n: 1 });
  const second = await state.compareAndSwap('a', first.version, { n: 1 });
  expect(second.version).not.toBe(first.version);
});
