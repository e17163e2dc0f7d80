import { createHash, createHmac } from 'node:crypto';
import { uriEncode, uriEncodePath } from './uri-encode.ts';

/*
 * AWS Signature Version 4 for S3, as in "Authenticating Requests (AWS Signature Version 4)"
 * of the Amazon S3 API Reference. Pure; used to presign and, by the embedded store, to verify.
 */

export const ALGORITHM = 'AWS4-HMAC-SHA256';
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export type QueryPairs = readonly (readonly [name: string, value: string])[];

export interface SignableRequest {
  readonly method: string;
  /** Decoded, beginning with a slash. */
  readonly path: string;
  /** From `canonicalQuery`, without the signature itself. */
  readonly query: string;
  /** Value of a header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** Lower-case names, sorted. */
  readonly signedHeaders: readonly string[];
  /** Hex SHA-256 of the body, or one of S3's words such as `UNSIGNED-PAYLOAD`. */
  readonly payload: string;
}

/** When and where a signature counts. */
export interface SigningScope {
  /** `YYYYMMDDTHHMMSSZ` */
  readonly timestamp: string;
  /** `YYYYMMDD/region/s3/aws4_request` */
  readonly scope: string;
  readonly signingKey: Buffer;
}

/** Returns the time as Signature Version 4 writes it, `YYYYMMDDTHHMMSSZ` in UTC. */
export function toTimestamp(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Returns the time of a `YYYYMMDDTHHMMSSZ` timestamp, or null where it is none. */
export function fromTimestamp(timestamp: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Returns a function from timestamp to scope with its signing key, which it derives once a day. */
export function signingScopes(secretAccessKey: string, region: string): (timestamp: string) => SigningScope {
  let cached: { day: string; signingKey: Buffer } | null = null;
  return (timestamp) => {
    const day = timestamp.slice(0, 8);
    if (cached?.day !== day) cached = { day, signingKey: deriveSigningKey(secretAccessKey, day, region) };
    return { timestamp, scope: `${day}/${region}/s3/aws4_request`, signingKey: cached.signingKey };
  };
}

/** Returns the hex signature of the request. */
export function signRequest(request: SignableRequest, scope: SigningScope): string {
  const hash = sha256Hex(canonicalRequest(request));
  return signText(`${ALGORITHM}\n${scope.timestamp}\n${scope.scope}\n${hash}`, scope);
}

/** Returns the query encoded and sorted as the canonical request wants it; also fit for a URL. */
export function canonicalQuery(query: QueryPairs): string {
  return query
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compareText(nameA, nameB) || compareText(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** Returns the SHA-256 of text or bytes in hex. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function canonicalRequest(request: SignableRequest): string {
  const { method, path, query, header, signedHeaders, payload } = request;
  const headers = signedHeaders.map((name) => `${name}:${tidy(header(name) ?? '')}\n`).join('');
  return `${method}\n${uriEncodePath(path)}\n${query}\n${headers}\n${signedHeaders.join(';')}\n${payload}`;
}

function deriveSigningKey(secretAccessKey: string, day: string, region: string): Buffer {
  return [day, region, 's3', 'aws4_request'].reduce(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
}

function signText(text: string, { signingKey }: SigningScope): string {
  return createHmac('sha256', signingKey).update(text).digest('hex');
}

function tidy(value: string): string {
  return value.trim().replaceAll(/\s+/g, ' ');
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
