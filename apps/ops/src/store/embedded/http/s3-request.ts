import type { IncomingMessage } from 'node:http';
import type { QueryPairs } from '../../signature/signature-v4.ts';
import { S3Error } from '../s3-error.ts';

const MAX_KEY_BYTES = 1024;

/** A request as S3 reads it: decoded, path-style, not yet authenticated. */
export interface S3Request {
  readonly method: string;
  /** Decoded, with leading slash. Never resolved: `..` is two characters like any other. */
  readonly path: string;
  /** Empty for a request to the service itself. */
  readonly bucket: string;
  /** Empty for a request to the bucket. */
  readonly key: string;
  readonly query: QueryPairs;
  readonly header: (name: string) => string | undefined;
  /** Lower-case, as received. */
  readonly headerNames: readonly string[];
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * Returns the request behind an HTTP message.
 *
 * @throws {S3Error} `InvalidURI` or `KeyTooLongError`.
 */
export function readS3Request(message: IncomingMessage): S3Request {
  const target = message.url ?? '';
  const queryStart = target.indexOf('?');
  const path = decodePath(queryStart === -1 ? target : target.slice(0, queryStart));
  const query = queryStart === -1 ? [] : [...new URLSearchParams(target.slice(queryStart + 1))];
  const keyStart = path.indexOf('/', 1);
  const key = keyStart === -1 ? '' : path.slice(keyStart + 1);
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'Your key is too long');
  return {
    method: message.method ?? '',
    path,
    bucket: keyStart === -1 ? path.slice(1) : path.slice(1, keyStart),
    key,
    query,
    header: (name) => joined(message.headers[name]),
    headerNames: Object.keys(message.headers),
    // An error while reading must leave the connection open for the answer.
    body: { [Symbol.asyncIterator]: () => message.iterator({ destroyOnReturn: false }) },
  };
}

/** Returns the value of a query parameter, or undefined where it is not given. */
export function queryValue({ query }: S3Request, name: string): string | undefined {
  return query.find((pair) => pair[0] === name)?.[1];
}

function decodePath(path: string): string {
  if (!path.startsWith('/')) throw new S3Error('InvalidURI', 'The request target must be a path.');
  try {
    return decodeURIComponent(path);
  } catch {
    throw new S3Error('InvalidURI', 'The path is not percent-encoded UTF-8.');
  }
}

function joined(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}
