import type { EventEmitter } from 'node:events';
import { monotonic } from '../time/monotonic.ts';

/** A terminal tells every process of a command, and whoever started this one tells it once more. */
const SAME_WISH_MS = 1_000;
/** What has not ended by then is not waited for: containers are killed soon after. */
const LONGEST_END_MS = 10_000;

interface EndableProcess extends Pick<EventEmitter, 'on'> {
  exit(code: number): void;
  /** Its line to whoever started it, if that one keeps any. */
  readonly channel?: { unref(): void } | null | undefined;
}

/**
 * Resolves when the process is asked to end: by a signal, or because whoever started it is gone. From then on the process
 * ends within ten seconds whatever is under way, and at once when it is asked again.
 */
export function askedToEnd(
  process: EndableProcess,
  write: (text: string) => void,
  now: () => number = monotonic,
): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const ask = () => {
      if (askedAt !== null) {
        if (now() - askedAt > SAME_WISH_MS) process.exit(1);
        return;
      }
      askedAt = now();
      setTimeout(() => {
        write('Not everything could be ended in time. What was under way is taken up by the next start.\n');
        process.exit(1);
      }, LONGEST_END_MS).unref();
      resolve();
    };
    for (const sign of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(sign, ask);
    // Listening to the line must not keep the process from ending.
    process.channel?.unref();
  });
}
