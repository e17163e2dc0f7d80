import type { DeliveryResult } from '@mangetamain/deploy';

const TIMEOUT_MS = 10_000;
const MAX_WAIT_MS = 600_000;

/** Posts once and returns what came of it. No result names the address: a webhook's address is its password. */
export async function postJson(
  url: string,
  body: unknown,
  { headers = {}, timeoutMs = TIMEOUT_MS }: { headers?: Record<string, string>; timeoutMs?: number } = {},
): Promise<DeliveryResult> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal,
    });
    await response.body?.cancel();
    return resultOf(response);
  } catch {
    return { type: 'retry', reason: signal.aborted ? `no answer within ${timeoutMs} ms` : 'no connection' };
  }
}

function resultOf({ status, headers }: Response): DeliveryResult {
  const reason = `the receiver answered ${status}`;
  if (status >= 200 && status < 300) return { type: 'delivered' };
  if (status === 429) return { type: 'retry', reason, ...waitOf(headers.get('retry-after')) };
  return status >= 500 || status === 408 ? { type: 'retry', reason } : { type: 'rejected', reason };
}

function waitOf(retryAfter: string | null): { afterMs?: number } {
  const seconds = Number(retryAfter ?? Number.NaN);
  return seconds >= 0 ? { afterMs: Math.min(seconds * 1_000, MAX_WAIT_MS) } : {};
}
