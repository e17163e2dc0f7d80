import { ConflictError, sha256, type StateStore, type Stored } from '@mangetamain/deploy';
import type { Context, MiddlewareHandler } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { HttpProblem } from '../http/problem.ts';
import type { OperatorEnv } from './operator-env.ts';

const PREFIX = 'idempotency/';
const KEEP_MS = 24 * 3_600_000;
/** After this long without an answer the request counts as lost with its process. */
const LOST_MS = 120_000;

const recordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  requestSha256: z.string(),
  at: z.iso.datetime(),
  /** Null while the request is being carried out. */
  answer: z
    .strictObject({ status: z.int(), body: z.string(), headers: z.record(z.string(), z.string()) })
    .nullable(),
});

/** Any status that was kept is one that can be sent. */
const statusSchema = z.custom<StatusCode>((value) => typeof value === 'number');

type Answer = NonNullable<z.infer<typeof recordSchema>['answer']>;
const keptHeaders = ['content-type', 'location'];

/**
 * Carries out a change once per `Idempotency-Key` and operator: the same request again within a day gets the same
 * answer. Answers above 499 are not kept, so that trying again is worth while.
 */
export function idempotency(
  store: StateStore,
  now: () => Date = () => new Date(),
): MiddlewareHandler<OperatorEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined || c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw badKey();
    const requestSha256 = sha256(JSON.stringify([c.req.method, c.req.url, await c.req.text()]));
    const name = `${PREFIX}${sha256(JSON.stringify([c.get('operator').name, key]))}`;
    const found = await store.get(name);
    const record = recordOf(found, now());
    if (record !== null) return replay(c, record, requestSha256);
    const begun = await claim(store, name, found, { requestSha256, at: now().toISOString() });
    if (begun === null) throw underWay();
    await next();
    const answer = await answerOf(c);
    // An answer that cannot be kept is still an answer; the record then expires by itself.
    const at = (answer === null ? new Date(0) : now()).toISOString();
    const kept = { schemaVersion: 1, requestSha256, at, answer };
    await store.compareAndSwap(name, begun, kept).catch(() => undefined);
  };
}

/** Returns what is known of the request, or null where it may be carried out. @throws {HttpProblem} when nobody can tell. */
function recordOf(found: Stored | null, now: Date) {
  if (found === null) return null;
  const { data } = recordSchema.safeParse(found.value);
  if (data === undefined) throw unreadable();
  const age = now.getTime() - Date.parse(data.at);
  return age < (data.answer === null ? LOST_MS : KEEP_MS) ? data : null;
}

/**
 * Removes the answers that are no longer given again, and requests that were lost. Each is claimed first, as a request
 * would, so that none that comes at this moment is carried out twice. Returns how many were removed.
 */
export async function forgetOldAnswers(store: StateStore, now: Date): Promise<number> {
  let forgotten = 0;
  for (const name of await store.list(PREFIX)) {
    const found = await store.get(name);
    const { data } = recordSchema.safeParse(found?.value);
    // What is not understood may be of a newer version.
    if (data === undefined || recordOf(found, now) !== null) continue;
    const request = { requestSha256: data.requestSha256, at: now.toISOString() };
    if ((await claim(store, name, found, request)) === null) continue;
    await store.remove(name);
    forgotten += 1;
  }
  return forgotten;
}

/** Returns the version under which the request is known to be under way, or null where another one came first. */
async function claim(
  store: StateStore,
  name: string,
  found: Stored | null,
  request: { requestSha256: string; at: string },
): Promise<string | null> {
  const record = { schemaVersion: 1, ...request, answer: null };
  try {
    const { version } = await (found === null
      ? store.create(name, record)
      : store.compareAndSwap(name, found.version, record));
    return version;
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}

function replay(
  c: Context<OperatorEnv>,
  record: z.infer<typeof recordSchema>,
  requestSha256: string,
): Response {
  if (record.requestSha256 !== requestSha256) throw otherRequest();
  if (record.answer === null) throw underWay();
  const { status, body, headers } = record.answer;
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Idempotency-Replayed', 'true');
  c.status(statusSchema.parse(status));
  return c.body(body);
}

async function answerOf(c: Context<OperatorEnv>): Promise<Answer | null> {
  if (c.res.status >= 500) return null;
  const headers = keptHeaders.flatMap((name) => {
    const value = c.res.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const body = await c.res.clone().text();
  return { status: c.res.status, body, headers: Object.fromEntries(headers) };
}

const badKey = () =>
  new HttpProblem({
    status: 400,
    code: 'idempotency_key_invalid',
    detail: 'An Idempotency-Key has 1 to 200 printable characters without spaces. Send another.',
  });

/** Written by another version, or damaged: the change may have been made already. */
const unreadable = () =>
  new HttpProblem({
    status: 409,
    code: 'idempotency_unreadable',
    detail:
      'What is kept of this Idempotency-Key cannot be read, so the change may have been made. ' +
      'Look whether it was; if not, send the request with another key.',
  });

const underWay = () =>
  new HttpProblem({
    status: 409,
    code: 'idempotency_in_progress',
    detail: 'A request with this Idempotency-Key is being carried out. Ask again in a moment.',
    headers: { 'Retry-After': '1' },
  });

const otherRequest = () =>
  new HttpProblem({
    status: 422,
    code: 'idempotency_mismatch',
    detail: 'This Idempotency-Key came with another request before. Choose a new key for a new request.',
  });
