import { randomUUID } from 'node:crypto';
import { CasUnsupportedError, ConflictError, UnavailableError, type StateStore } from '@mangetamain/deploy';
import { withinDeadline } from '../dataset-api/store-deadline.ts';
import type { ObjectStore, PutOptions } from '../store/object-store.ts';
import { PreconditionFailed, StoreError } from '../store/store-error.ts';
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
  const answerOf = <T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    withinDeadline(timeoutMs, call).catch((error: unknown) => {
      throw toUnavailable(error);
    });

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
    try {
      const { etag } = await withinDeadline(timeoutMs, (signal) =>
        store.put(objectKey(key), body, { condition, contentType: 'application/json', signal }),
      );
      return { version: etag };
    } catch (error) {
      if (error instanceof PreconditionFailed) throw new ConflictError(key, { cause: error });
      throw toUnavailable(error);
    }
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

/** A refusal is no answer either: whether the state is this or that, nobody said. */
function toUnavailable(error: unknown): unknown {
  const isOfStore = error instanceof StoreError || (error instanceof Error && error.name === 'TimeoutError');
  return isOfStore ? new UnavailableError(error.message, { cause: error }) : error;
}
