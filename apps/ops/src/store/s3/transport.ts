import { setTimeout as delay } from 'node:timers/promises';
import { signHeaders } from '../signature/sign-headers.ts';
import { canonicalQuery, type QueryPairs, signingScopes, toTimestamp } from '../signature/signature-v4.ts';
import { uriEncodePath } from '../signature/uri-encode.ts';
import { StoreUnavailable, UndecodableContent } from '../store-error.ts';
import type { S3Config } from './s3-config.ts';

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_RETRIES = 2;
const FIRST_RETRY_MS = 100;

export interface S3Call {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** The object, or none for a call on the bucket. */
  readonly key?: string;
  readonly query?: QueryPairs;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signal?: AbortSignal | undefined;
  /** True where a second attempt cannot do harm or hide the outcome of the first. */
  readonly repeatable: boolean;
}

export interface S3Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * Returns a function that signs and sends one call and reads the whole answer, whatever its status below 500.
 * It throws StoreUnavailable when no attempt brought an answer, and the signal's reason when aborted.
 */
export function createTransport(config: S3Config): (call: S3Call) => Promise<S3Answer> {
  const { origin, host } = new URL(config.endpoint);
  const { accessKeyId, secretAccessKey, sessionToken } = config.credentials;
  const scopeAt = signingScopes(secretAccessKey, config.region);
  const token: Record<string, string> =
    sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken };
  const timeoutMs = config.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const retries = config.retries ?? DEFAULT_RETRIES;

  async function attempt(call: S3Call): Promise<S3Answer> {
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = call.signal === undefined ? limit : AbortSignal.any([call.signal, limit]);
    try {
      const response = await fetch(urlOf(call), {
        method: call.method,
        // A proxy that compresses would take the length away, and the answer's bytes are wanted as they are stored.
        headers: { ...signed(call), 'accept-encoding': 'identity' },
        body: call.body === undefined ? null : new Uint8Array(call.body),
        signal,
        redirect: 'manual',
      });
      const body = new Uint8Array(await response.arrayBuffer());
      if (isUnavailable(response.status))
        throw unavailable(call, `answered ${response.status}`, response.status);
      return { status: response.status, headers: response.headers, body };
    } catch (cause) {
      call.signal?.throwIfAborted();
      if (cause instanceof StoreUnavailable) throw cause;
      if (isUndecodable(cause)) throw undecodable(call, cause);
      const what = limit.aborted
        ? `gave no answer within ${timeoutMs} ms`
        : `cannot be reached (${reason(cause)})`;
      throw unavailable(call, what, undefined, cause);
    }
  }

  const pathOf = ({ key }: S3Call) => (key === undefined ? `/${config.bucket}` : `/${config.bucket}/${key}`);

  function urlOf(call: S3Call): string {
    const query = call.query === undefined ? '' : `?${canonicalQuery(call.query)}`;
    return `${origin}${uriEncodePath(pathOf(call))}${query}`;
  }

  function signed(call: S3Call): Record<string, string> {
    const { method, query = [], body } = call;
    const request = { method, host, path: pathOf(call), query, headers: { ...token, ...call.headers }, body };
    return signHeaders(request, accessKeyId, scopeAt(toTimestamp(new Date())));
  }

  function unavailable(call: S3Call, what: string, status?: number, cause?: unknown): StoreUnavailable {
    const target = call.key === undefined ? `bucket ${config.bucket}` : call.key;
    return new StoreUnavailable(`The object store ${origin} ${what} for ${call.method} ${target}.`, {
      code: 'StoreUnavailable',
      remedy: call.repeatable
        ? 'Check that it runs and can be reached from here, then try again.'
        : 'Whether the write took effect is unknown: read the object again, then decide.',
      status,
      key: call.key,
      cause,
    });
  }

  const undecodable = ({ key = '' }: S3Call, cause: unknown) =>
    new UndecodableContent(`The content of ${key} is damaged: it cannot be decompressed.`, {
      code: 'UndecodableContent',
      remedy: 'Run "data repair".',
      key,
      cause,
    });

  return async (call) => {
    const attempts = call.repeatable ? retries + 1 : 1;
    for (let done = 1; ; done += 1) {
      try {
        return await attempt(call);
      } catch (error) {
        if (done >= attempts || !(error instanceof StoreUnavailable)) throw error;
        await delay(FIRST_RETRY_MS * 2 ** (done - 1) * (0.5 + Math.random()), undefined, {
          signal: call.signal,
        });
      }
    }
  };
}

function isUnavailable(status: number): boolean {
  return (status >= 500 && status !== 501) || status === 429 || status === 408;
}

/** What Node says of Brotli that is none. */
function isUndecodable(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return (
    cause instanceof Error && 'code' in cause && /^(?:Z_|ERR_(?:_ERROR|BROTLI))/.test(String(cause.code))
  );
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
