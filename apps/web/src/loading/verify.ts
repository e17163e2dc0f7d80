import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { DataError } from '../engine/errors.ts';

/** SHA-256 of bytes in hex digits. Throws `dataset_invalid` where the browser does not offer it. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!('subtle' in crypto)) {
    const issue = 'No file can be checked on a page that is not secure: open it by HTTPS or on localhost.';
    throw new DataError('dataset_invalid', { issues: [issue] });
  }
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Throws `dataset_hash_mismatch` unless the bytes are the published ones, in length and in hash; `dataset_invalid` where
 * that cannot be told.
 */
export async function verifyFile(
  { table, sha256, bytes: expectedBytes }: Pick<ManifestFile, 'table' | 'sha256' | 'bytes'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const received = await sha256Of(bytes);
  const receivedBytes = bytes.byteLength;
  if (received === sha256 && receivedBytes === expectedBytes) return;
  throw new DataError('dataset_hash_mismatch', {
    table,
    expected: sha256,
    received,
    expectedBytes,
    receivedBytes,
  });
}
