import type { ObjectStore } from '../store/object-store.ts';
import { UndecodableContent } from '../store/store-error.ts';

export type ReadObject =
  | { readonly body: Uint8Array; readonly etag: string }
  /** It is not there, or is not what its own headers say. */
  | { readonly body: null; readonly problem: string };

/** Returns the content of an object. @throws {StoreError} where the store does not answer for it. */
export async function readObject(store: Pick<ObjectStore, 'get'>, key: string): Promise<ReadObject> {
  try {
    const object = await store.get(key);
    return object ?? { body: null, problem: 'is missing' };
  } catch (error) {
    if (error instanceof UndecodableContent) return { body: null, problem: 'cannot be decompressed' };
    throw error;
  }
}
