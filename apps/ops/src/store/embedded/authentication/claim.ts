import { ALGORITHM, fromTimestamp, toTimestamp, UNSIGNED_PAYLOAD } from '../../signature/signature-v4.ts';
import { queryValue, type S3Request } from '../http/s3-request.ts';
import { S3Error, type S3ErrorCode } from '../s3-error.ts';

const MAX_LIFETIME_SECONDS = 604_800;

/** What a request says of its own signature. Nothing of it is verified but its form. */
export interface Claim {
  readonly accessKeyId: string;
  /** `YYYYMMDD` of the credential scope. */
  readonly day: string;
  readonly region: string;
  readonly timestamp: string;
  readonly signedAt: Date;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payload: string;
  /** Null for a signature in the headers. */
  readonly presigned: { readonly expiresIn: number } | null;
}

/** Returns the claim in `Authorization`. @throws {S3Error} `AuthorizationHeaderMalformed`, `InvalidArgument` */
export function claimInHeaders(request: S3Request): Claim {
  const malformed: S3ErrorCode = 'AuthorizationHeaderMalformed';
  const authorization = request.header('authorization') ?? '';
  if (!authorization.startsWith(`${ALGORITHM} `)) {
    throw new S3Error('InvalidArgument', `The authorization mechanism must be ${ALGORITHM}.`);
  }
  const fields = new Map(
    authorization
      .slice(ALGORITHM.length)
      .split(',')
      .map((field) => splitAt(field.trim(), '=')),
  );
  const payload = request.header('x-amz-content-sha256');
  if (payload === undefined) {
    throw new S3Error('InvalidArgument', 'The header x-amz-content-sha256 is missing.');
  }
  return {
    ...readCredential(fields.get('Credential') ?? '', malformed),
    ...readTime(headerTimestamp(request), malformed),
    signedHeaders: readSignedHeaders(fields.get('SignedHeaders') ?? '', malformed),
    signature: fields.get('Signature') ?? '',
    payload,
    presigned: null,
  };
}

/** Returns the claim of a presigned URL. @throws {S3Error} `AuthorizationQueryParametersError` */
export function claimInQuery(request: S3Request): Claim {
  const malformed: S3ErrorCode = 'AuthorizationQueryParametersError';
  const parameter = (name: string) => {
    const value = queryValue(request, name);
    if (value !== undefined) return value;
    throw new S3Error(malformed, `The query parameter ${name} is missing.`);
  };
  if (parameter('X-Amz-Algorithm') !== ALGORITHM) {
    throw new S3Error(malformed, `X-Amz-Algorithm only supports "${ALGORITHM}"`);
  }
  const expires = parameter('X-Amz-Expires');
  const expiresIn = /^\d{1,7}$/.test(expires) ? Number(expires) : Number.NaN;
  if (!(expiresIn >= 1 && expiresIn <= MAX_LIFETIME_SECONDS)) {
    throw new S3Error(
      malformed,
      `X-Amz-Expires must be a number of seconds from 1 to ${MAX_LIFETIME_SECONDS}`,
    );
  }
  return {
    ...readCredential(parameter('X-Amz-Credential'), malformed),
    ...readTime(parameter('X-Amz-Date'), malformed),
    signedHeaders: readSignedHeaders(parameter('X-Amz-SignedHeaders'), malformed),
    signature: parameter('X-Amz-Signature'),
    payload: queryValue(request, 'X-Amz-Content-Sha256') ?? UNSIGNED_PAYLOAD,
    presigned: { expiresIn },
  };
}

function readCredential(credential: string, code: S3ErrorCode) {
  const parts = /^(.+)\/(\d{8})\/([^/]+)\/s3\/aws4_request$/.exec(credential);
  const [, accessKeyId, day, region] = parts ?? [];
  if (accessKeyId !== undefined && day !== undefined && region !== undefined)
    return { accessKeyId, day, region };
  throw new S3Error(code, 'The credential must be <key id>/<YYYYMMDD>/<region>/s3/aws4_request.');
}

function readTime(timestamp: string, code: S3ErrorCode) {
  const signedAt = fromTimestamp(timestamp);
  if (signedAt !== null) return { timestamp, signedAt };
  throw new S3Error(code, 'The signing time must be given as YYYYMMDDTHHMMSSZ.');
}

function readSignedHeaders(list: string, code: S3ErrorCode): readonly string[] {
  const names = list.split(';');
  const sorted = names.every((name, at) => name !== '' && (at === 0 || (names[at - 1] ?? '') < name));
  if (sorted && list === list.toLowerCase()) return names;
  throw new S3Error(code, 'SignedHeaders must be lower-case names, sorted, separated by semicolons.');
}

function headerTimestamp({ header }: S3Request): string {
  const timestamp = header('x-amz-date');
  if (timestamp !== undefined) return timestamp;
  const date = new Date(header('date') ?? '');
  return Number.isNaN(date.getTime()) ? '' : toTimestamp(date);
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
