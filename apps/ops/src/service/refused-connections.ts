import type { Logger } from '../log/logger.ts';
import { monotonic } from '../time/monotonic.ts';

const INTERVAL_MS = 60_000;

/** Returns a function to be called for each connection that a server refused: it is told in the log, at most once a minute. */
export function tellRefusedConnections(
  logger: Logger,
  server: string,
  now: () => number = monotonic,
): () => void {
  let refused = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    refused += 1;
    if (now() - toldAt < INTERVAL_MS) return;
    logger.warn({ server, refused }, 'connections_refused');
    refused = 0;
    toldAt = now();
  };
}
