import { setTimeout as delay } from 'node:timers/promises';

/**
 * Does the work now and again after each pause, one at a time, until the signal is given. The work sees to its own
 * errors. Returns a promise of the end of the last one.
 */
export async function repeat(
  work: () => Promise<unknown>,
  pauseMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await work();
    // Aborting ends the pause: that is what it is for.
    await delay(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
