import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import type { ObjectStore, ObjectSummary, PutOptions, StoredObject } from '../object-store.ts';
import { PreconditionFailed } from '../store-error.ts';

const summary = ({ key, bytes, etag, lastModified }: StoredObject): ObjectSummary => ({
  key,
  bytes,
  etag,
  lastModified,
});

function requireCondition(
  key: string,
  found: StoredObject | undefined,
  condition: PutOptions['condition'],
): void {
  if (condition === undefined) return;
  const holds = condition === 'absent' ? found === undefined : found?.etag === condition.ifMatch;
  if (!holds)
    throw new PreconditionFailed(`The object ${key} is not as expected.`, {
      code: 'PreconditionFailed',
      status: 412,
      key,
      remedy: 'Read it again, then decide.',
    });
}

/** A store that lives in memory, for tests: atomic, with the conditions and ETags of S3. */
export function createMemoryStore(): ObjectStore {
  const objects = new Map<string, StoredObject>();
  return {
    get: async (key, options = {}) => {
      const object = objects.get(key);
      if (object === undefined) return null;
      const { start = 0, end = object.bytes - 1 } = options.range ?? {};
      return { ...object, body: object.body.slice(start, end + 1) };
    },
    head: async (key) => {
      const object = objects.get(key);
      return object === undefined ? null : summary(object);
    },
    put: async (key, body, options = {}) => {
      requireCondition(key, objects.get(key), options.condition);
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      const content = options.contentEncoding === 'br' ? new Uint8Array(brotliDecompressSync(body)) : body;
      objects.set(key, {
        key,
        etag,
        bytes: content.byteLength,
        contentType: options.contentType ?? 'application/octet-stream',
        lastModified: new Date(),
        body: content.slice(),
      });
      return { etag };
    },
    delete: async (key) => {
      objects.delete(key);
    },
    list: async function* (prefix) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
      for (const key of keys) {
        const object = objects.get(key);
        if (object !== undefined) yield summary(object);
      }
    },
    presignGet: async (key, { signedAt, expiresIn }) =>
      new URL(`https://store.test/${key}?expires=${signedAt.getTime() / 1000 + expiresIn}`),
  };
}

/** Puts all objects of one store into another, as they are. */
export async function copyObjects(from: ObjectStore, to: ObjectStore): Promise<void> {
  for await (const { key } of from.list('')) {
    const object = await from.get(key);
    if (object !== null) await to.put(key, object.body, object);
  }
}
