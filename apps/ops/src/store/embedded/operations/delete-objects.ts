import { z } from 'zod';
import { receiveText } from '../body/receive-body.ts';
import type { S3Response } from '../http/s3-response.ts';
import { xmlResponse } from '../http/s3-response.ts';
import { S3Error } from '../s3-error.ts';
import { readXml } from './read-xml.ts';
import type { OperationInput } from './operation.ts';

const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
const MAX_KEYS = 1000;

const deletion = z.object({
  Delete: z.object({
    Quiet: z.enum(['true', 'false']).default('false'),
    Object: z
      .array(z.object({ Key: z.string().min(1) }))
      .min(1)
      .max(MAX_KEYS),
  }),
});

/** DeleteObject. Deleting what is not there is no error. */
export async function deleteObject({ service, request }: OperationInput): Promise<S3Response> {
  if (request.header('if-match') !== undefined) {
    throw new S3Error('NotImplemented', 'Conditional deletes are not supported.');
  }
  await service.disk.delete(request.key);
  return { status: 204 };
}

/** DeleteObjects: up to 1,000 keys in one request. */
export async function deleteObjects({ service, request, payload }: OperationInput): Promise<S3Response> {
  const { Delete: wanted } = readXml(await receiveText(request, payload, MAX_DOCUMENT_BYTES), deletion);
  for (const { Key: key } of wanted.Object) await service.disk.delete(key);
  return xmlResponse('DeleteResult', wanted.Quiet === 'true' ? {} : { Deleted: wanted.Object });
}
