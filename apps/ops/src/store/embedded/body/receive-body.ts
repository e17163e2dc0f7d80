import type { SignedSha256 } from '../authentication/authenticate.ts';
import type { S3Request } from '../http/s3-request.ts';
import { S3Error } from '../s3-error.ts';
import { type Check, checksumCheck, isChecksumHeader, md5Check, sha256Check } from './checksum.ts';

const MAX_OBJECT_BYTES = 5 * 1024 ** 3;

/**
 * Yields the bytes that the request carries, decoded. The iteration ends without an error only when every promise
 * of the request held: length, signed hash, checksums.
 *
 * @throws {S3Error} naming the promise that did not hold.
 */
export async function* receiveBody(request: S3Request, sha256: SignedSha256): AsyncGenerator<Uint8Array> {
  const checks = checksOf(request, sha256);
  const promised = promisedLength(request);
  let received = 0;
  for await (const chunk of request.body) {
    received += chunk.byteLength;
    if (received > promised)
      throw new S3Error('IncompleteBody', `The body is longer than ${promised} bytes.`);
    for (const check of checks) check.update(chunk);
    yield chunk;
  }
  if (received !== promised) {
    throw new S3Error('IncompleteBody', `The body has ${received} bytes instead of ${promised}.`);
  }
  for (const check of checks) check.end();
}

/** Returns the whole body of a small request as text. @throws {S3Error} `EntityTooLarge`, or as `receiveBody` */
export async function receiveText(
  request: S3Request,
  sha256: SignedSha256,
  maxBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of receiveBody(request, sha256)) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new S3Error('EntityTooLarge', `The body is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function checksOf({ header, headerNames }: S3Request, sha256: SignedSha256): Check[] {
  const checks = headerNames.filter(isChecksumHeader).map((name) => checksumCheck(name, header(name) ?? ''));
  const md5 = header('content-md5');
  if (md5 !== undefined) checks.push(md5Check(md5));
  if (sha256 !== null) checks.push(sha256Check(sha256));
  return checks;
}

function promisedLength({ header }: S3Request): number {
  const value = header('content-length');
  if (value === undefined || !/^\d{1,15}$/.test(value)) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  if (Number(value) <= MAX_OBJECT_BYTES) return Number(value);
  throw new S3Error('EntityTooLarge', `An object may have at most ${MAX_OBJECT_BYTES} bytes.`);
}
