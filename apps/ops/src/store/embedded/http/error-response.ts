import { renderXml } from '../../../formats/xml.ts';
import { S3Error } from '../s3-error.ts';
import type { S3Response } from './s3-response.ts';

interface ErrorContext {
  readonly resource: string;
  readonly requestId: string;
  readonly method: string | undefined;
  readonly onFault: (fault: Error) => void;
}

/** Returns the S3 error document for what went wrong. A fault of the store itself is reported, not told. */
export function errorResponse(
  error: unknown,
  { resource, requestId, method, onFault }: ErrorContext,
): S3Response {
  if (!(error instanceof S3Error)) onFault(error instanceof Error ? error : new Error(String(error)));
  const { code, status, message, details, headers } =
    error instanceof S3Error
      ? error
      : new S3Error('InternalError', 'We encountered an internal error. Please try again.');
  // A length on an answer to HEAD would be taken for the object's.
  if (method === 'HEAD') return { status, headers };
  const [path = ''] = resource.split('?');
  const document = { Code: code, Message: message, ...details, Resource: path, RequestId: requestId };
  return {
    status,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: renderXml('Error', document),
  };
}
