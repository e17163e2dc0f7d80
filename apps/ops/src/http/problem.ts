import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { loggedPath } from './logged-path.ts';

interface ProblemOptions {
  readonly status: ContentfulStatusCode;
  /** Stable, in snake_case: clients and tests decide by it. */
  readonly code: string;
  /** One or two sentences: what happened, and what to do about it. Shown to the client. */
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** For the log only. */
  readonly cause?: unknown;
}

/** An answer other than success, to be thrown from anywhere below a handler. */
export class HttpProblem extends HTTPException {
  override readonly name = 'HttpProblem';
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ status, code, detail, headers = {}, cause }: ProblemOptions) {
    super(status, { message: detail, cause });
    this.code = code;
    this.headers = headers;
  }
}

/**
 * Returns the problem as `application/problem+json` (RFC 9457). The type is `about:blank`,
 * so that the title is the status's own phrase; `code` tells problems of one status apart.
 */
export function respondWithProblem(c: Context, { status, code, message, headers }: HttpProblem): Response {
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    code,
    instance: loggedPath(c),
  };
  return c.body(JSON.stringify(body), status, {
    'Cache-Control': 'no-store',
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
