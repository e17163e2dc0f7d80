import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { timeout } from 'hono/timeout';
import type { Logger } from '../log/logger.ts';
import { accessLog } from './access-log.ts';
import { answerHeaders } from './answer-headers.ts';
import type { HttpEnv } from './env.ts';
import { createErrorHandler } from './error-handler.ts';
import { HttpProblem, respondWithProblem } from './problem.ts';

const MAX_REQUEST_ID_LENGTH = 64;
const MAX_BODY_BYTES = 64 * 1024;
const DEFAULT_TIMEOUT_MS = 10_000;

interface BaseAppOptions {
  readonly logger: Logger;
  /** Name of the server in the access log. */
  readonly site: string;
  /** Longest time for one answer, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
}

/**
 * Returns an application without routes that does what every answer needs: request id, access log,
 * security headers, limits on time and size, and problems for whatever goes wrong. Add routes to it.
 */
export function createBaseApp({
  logger,
  site,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: BaseAppOptions): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const limitBody = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: bodyTooLarge });
  app.use(requestId({ limitLength: MAX_REQUEST_ID_LENGTH }));
  app.use(accessLog(logger, site));
  app.use(answerHeaders);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => respondWithProblem(c, wrongMethod(methods)),
    }),
  );
  app.use(timeout(timeoutMs, tookTooLong));
  // Asking a GET for its body would cost more than the answer.
  app.use((c, next) => (c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : limitBody(c, next)));
  app.onError(createErrorHandler(logger));
  app.notFound((c) => respondWithProblem(c, notFound()));
  return app;
}

const notFound = () =>
  new HttpProblem({
    status: 404,
    code: 'not_found',
    detail: 'Nothing is at this address. Check it for a mistyped or outdated part.',
  });

const wrongMethod = (methods: readonly string[]) =>
  new HttpProblem({
    status: 405,
    code: 'method_not_allowed',
    detail: `This address answers ${methods.join(', ')} only. Use one of these methods.`,
    headers: { Allow: methods.join(', ') },
  });

const tookTooLong = () =>
  new HttpProblem({
    status: 504,
    code: 'timeout',
    detail: 'The answer took too long and was given up. Try again in a moment.',
    headers: { 'Retry-After': '5' },
  });

function bodyTooLarge(): never {
  throw new HttpProblem({
    status: 413,
    code: 'body_too_large',
    detail: `A request body may have ${MAX_BODY_BYTES} bytes at most. Send less.`,
  });
}
