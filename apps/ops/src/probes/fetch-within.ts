const MAX_BODY_BYTES = 8 * 1024 * 1024;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Time until the body was there, in milliseconds. */
  readonly tookMs: number;
}

/** Nobody answered, or not in time: neither good nor bad can be said. The message names no secret part of the URL. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/**
 * Fetches once, without following redirects; a body of more than 8 MB is cut off.
 *
 * @throws {NoAnswerError} when there is no complete answer within `timeoutMs`.
 */
export async function fetchWithin(
  timeoutMs: number,
  url: string,
  init: { method?: 'GET' | 'HEAD'; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const body = await readBody(response);
    return {
      status: response.status,
      headers: response.headers,
      body,
      tookMs: performance.now() - startedAt,
    };
  } catch (cause) {
    const { origin, pathname } = new URL(url);
    const why = signal.aborted ? `no answer within ${timeoutMs} ms` : describeFailure(cause);
    throw new NoAnswerError(`${why} from ${origin}${pathname}`, { cause });
  }
}

const certificateCodes = /CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|SELF_SIGNED/;

/** What kept an answer from coming, as far as an operator can do something about it. */
function describeFailure(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (certificateCodes.test(code)) return `no answer that a browser would trust (certificate: ${code})`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no answer, as its name is not known here,';
  return code === 'ECONNREFUSED' ? 'no answer, the connection was refused,' : 'no answer';
}

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) break;
  }
  return Buffer.concat(chunks);
}
