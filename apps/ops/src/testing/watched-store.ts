import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { StoreUnavailable } from '../store/store-error.ts';

/** An object store in memory that counts its calls and can be taken away. */
export interface WatchedStore extends ObjectStore {
  readonly calls: { get: number; head: number; presignGet: number };
  /** `away`: every call fails as if nobody answered. `stuck`: none is ever answered, only aborted. */
  state: 'up' | 'away' | 'stuck';
  putJson(key: string, value: unknown): Promise<void>;
}

/** Returns an empty store. Signed URLs name the key, the time and the lifetime, so that tests can read them. */
export function createWatchedStore(): WatchedStore {
  const memory = createMemoryStore();
  const calls = { get: 0, head: 0, presignGet: 0 };

  async function reach(signal: AbortSignal | undefined): Promise<void> {
    if (store.state === 'up') return;
    if (store.state === 'away')
      throw new StoreUnavailable('Nobody answered.', { code: 'NoAnswer', remedy: 'Start the store.' });
    await new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  const store: WatchedStore = {
    ...memory,
    calls,
    state: 'up',
    async get(key, options) {
      calls.get += 1;
      await reach(options?.signal);
      return memory.get(key, options);
    },
    async head(key, options) {
      calls.head += 1;
      await reach(options?.signal);
      return memory.head(key, options);
    },
    async presignGet(key, { signedAt, expiresIn }) {
      calls.presignGet += 1;
      const query = `X-Amz-Date=${signedAt.getTime()}&X-Amz-Expires=${expiresIn}&X-Amz-Signature=cafe`;
      return new URL(`http://store.test/bucket/${key}?${query}`);
    },
    async putJson(key, value) {
      await memory.put(key, Buffer.from(JSON.stringify(value)));
    },
  };
  return store;
}
