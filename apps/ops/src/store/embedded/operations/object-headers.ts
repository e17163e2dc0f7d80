import type { S3Request } from '../http/s3-request.ts';
import { S3Error } from '../s3-error.ts';

const KEPT = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]);
const METADATA = 'x-amz-meta-';
const MAX_METADATA_BYTES = 2048;

/**
 * Returns the headers to keep with an object and to return with it: content headers and `x-amz-meta-…`.
 *
 * @throws {S3Error} `MetadataTooLarge` above 2 KB of metadata.
 */
export function objectHeaders({ header, headerNames }: S3Request): Record<string, string> {
  const names = headerNames.filter((name) => KEPT.has(name) || name.startsWith(METADATA));
  const kept = Object.fromEntries(names.map((name) => [name, header(name) ?? '']));
  const metadata = Object.entries(kept).filter(([name]) => name.startsWith(METADATA));
  if (Buffer.byteLength(metadata.flat().join('')) > MAX_METADATA_BYTES) {
    throw new S3Error(
      'MetadataTooLarge',
      `An object may carry at most ${MAX_METADATA_BYTES} bytes of metadata.`,
    );
  }
  return { 'content-type': 'binary/octet-stream', ...kept };
}
