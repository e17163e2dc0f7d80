import { timingSafeEqual } from 'node:crypto';
import {
  canonicalQuery,
  type SigningScope,
  signRequest,
  UNSIGNED_PAYLOAD,
} from '../../signature/signature-v4.ts';
import { queryValue, type S3Request } from '../http/s3-request.ts';
import { S3Error } from '../s3-error.ts';
import { type Claim, claimInHeaders, claimInQuery } from './claim.ts';

const MAX_SKEW_MS = 15 * 60 * 1000;

export interface Authority {
  readonly accessKeyId: string;
  readonly region: string;
  readonly scopeAt: (timestamp: string) => SigningScope;
  readonly now: () => Date;
}

/** SHA-256 of the body, in hex, that the signature vouches for; null where it vouches for none. */
export type SignedSha256 = string | null;

/**
 * Checks the request's signature, in its headers or presigned in its query, and returns what it says about the body.
 *
 * @throws {S3Error} with the code that S3 itself gives for the fault.
 */
export function authenticate(request: S3Request, authority: Authority): SignedSha256 {
  const claim = readClaim(request);
  requireKnownSigner(claim, authority);
  requireTimely(claim, authority.now());
  requireSignedHeaders(claim, request);
  const scope = authority.scopeAt(claim.timestamp);
  const signature = signRequest(
    {
      method: request.method,
      path: request.path,
      query: canonicalQuery(request.query.filter(([name]) => name !== 'X-Amz-Signature')),
      header: request.header,
      signedHeaders: claim.signedHeaders,
      payload: claim.payload,
    },
    scope,
  );
  if (!sameText(signature, claim.signature)) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  return signedSha256(claim);
}

function readClaim(request: S3Request): Claim {
  const inHeaders = request.header('authorization') !== undefined;
  const inQuery = queryValue(request, 'X-Amz-Algorithm') !== undefined;
  if (inHeaders && inQuery) {
    throw new S3Error('InvalidArgument', 'Only one authentication mechanism may be given, header or query.');
  }
  if (inHeaders) return claimInHeaders(request);
  if (inQuery) return claimInQuery(request);
  throw new S3Error('AccessDenied', 'Access Denied. The request is not signed.');
}

function requireKnownSigner(
  { accessKeyId, day, region, timestamp, presigned }: Claim,
  authority: Authority,
): void {
  if (!sameText(accessKeyId, authority.accessKeyId)) {
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS access key Id you provided does not exist in our records.',
    );
  }
  const code = presigned ? 'AuthorizationQueryParametersError' : 'AuthorizationHeaderMalformed';
  if (region !== authority.region) {
    throw new S3Error(code, `The region '${region}' is wrong; expecting '${authority.region}'`, {
      details: { Region: authority.region },
    });
  }
  if (day !== timestamp.slice(0, 8)) {
    throw new S3Error(code, `The credential's date ${day} is not the day of ${timestamp}.`);
  }
}

function requireTimely({ signedAt, presigned }: Claim, now: Date): void {
  const age = now.getTime() - signedAt.getTime();
  if (presigned === null) {
    if (Math.abs(age) <= MAX_SKEW_MS) return;
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      { details: { RequestTime: signedAt.toISOString(), ServerTime: now.toISOString() } },
    );
  }
  if (age < -MAX_SKEW_MS) throw new S3Error('AccessDenied', 'Request is not yet valid');
  if (age > presigned.expiresIn * 1000) {
    throw new S3Error('AccessDenied', 'Request has expired', {
      details: {
        'X-Amz-Expires': String(presigned.expiresIn),
        Expires: new Date(signedAt.getTime() + presigned.expiresIn * 1000).toISOString(),
        ServerTime: now.toISOString(),
      },
    });
  }
}

function requireSignedHeaders({ signedHeaders, presigned }: Claim, request: S3Request): void {
  const signed = new Set(signedHeaders);
  const unsigned = request.headerNames.filter(
    (name) =>
      (name === 'host' || name.startsWith('x-amz-')) &&
      !signed.has(name) &&
      !(presigned !== null && name === 'x-amz-content-sha256'),
  );
  if (unsigned.length === 0 && signed.has('host')) return;
  throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed', {
    details: { HeadersNotSigned: unsigned.join(', ') || 'host' },
  });
}

function signedSha256({ payload }: Claim): SignedSha256 {
  if (payload === UNSIGNED_PAYLOAD) return null;
  if (/^[0-9a-f]{64}$/.test(payload)) return payload;
  throw new S3Error('NotImplemented', `A body signed as ${payload} is not supported.`);
}

function sameText(a: string, b: string): boolean {
  const [bytesA, bytesB] = [Buffer.from(a), Buffer.from(b)];
  return bytesA.length === bytesB.length && timingSafeEqual(bytesA, bytesB);
}
