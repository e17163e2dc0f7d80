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
  readonly bucket: string;
  readonly authority: Authority;
  readonly service: Service;
  readonly onFault: (fault: Error) => void;
}

interface RequestHandler {
  readonly listener: RequestListener;
  /** Takes no further work, and resolves when none is left, that of clients who hung up included. */
  readonly finish: () => Promise<void>;
}

/** Returns what answers S3 requests. Whatever goes wrong within one is answered or reported. */
export function createRequestHandler(options: HandlerOptions): RequestHandler {
  const { onFault } = options;
  const running = new Set<Promise<void>>();
  let closing = false;

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const headers = { ...corsHeaders(message), 'x-amz-request-id': requestId };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    await sendResponse(response, await outcomeOf(message, requestId));
  }

  async function outcomeOf(message: IncomingMessage, requestId: string): Promise<S3Response> {
    try {
      if (closing) throw new S3Error('ServiceUnavailable', 'The store is closing. Please try again.');
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

  async function handleOrReport(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await handle(message, response);
    } catch (error) {
      response.destroy();
      onFault(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    listener(message, response) {
      const work = handleOrReport(message, response).finally(() => running.delete(work));
      running.add(work);
    },
    async finish() {
      closing = true;
      await Promise.all(running);
    },
  };
}

async function answer(
  message: IncomingMessage,
  { authority, bucket, service }: HandlerOptions,
): Promise<S3Response> {
  if (message.method === 'OPTIONS') return preflight(message);
  const request = readS3Request(message);
  const sha256 = authenticate(request, authority);
  const operation = findOperation(request);
  if (request.bucket !== bucket) {
    throw new S3Error('NoSuchBucket', `The specified bucket does not exist; this store has one, ${bucket}.`);
  }
  return operation.run({ service, request, sha256 });
}
