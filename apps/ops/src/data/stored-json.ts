import * as z from 'zod';
import { parseJsonBytes } from '../formats/json-bytes.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { DatasetError } from './dataset-error.ts';

/** How long an object may be kept whose content belongs to its key for ever. */
export const immutable = 'public, max-age=31536000, immutable';

/** The JSON object at a key, or null where there is none. Throws DatasetError where it is not what it should be. */
export async function readJson<T>(
  store: Pick<ObjectStore, 'get'>,
  key: string,
  schema: z.core.$ZodType<T>,
): Promise<T | null> {
  const object = await store.get(key);
  if (object === null) return null;
  const parsed = z.safeParse(schema, parseJsonBytes(object.body));
  if (parsed.success) return parsed.data;
  throw new DatasetError('The object is not what it should be.', {
    code: 'dataset-invalid',
    file: key,
    found: z.prettifyError(parsed.error),
    remedy: 'Import the data again; the files were changed or written by another version.',
  });
}

/** Writes a value as JSON that people can read. */
export async function putJson(
  store: Pick<ObjectStore, 'put'>,
  key: string,
  value: unknown,
  cacheControl: string,
): Promise<void> {
  await store.put(key, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), {
    contentType: 'application/json',
    cacheControl,
  });
}
