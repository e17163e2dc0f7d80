import type { Context, MiddlewareHandler } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from './env.ts';

const REQUEST_ID = 'X-Request-Id';

/**
 * For answers that are data: nothing in them may run, be framed or be guessed at.
 * Pages send their own Content-Security-Policy and what else counts for documents only. Strict-Transport-Security belongs to the
 * proxy that terminates TLS, which this service never does.
 */
const dataHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const complete = new WeakSet<Response>();

/**
 * Returns a finished answer, the headers that every answer needs included; those given replace them. Its headers stay
 * a plain record on their way out, which for an answer from memory is a fifth of the work.
 */
export function completeAnswer(
  c: Context<HttpEnv>,
  body: Uint8Array<ArrayBuffer> | null,
  status: StatusCode,
  headers: Readonly<Record<string, string>>,
): Response {
  const all = { ...dataHeaders, [REQUEST_ID]: c.get('requestId'), ...headers };
  const answer = new Response(body, { status, headers: all });
  complete.add(answer);
  return answer;
}

/** Gives every answer, errors included, the headers above, where it does not set them itself. */
export const answerHeaders: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next();
  if (complete.has(c.res)) return;
  const { headers } = c.res;
  for (const [name, value] of Object.entries(dataHeaders)) if (!headers.has(name)) headers.set(name, value);
};
