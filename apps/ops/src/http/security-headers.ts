import type { MiddlewareHandler } from 'hono';

/**
 * For answers that are data: nothing in them may run, be framed or be guessed at.
 * Pages send their own Content-Security-Policy and what else counts for documents only. Strict-Transport-Security belongs to the
 * proxy that terminates TLS, which this service never does.
 */
const headers: readonly (readonly [string, string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** Gives every answer, errors included, the headers above; a handler may replace one by setting it. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of headers) c.header(name, value);
  await next();
};
