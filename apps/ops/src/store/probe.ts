import { randomUUID } from 'node:crypto';
import type { ObjectStore } from './object-store.ts';
import { PreconditionFailed } from './store-error.ts';

/** Keys under this prefix belong to probes and may be deleted at any time. */
export const PROBE_PREFIX = 'probes/';

export type ConditionalWrites =
  | { readonly honoured: true }
  | { readonly honoured: false; readonly reason: string };

/**
 * Returns whether the store honours conditional writes, tried out on a scratch object that is deleted afterwards.
 * Some stores accept the headers and ignore them; then two writers would silently overwrite each other.
 *
 * @throws {StoreError} when the store cannot be asked: no answer is neither yes nor no.
 */
export async function probeConditionalWrites(store: ObjectStore): Promise<ConditionalWrites> {
  const key = `${PROBE_PREFIX}${randomUUID()}`;
  try {
    return await tryOut(store, key);
  } finally {
    await store.delete(key);
  }
}

async function tryOut(store: ObjectStore, key: string): Promise<ConditionalWrites> {
  const put = (text: string, condition: 'absent' | { ifMatch: string }) =>
    isWritten(store.put(key, new TextEncoder().encode(text), { condition }));
  if (!(await put('first', 'absent'))) {
    return { honoured: false, reason: 'The store refuses If-None-Match: * on a key that holds no object.' };
  }
  if (await put('second', 'absent')) {
    return { honoured: false, reason: 'The store ignores If-None-Match: * and overwrites the object.' };
  }
  if (await put('third', { ifMatch: '"00000000000000000000000000000000"' })) {
    return {
      honoured: false,
      reason: 'The store ignores If-Match with another ETag and overwrites the object.',
    };
  }
  const current = await store.head(key);
  if (current === null || !(await put('fourth', { ifMatch: current.etag }))) {
    return { honoured: false, reason: 'The store refuses If-Match with the ETag that it reports.' };
  }
  return { honoured: true };
}

async function isWritten(put: Promise<unknown>): Promise<boolean> {
  try {
    await put;
    return true;
  } catch (error) {
    if (error instanceof PreconditionFailed) return false;
    throw error;
  }
}
