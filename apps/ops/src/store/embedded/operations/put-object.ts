import { receiveBody } from '../body/receive-body.ts';
import { writeCondition } from '../http/conditions.ts';
import type { S3Response } from '../http/s3-response.ts';
import { objectHeaders } from './object-headers.ts';
import type { OperationInput } from './operation.ts';

/** PutObject, with `If-None-Match: *` and `If-Match`. The object appears whole or not at all. */
export async function putObject({ service, request, sha256 }: OperationInput): Promise<S3Response> {
  const condition = writeCondition(request);
  const headers = objectHeaders(request);
  const staged = await service.disk.stage(receiveBody(request, sha256));
  const etag = `"${staged.md5.toString('hex')}"`;
  const object = { key: request.key, etag, lastModified: wholeSeconds(service.now()), headers };
  await service.disk.commit(staged, object, condition);
  return { status: 200, headers: { etag } };
}

/** HTTP dates have no milliseconds, and listings must agree with them. */
function wholeSeconds(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
