import { z } from 'zod';
import { parseXml } from '../../../formats/xml.ts';
import { receiveText } from '../body/receive-body.ts';
import { type S3Response, xmlResponse } from '../http/s3-response.ts';
import { S3Error } from '../s3-error.ts';
import type { OperationInput } from './operation.ts';

const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
const MAX_KEYS = 1000;

const deletion = z.object({
  Delete: z.object({
    Quiet: z.enum(['true', 'false']).default('false'),
    Object: z
      .array(z.looseObject({ Key: z.string().min(1) }))
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

/** DeleteObjects: up to 1,000 keys in one request, by which s3cmd deletes. Conditions on them are refused, not ignored. */
export async function deleteObjects({ service, request, sha256 }: OperationInput): Promise<S3Response> {
  const { Delete: wanted } = readDeletion(await receiveText(request, sha256, MAX_DOCUMENT_BYTES));
  if (wanted.Object.some((object) => Object.keys(object).length > 1)) {
    throw new S3Error('NotImplemented', 'Of what to delete, only keys are supported.');
  }
  const deleted = wanted.Object.map(({ Key }) => ({ Key }));
  for (const { Key: key } of deleted) await service.disk.delete(key);
  return xmlResponse('DeleteResult', wanted.Quiet === 'true' ? {} : { Deleted: deleted });
}

function readDeletion(text: string): z.output<typeof deletion> {
  try {
    return parseXml(text, deletion);
  } catch (cause) {
    throw new S3Error('MalformedXML', 'The XML you provided was not well-formed or has too many elements.', {
      cause,
    });
  }
}
