import { randomUUID } from 'node:crypto';
import { CasUnsupportedError, ConflictError, type StateStore } from '@mangetamain/deploy';
import { availableWithin } from '../store/within-deadline.ts';
import type { ObjectStore, PutOptions } from '../store/object-store.ts';
import { PreconditionFailed } from '../store/store-error.ts';
import type { ConditionalWritesCheck } from './conditional-writes.ts';
import { unwrap, wrap } from './envelope.ts';

const PREFIX = 'state/';
const SUFFIX = '.json';
const TIMEOUT_MS = 5_000;

interface S3StateStoreOptions {
  readonly store: ObjectStore;
  readonly conditionalWrites: ConditionalWritesCheck;
  /** Longest time for one call, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number;
}

/**
 * Returns the state store in the object store: one object per document, replaced only under the ETag that was read.
 * A store that was not proven to honour conditions gets no write at all.
 */
export function createS3StateStore({
  store,
  conditionalWrites,
  timeoutMs = TIMEOUT_MS,
}: S3StateStoreOptions): StateStore {
  const answerOf = <T>(call: (signal: AbortSignal) => Promise<T>) => availableWithin(timeoutMs, call);

  async function requireConditions(): Promise<void> {
    const check = await answerOf(() => conditionalWrites());
    if (!check.honoured) throw new CasUnsupportedError();
  }

  async function write(
    key: string,
    value: unknown,
    condition: NonNullable<PutOptions['condition']>,
  ): Promise<{ version: string }> {
    const body = wrap(randomUUID(), value);
    await requireConditions();
    return answerOf(async (signal) => {
      try {
        const options = { condition, contentType: 'application/json', signal };
        return { version: (await store.put(objectKey(key), body, options)).etag };
      } catch (error) {
        throw error instanceof PreconditionFailed ? new ConflictError(key, { cause: error }) : error;
      }
    });
  }

  return {
    async get(key) {
      const object = await answerOf((signal) => store.get(objectKey(key), { signal }));
      return object && { value: unwrap(key, object.body).value, version: object.etag };
    },
    create: (key, value) => write(key, value, 'absent'),
    compareAndSwap: (key, version, value) => write(key, value, { ifMatch: version }),
    async remove(key) {
      await requireConditions();
      await answerOf((signal) => store.delete(objectKey(key), { signal }));
    },
    list: (prefix) =>
      answerOf(async (signal) => {
        const keys: string[] = [];
        for await (const { key } of store.list(PREFIX + prefix, { signal })) {
          if (key.endsWith(SUFFIX)) keys.push(key.slice(PREFIX.length, -SUFFIX.length));
        }
        return keys.toSorted();
      }),
  };
}

function objectKey(key: string): string {
  return `${PREFIX}${key}${SUFFIX}`;
}
