import { S3Error } from '../s3-error.ts';

/** What is longer is no range. Only so does reading one take no time: spaces may stand in many places. */
const MAX_LENGTH = 100;

interface ResolvedRange {
  readonly start: number;
  /** How many bytes. */
  readonly bytes: number;
}

/**
 * Returns the single byte range of a `Range` header within an object of this size, or null for the whole object:
 * where there is no header, and, as RFC 9110 allows, where it asks for several ranges or is malformed.
 *
 * @throws {S3Error} `InvalidRange` when the object has none of the bytes.
 */
export function resolveRange(header: string | undefined, size: number): ResolvedRange | null {
  if (header === undefined || header.length > MAX_LENGTH) return null;
  const parts = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header);
  const [, first = '', last = ''] = parts ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return within(Math.max(0, size - Number(last)), size, size);
  if (last !== '' && Number(last) < Number(first)) return null;
  return within(Number(first), last === '' ? size : Math.min(size, Number(last) + 1), size);
}

function within(start: number, end: number, size: number): ResolvedRange {
  if (start < end) return { start, bytes: end - start };
  throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
    details: { ActualObjectSize: String(size) },
    headers: { 'content-range': `bytes */${size}` },
  });
}
