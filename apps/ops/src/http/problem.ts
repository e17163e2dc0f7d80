import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { preferredLocale } from './asked-locale.ts';
import { loggedPath } from './logged-path.ts';
import { problemMessages } from './problem-messages.ts';

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
 * Returns the problem as `application/problem+json` (RFC 9457), or as a page with the same words where a person meets with a
 * failure of the service. The type is `about:blank`, so that the title is the status's own phrase; `code` tells problems of one status apart.
 */
export function respondWithProblem(c: Context, problem: HttpProblem): Response | Promise<Response> {
  const { status, code, message } = problem;
  const headers = { 'Cache-Control': 'no-store', ...problem.headers };
  const isForPerson = c.req.method === 'GET' && c.req.header('accept')?.includes('text/html') === true;
  if (isForPerson && status >= 500)
    return c.html(problemPage(problem, c.req.header('accept-language')), status, headers);
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    code,
    instance: loggedPath(c),
  };
  return c.body(JSON.stringify(body), status, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}

/** The details are for whoever runs the site, in the language of its log. */
function problemPage({ code, message }: HttpProblem, acceptLanguage: string | undefined) {
  const locale = preferredLocale(undefined, acceptLanguage);
  const headings: Readonly<Record<string, string>> = problemMessages[locale];
  const heading = (Object.hasOwn(headings, code) ? headings[code] : undefined) ?? headings['other'];
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${heading}</title>
      </head>
      <body>
        <h1>${heading}</h1>
        <p lang="en">${message}</p>
      </body>
    </html>`;
}
