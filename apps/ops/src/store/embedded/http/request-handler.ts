import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { authenticate, type Authority } from '../authentication/authenticate.ts';
import { findOperation } from '../operations/find-operation.ts';
import type { Service } from '../operations/operation.ts';
import { S3Error } from '../s3-error.ts';
import { corsHeaders, preflight } from './cors.ts';
import { errorResponse } from './error-response.ts';
import { readS3Request } from './s3-request.ts';
import { type S3Response, sendResponse } from './s3-response.ts';

interface HandlerOptions {
  /** Sent with every answer, so that others can tell which store answers. */
  readonly storeId: string;
  readonly bucket: string;
  readonly authority: Authority;
  /** Requests wait for it. */
  readonly service: Promise<Service>;
  readonly onFault: (fault: Error) => void;
}

/** Returns the listener that answers S3 requests. Whatever goes wrong within one is answered or reported. */
export function createRequestHandler(options: HandlerOptions): RequestListener {
  const { storeId, onFault } = options;

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const headers = { ...corsHeaders(message), 'x-amz-request-id': requestId, 'x-amz-id-2': storeId };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    await sendResponse(response, await outcomeOf(message, requestId));
  }

  async function outcomeOf(message: IncomingMessage, requestId: string): Promise<S3Response> {
    try {
      return await answer(message, options);
    } catch (error) {
      // The sender hung up in mid-request: nobody is left to be told.
      if (message.errored !== null) return { status: 400 };
      return errorResponse(error, {
        resource: message.url ?? '',
        requestId,
        method: message.method,
        onFault,
      });
    }
  }

  return (message, response) => {
    handle(message, response).catch((error: unknown) => {
      response.destroy();
      onFault(error instanceof Error ? error : new Error(String(error)));
    });
  };
}

async function answer(
  message: IncomingMessage,
  { authority, bucket, service }: HandlerOptions,
): Promise<S3Response> {
  if (message.method === 'OPTIONS') return preflight(message);
  const request = readS3Request(message);
  const payload = authenticate(request, authority);
  const operation = findOperation(request);
  if (request.bucket !== '' && request.bucket !== bucket) {
    throw new S3Error('NoSuchBucket', `The specified bucket does not exist; this store has one, ${bucket}.`);
  }
  return operation.run({ service: await service, request, payload });
}
