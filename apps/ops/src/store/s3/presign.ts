import {
  ALGORITHM,
  canonicalQuery,
  type Credentials,
  signingScopes,
  signRequest,
  toTimestamp,
  UNSIGNED_PAYLOAD,
} from '../signature/signature-v4.ts';
import { uriEncodePath } from '../signature/uri-encode.ts';
import { StoreError } from '../store-error.ts';

const MAX_LIFETIME_SECONDS = 604_800;

interface PresignOptions {
  readonly signedAt: Date;
  /** Seconds from `signedAt`, 1 to 604,800. */
  readonly expiresIn: number;
}

/**
 * Returns a function that signs GET URLs for an origin such as `https://s3.example.org`.
 * It takes the decoded path (`/bucket/key`); the same input always gives the same URL.
 * It throws StoreError `InvalidLifetime` where S3 would refuse the lifetime.
 */
export function presigner(
  origin: string,
  region: string,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
): (path: string, options: PresignOptions) => string {
  const { host } = new URL(origin);
  const scopeAt = signingScopes(secretAccessKey, region);
  const signedHeaders = ['host'];
  const header = () => host;
  return (path, { signedAt, expiresIn }) => {
    const scope = scopeAt(toTimestamp(signedAt));
    const pairs: [string, string][] = [
      ['X-Amz-Algorithm', ALGORITHM],
      ['X-Amz-Credential', `${accessKeyId}/${scope.scope}`],
      ['X-Amz-Date', scope.timestamp],
      ['X-Amz-Expires', String(requireLifetime(expiresIn))],
      ['X-Amz-SignedHeaders', 'host'],
    ];
    if (sessionToken !== undefined) pairs.push(['X-Amz-Security-Token', sessionToken]);
    const query = canonicalQuery(pairs);
    const payload = UNSIGNED_PAYLOAD;
    const signature = signRequest({ method: 'GET', path, query, header, signedHeaders, payload }, scope);
    return `${origin}${uriEncodePath(path)}?${query}&X-Amz-Signature=${signature}`;
  };
}

function requireLifetime(seconds: number): number {
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_LIFETIME_SECONDS) return seconds;
  throw new StoreError(`A presigned URL cannot be valid for ${seconds} seconds.`, {
    code: 'InvalidLifetime',
    remedy: `Choose a whole number of seconds from 1 to ${MAX_LIFETIME_SECONDS}.`,
  });
}
