import { createHash } from 'node:crypto';
import type { ObjectStore, ObjectSummary, StoredObject } from '../store/object-store.ts';
import { PreconditionFailed, StoreUnavailable } from '../store/store-error.ts';

/** An object store in memory that counts its calls and can be taken away. */
export interface MemoryStore extends ObjectStore {
  readonly calls: { get: number; head: number; presignGet: number };
  /** While false, every call fails as if nobody answered. */
  available: boolean;
  putJson(key: string, value: unknown): Promise<void>;
}

/** Returns an empty store. Signed URLs name the key, the time and the lifetime, so that tests can read them. */
export function createMemoryStore(): MemoryStore {
  const objects = new Map<string, StoredObject>();
  const calls = { get: 0, head: 0, presignGet: 0 };

  const store: MemoryStore = {
    calls,
    available: true,
    async get(key) {
      calls.get += 1;
      requireAvailable();
      return objects.get(key) ?? null;
    },
    async head(key) {
      calls.head += 1;
      requireAvailable();
      return objects.get(key) ?? null;
    },
    async put(key, body, { contentType = 'application/octet-stream', condition } = {}) {
      requireAvailable();
      requireCondition(key, condition);
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      objects.set(key, { key, etag, bytes: body.byteLength, contentType, lastModified: new Date(), body });
      return { etag };
    },
    async delete(key) {
      requireAvailable();
      objects.delete(key);
    },
    async *list(prefix): AsyncGenerator<ObjectSummary> {
      requireAvailable();
      for (const key of [...objects.keys()].sort()) {
        const object = objects.get(key);
        if (object !== undefined && key.startsWith(prefix)) yield object;
      }
    },
    async presignGet(key, { signedAt, expiresIn }) {
      calls.presignGet += 1;
      const query = `X-Amz-Date=${signedAt.getTime()}&X-Amz-Expires=${expiresIn}&X-Amz-Signature=cafe`;
      return new URL(`http://store.test/bucket/${key}?${query}`);
    },
    async putJson(key, value) {
      await store.put(key, Buffer.from(JSON.stringify(value)));
    },
  };

  function requireAvailable(): void {
    if (store.available) return;
    throw new StoreUnavailable('Nobody answered.', { code: 'NoAnswer', remedy: 'Start the store.' });
  }

  function requireCondition(key: string, condition: { ifMatch: string } | 'absent' | undefined): void {
    if (condition === undefined) return;
    const etag = objects.get(key)?.etag;
    if (condition === 'absent' ? etag === undefined : etag === condition.ifMatch) return;
    throw new PreconditionFailed('The object is not as expected.', { code: 'PreconditionFailed', remedy: 'Look again.' });
  }

  return store;
}
