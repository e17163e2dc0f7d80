import type { Credentials } from '../signature/signature-v4.ts';

export interface S3Config {
  /** Where this process reaches the store: an origin, such as `https://s3.example.org:9000`. */
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
