import type { PayloadRule } from '../authentication/authenticate.ts';
import type { S3Request } from '../http/s3-request.ts';
import { S3Error } from '../s3-error.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { type Check, checksumCheck, isChecksumHeader, md5Check, sha256Check } from './checksum.ts';

const MAX_OBJECT_BYTES = 5 * 1024 ** 3;

/**
 * Yields the bytes that the request carries, decoded. The iteration ends without an error only when every promise
 * of the request held: length, signed hash, chunk signatures, checksums.
 *
 * @throws {S3Error} naming the promise that did not hold.
 */
export async function* receiveBody(request: S3Request, rule: PayloadRule): AsyncGenerator<Uint8Array> {
  const trailers = new Map<string, string>();
  const checks = checksOf(request, rule, trailers);
  const promised = promisedLength(request, rule);
  let received = 0;
  for await (const chunk of decoded(request, rule, trailers)) {
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
export async function receiveText(request: S3Request, rule: PayloadRule, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of receiveBody(request, rule)) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new S3Error('EntityTooLarge', `The body is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function decoded(
  request: S3Request,
  rule: PayloadRule,
  trailers: Map<string, string>,
): AsyncIterable<Uint8Array> {
  const onTrailer = (name: string, value: string) => void trailers.set(name, value);
  if (rule.kind === 'signed-chunks') return decodeAwsChunked(request.body, { signing: rule, onTrailer });
  if (rule.kind === 'unsigned-chunks') return decodeAwsChunked(request.body, { signing: null, onTrailer });
  return request.body;
}

function checksOf(request: S3Request, rule: PayloadRule, trailers: ReadonlyMap<string, string>): Check[] {
  const checks = request.headerNames
    .filter(isChecksumHeader)
    .map((name) => checksumCheck(name, () => request.header(name)));
  const announced = request.header('x-amz-trailer')?.toLowerCase().split(',') ?? [];
  for (const name of announced.map((text) => text.trim()).filter(isChecksumHeader)) {
    checks.push(checksumCheck(name, () => trailers.get(name)));
  }
  const md5 = request.header('content-md5');
  if (md5 !== undefined) checks.push(md5Check(md5));
  if (rule.kind === 'sha256') checks.push(sha256Check(rule.expected));
  return checks;
}

function promisedLength({ header }: S3Request, { kind }: PayloadRule): number {
  const chunked = kind === 'signed-chunks' || kind === 'unsigned-chunks';
  const name = chunked ? 'x-amz-decoded-content-length' : 'content-length';
  const value = header(name);
  if (value === undefined || !/^\d{1,15}$/.test(value)) {
    throw new S3Error('MissingContentLength', `You must provide the ${name} HTTP header.`);
  }
  if (Number(value) <= MAX_OBJECT_BYTES) return Number(value);
  throw new S3Error('EntityTooLarge', `An object may have at most ${MAX_OBJECT_BYTES} bytes.`);
}
