import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { sha256 } from '@mangetamain/deploy';
import type { ObjectStore } from '../store/object-store.ts';
import { UndecodableContent } from '../store/store-error.ts';

type StoredFile =
  | { readonly body: Uint8Array }
  /** It is not the one that the manifest names: what is there, and what was to be there. */
  | { readonly body: null; readonly found: string; readonly expected: string };

/** Returns the content of a data set's file, compared with its length and SHA-256 in the manifest. */
export async function readStoredFile(
  store: Pick<ObjectStore, 'get'>,
  { key, bytes, sha256: hash }: Pick<ManifestFile, 'key' | 'bytes' | 'sha256'>,
): Promise<StoredFile> {
  const expected = `${bytes} bytes`;
  let object;
  try {
    object = await store.get(key);
  } catch (error) {
    if (!(error instanceof UndecodableContent)) throw error;
    return { body: null, found: 'what cannot be decompressed', expected };
  }
  if (object === null) return { body: null, found: 'nothing', expected };
  const { body } = object;
  if (body.byteLength !== bytes) return { body: null, found: `${body.byteLength} bytes`, expected };
  const actual = sha256(body);
  return actual === hash ? { body } : { body: null, found: `the SHA-256 ${actual}`, expected: hash };
}
