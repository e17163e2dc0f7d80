import { createHash } from 'node:crypto';
import { sha256 } from '@mangetamain/deploy';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { ExpectedObject } from './expected-objects.ts';
import { readObject } from './read-object.ts';

/** The MD5 of a content; other stores use other tags as well. */
const md5Tag = /^"?([0-9a-f]{32})"?$/;

/**
 * Returns what is wrong with an object, in words that follow its name, or null. Its content is read whole and hashed.
 * `tagsAreMd5` where the store is known to name contents so.
 */
export async function lookAt(
  store: Pick<ObjectStore, 'get' | 'head'>,
  { key, sha256: expected, accepts }: ExpectedObject,
  tagsAreMd5: boolean,
): Promise<string | null> {
  const found = await readObject(store, key);
  if (found.body === null) return found.problem;
  const { body, etag } = found;
  if (expected !== null) return sha256(body) === expected ? null : 'has other content than was published';
  if (accepts?.(parseJsonBytes(body)) === false) return 'is not what it should be';
  const md5 = tagsAreMd5 ? md5Tag.exec(etag)?.[1] : undefined;
  const isAsWritten = md5 === undefined || createHash('md5').update(body).digest('hex') === md5;
  return isAsWritten ? null : 'has other content than was written';
}
