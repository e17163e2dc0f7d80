import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { receiveBody, receiveText } from '../body/receive-body.ts';
import { discardStaged, type StagedBody } from '../disk/staging.ts';
import { writeCondition } from '../http/conditions.ts';
import { queryValue, type S3Request } from '../http/s3-request.ts';
import { type S3Response, xmlResponse } from '../http/s3-response.ts';
import { S3Error } from '../s3-error.ts';
import type { Upload } from './multipart-uploads.ts';
import { objectHeaders } from './object-headers.ts';
import type { OperationInput } from './operation.ts';
import { wholeSeconds } from './put-object.ts';
import { readXml } from './read-xml.ts';

const MAX_PARTS = 10_000;
const MIN_PART_BYTES = 5 * 1024 * 1024;
const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;

const completion = z.object({
  CompleteMultipartUpload: z.object({
    Part: z
      .array(z.object({ PartNumber: z.string().regex(/^\d+$/).transform(Number), ETag: z.string() }))
      .min(1)
      .max(MAX_PARTS),
  }),
});

/** CreateMultipartUpload. */
export function createMultipartUpload({ service, request }: OperationInput): S3Response {
  const id = service.uploads.begin({ key: request.key, headers: objectHeaders(request) });
  return xmlResponse('InitiateMultipartUploadResult', {
    Bucket: service.bucket,
    Key: request.key,
    UploadId: id,
  });
}

/** UploadPart. A part sent again replaces the one before. */
export async function uploadPart({ service, request, payload }: OperationInput): Promise<S3Response> {
  const number = Number(queryValue(request, 'partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS) {
    throw new S3Error(
      'InvalidArgument',
      `Part number must be an integer between 1 and ${MAX_PARTS}, inclusive`,
    );
  }
  find({ service, request });
  const part = await service.disk.stage(receiveBody(request, payload));
  try {
    // The upload may have been completed or aborted while the body arrived.
    const { parts } = find({ service, request });
    const previous = parts.get(number);
    parts.set(number, part);
    if (previous !== undefined) await discardStaged(previous);
  } catch (error) {
    await discardStaged(part);
    throw error;
  }
  return { status: 200, headers: { etag: etagOf(part) } };
}

/** CompleteMultipartUpload, conditional like PutObject. A refused one leaves the upload open. */
export async function completeMultipartUpload({
  service,
  request,
  payload,
}: OperationInput): Promise<S3Response> {
  const condition = writeCondition(request);
  const upload = find({ service, request });
  const document = readXml(await receiveText(request, payload, MAX_DOCUMENT_BYTES), completion);
  const parts = chooseParts(upload, document.CompleteMultipartUpload.Part);
  const digests = Buffer.concat(parts.map(({ md5 }) => md5));
  const etag = `"${createHash('md5').update(digests).digest('hex')}-${parts.length}"`;
  const staged = await service.disk.stage(concatenate(parts));
  const lastModified = wholeSeconds(service.now());
  await service.disk.commit(
    staged,
    { key: upload.key, etag, lastModified, headers: upload.headers },
    condition,
  );
  await service.uploads.end(uploadId(request), upload);
  return xmlResponse('CompleteMultipartUploadResult', {
    Bucket: service.bucket,
    Key: upload.key,
    ETag: etag,
  });
}

/** AbortMultipartUpload. */
export async function abortMultipartUpload({ service, request }: OperationInput): Promise<S3Response> {
  await service.uploads.end(uploadId(request), find({ service, request }));
  return { status: 204 };
}

function find({ service, request }: Pick<OperationInput, 'service' | 'request'>): Upload {
  return service.uploads.find(uploadId(request), request.key);
}

function uploadId(request: S3Request): string {
  return queryValue(request, 'uploadId') ?? '';
}

function chooseParts(upload: Upload, wanted: readonly { PartNumber: number; ETag: string }[]): StagedBody[] {
  const parts = wanted.map(({ PartNumber: number, ETag: etag }, at) => {
    if (number <= (wanted[at - 1]?.PartNumber ?? 0)) {
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    const part = upload.parts.get(number);
    if (part !== undefined && etagOf(part) === `"${etag.replaceAll('"', '')}"`) return part;
    throw new S3Error('InvalidPart', `Part ${number} was not found, or has another entity tag.`);
  });
  const small = parts.slice(0, -1).find(({ bytes }) => bytes < MIN_PART_BYTES);
  if (small === undefined) return parts;
  throw new S3Error(
    'EntityTooSmall',
    `A part but the last has ${small.bytes} bytes, fewer than ${MIN_PART_BYTES}.`,
  );
}

async function* concatenate(parts: readonly StagedBody[]): AsyncGenerator<Uint8Array> {
  for (const { path } of parts) {
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1024 * 1024 });
    yield* stream;
  }
}

function etagOf({ md5 }: StagedBody): string {
  return `"${md5.toString('hex')}"`;
}
