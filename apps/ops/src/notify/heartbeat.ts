import type { Logger } from '../log/logger.ts';

const TIMEOUT_MS = 10_000;

/**
 * Returns a function that gives a sign of life to an address of the operator's, which raises the alarm when none comes.
 * It never throws. The log does not name the address: whoever knows it could keep the alarm quiet.
 */
export function createHeartbeat(url: string, logger: Logger, timeoutMs = TIMEOUT_MS): () => Promise<void> {
  return async () => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, { redirect: 'manual', signal });
      await response.body?.cancel();
      if (!response.ok) logger.warn({ status: response.status }, 'heartbeat_refused');
    } catch {
      const reason = signal.aborted ? `no answer within ${timeoutMs} ms` : 'no connection';
      logger.warn({ reason }, 'heartbeat_not_sent');
    }
  };
}
