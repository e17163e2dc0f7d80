import type * as z from 'zod';
import { problemAnswer } from '../operator-api/answers.ts';
import type { RunningService } from '../service/start-service.ts';
import type { CommandContext } from './command-context.ts';
import { OperationFailed } from './operation-failed.ts';

const ANSWER_WITHIN_MS = 90_000;

const problemSchema = problemAnswer.pick({ code: true, detail: true });

/** Where a service takes orders, and who gives them. */
export interface OperatorAccess {
  readonly url: string;
  readonly token: string;
}

/** The way into a service of this process. */
export function ownAccess({ urls, commandToken }: RunningService): OperatorAccess {
  return { url: urls.ops, token: commandToken };
}

interface Call {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OperatorClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** Sends a change. It is carried out once, however often the connection makes it arrive. */
  send<T>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object | null,
    schema: z.ZodType<T>,
  ): Promise<T>;
}

/**
 * Returns a client of a service's operator API. Its calls throw OperationFailed with the code and the words of the
 * service where that refuses, or `service_down` where nobody answers.
 */
export function createOperatorClient(
  { url, token }: OperatorAccess,
  { fetch }: Pick<CommandContext, 'fetch'>,
): OperatorClient {
  async function call<T>(path: string, init: Call, schema: z.ZodType<T>): Promise<T> {
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await fetch(`${url}${path}`, { ...init, headers, signal }).catch((error: unknown) => {
      throw noAnswer(url, error);
    });
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw refused(answer.status, problemSchema.safeParse(body).data);
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw notOurs(url);
    return parsed.data;
  }

  return {
    get: (path, schema) => call(path, { method: 'GET' }, schema),
    send: (method, path, body, schema) =>
      call(
        path,
        {
          method,
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          ...(body === null ? {} : { body: JSON.stringify(body) }),
        },
        schema,
      ),
  };
}

function refused(status: number, problem: z.infer<typeof problemSchema> | undefined): OperationFailed {
  return problem === undefined
    ? new OperationFailed('service_failed', `The service answered ${status}. Its log says why.`)
    : new OperationFailed(problem.code, problem.detail);
}

function noAnswer(url: string, error: unknown): OperationFailed {
  const why = error instanceof Error ? error.message : String(error);
  return new OperationFailed(
    'service_down',
    `No answer from ${url} (${why}). Check that the service runs, and OPS_URL.`,
  );
}

function notOurs(url: string): OperationFailed {
  return new OperationFailed(
    'service_unknown',
    `What answers at ${url} is no service of this version. Check OPS_URL, or start the service again.`,
  );
}
