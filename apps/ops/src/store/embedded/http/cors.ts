import type { IncomingMessage } from 'node:http';
import type { S3Response } from './s3-response.ts';

/*
 * Browsers may read from any origin: every read needs a signature, and a signature is what grants access.
 * They may not write.
 */

const ALLOW_ANY_ORIGIN = { 'access-control-allow-origin': '*' };

const EXPOSED = [
  'ETag',
  'Content-Range',
  'Content-Length',
  'Accept-Ranges',
  'Last-Modified',
  'x-amz-request-id',
];

/** Returns the headers that let a page of another origin read this answer. */
export function corsHeaders({ method, headers }: IncomingMessage): Readonly<Record<string, string>> {
  if (headers.origin === undefined || (method !== 'GET' && method !== 'HEAD')) return {};
  return { ...ALLOW_ANY_ORIGIN, 'access-control-expose-headers': EXPOSED.join(', ') };
}

/** Returns the answer to a preflight: GET and HEAD with any header are allowed, all else is refused. */
export function preflight({ headers }: IncomingMessage): S3Response {
  const method = headers['access-control-request-method'];
  if (headers.origin === undefined || (method !== 'GET' && method !== 'HEAD')) return { status: 403 };
  const wanted = headers['access-control-request-headers'];
  return {
    status: 200,
    headers: {
      ...ALLOW_ANY_ORIGIN,
      'access-control-allow-methods': 'GET, HEAD',
      ...(wanted === undefined ? {} : { 'access-control-allow-headers': wanted }),
      'access-control-max-age': '3600',
      vary: 'Access-Control-Request-Headers',
    },
  };
}
