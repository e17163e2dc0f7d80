import type { ObjectStore } from '../store/object-store.ts';
import { StoreUnavailable, UndecodableContent } from '../store/store-error.ts';

export const MISSING = 'is missing';

export type ReadObject =
  | { readonly body: Uint8Array; readonly etag: string }
  /** It is not there, or is not what its own headers say. */
  | { readonly body: null; readonly problem: string };

/** Returns the content of an object. @throws {StoreError} where the store does not answer at all. */
export async function readObject(store: Pick<ObjectStore, 'get' | 'head'>, key: string): Promise<ReadObject> {
  try {
    const object = await store.get(key);
    return object ?? { body: null, problem: MISSING };
  } catch (error) {
    if (error instanceof UndecodableContent) return { body: null, problem: 'cannot be decompressed' };
    // A store that knows of it and cannot give it has lost it, as on a disk with a bad sector: others are to be had.
    if (error instanceof StoreUnavailable)
      return { body: null, problem: (await store.head(key)) === null ? MISSING : 'cannot be read' };
    throw error;
  }
}
