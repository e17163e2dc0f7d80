import type { Credentials } from '../signature/signature-v4.ts';
import { StoreError } from '../store-error.ts';

export interface S3Config {
  /** Where this process reaches the store: scheme, host and port. */
  readonly endpoint: string;
  /** Where browsers reach it; the same as `endpoint` unless given. */
  readonly publicEndpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly credentials: Credentials;
  /** Longest time for one attempt, body included, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number | undefined;
  /** Further attempts at a call that may safely be repeated. Default 2. */
  readonly retries?: number | undefined;
}

/**
 * Returns the origin of an endpoint such as `https://s3.example.org`.
 *
 * @throws {StoreError} code `InvalidEndpoint` when it is no http(s) URL, or has a path, query or user.
 */
export function requireOrigin(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const plain = url !== null && url.pathname === '/' && url.search === '' && url.username === '';
  if (plain && /^https?:$/.test(url.protocol)) return url.origin;
  throw new StoreError(`${JSON.stringify(endpoint)} is no endpoint of an object store.`, {
    code: 'InvalidEndpoint',
    remedy: 'Give scheme, host and, where needed, port only, such as https://s3.example.org:9000.',
  });
}
