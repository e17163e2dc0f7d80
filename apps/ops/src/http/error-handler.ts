import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from '../log/logger.ts';
import { StoreError, StoreUnavailable } from '../store/store-error.ts';
import { deploymentProblem } from './deployment-problems.ts';
import type { HttpEnv } from './env.ts';
import { loggedPath } from './logged-path.ts';
import { HttpProblem, respondWithProblem } from './problem.ts';

/** Returns the last handler of every error: a problem for the client, the whole story for the log. */
export function createErrorHandler(
  logger: Logger,
): (error: Error, c: Context<HttpEnv>) => Response | Promise<Response> {
  return (error, c) => {
    const problem = toProblem(error);
    if (problem.status >= 500) {
      logger.error({ requestId: c.get('requestId'), path: loggedPath(c), err: error }, problem.code);
    }
    return respondWithProblem(c, problem);
  };
}

function toProblem(error: Error): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StoreUnavailable) return storageUnavailable(error);
  if (error instanceof StoreError) return storageRefused(error);
  if (error instanceof HTTPException && error.status < 500) return badRequest(error);
  return deploymentProblem(error) ?? internalError(error);
}

const internalError = (error: Error) =>
  new HttpProblem({
    status: 500,
    code: 'internal_error',
    detail:
      'The service failed to answer. Try again; its log, under the request id of this answer, says why.',
    cause: error,
  });

/** Worth another try in a moment, unlike a refusal. */
const storageUnavailable = (cause: unknown): HttpProblem =>
  new HttpProblem({
    status: 503,
    code: 'storage_unavailable',
    detail:
      'The object store does not answer. Try again in a moment; if it lasts, check the store and S3_ENDPOINT.',
    headers: { 'Retry-After': '5' },
    cause,
  });

const storageRefused = (cause: StoreError) =>
  new HttpProblem({
    status: 503,
    code: 'storage_refused',
    detail:
      'The object store refused the service. Check its keys, bucket and region (S3_*); the log says what it answered.',
    cause,
  });

const badRequest = (cause: HTTPException) =>
  new HttpProblem({
    status: cause.status,
    code: 'bad_request',
    detail: 'The request cannot be understood. Check its address, headers and body.',
    cause,
  });
