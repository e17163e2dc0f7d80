import { type S3Response, xmlResponse } from '../http/s3-response.ts';
import type { OperationInput } from './operation.ts';

/** HeadBucket. */
export function headBucket({ service }: OperationInput): S3Response {
  return { status: 200, headers: { 'x-amz-bucket-region': service.region } };
}

/** GetBucketLocation. S3 writes its first region, us-east-1, as nothing. */
export function getBucketLocation({ service }: OperationInput): S3Response {
  const location = service.region === 'us-east-1' ? '' : service.region;
  return xmlResponse('LocationConstraint', { '#text': location });
}
