import * as z from 'zod';
import { messages } from '../catalogue.ts';
import { session } from './session.ts';

/** The service said no, or said nothing (`status` 0). The message is for people. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** Asks the service as the operator who is signed in. @throws {RequestError} */
export async function ask(
  path: string,
  { method = 'GET', body, idempotencyKey }: Request = {},
): Promise<Response> {
  const headers = new Headers({ Authorization: `Bearer ${session.token() ?? ''}` });
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (error) {
    throw new RequestError(0, messages.problems.unreachable, { cause: error });
  }
  if (!answer.ok) throw new RequestError(answer.status, await explanationOf(answer));
  return answer;
}

const problemSchema = z.object({ detail: z.string() });

/** What a problem (RFC 9457) says, or that it says nothing. */
async function explanationOf(answer: Response): Promise<string> {
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  return problem.data?.detail ?? messages.problems.unexpected(answer.status);
}

/** A key that no other request has. Unlike `randomUUID` it is there without TLS too. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Saves what the service answers as a file. @throws {RequestError} */
export async function download(path: string, name: string): Promise<void> {
  const answer = await ask(path);
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
