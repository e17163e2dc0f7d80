import { setTimeout as delay } from 'node:timers/promises';
import { untilAborted } from './until-aborted.ts';

interface RepeatOptions {
  /** Between the end of one and the beginning of the next, in milliseconds. */
  readonly pauseMs: number;
  /** Before the first one; none, where not given. */
  readonly firstPauseMs?: number;
  readonly signal: AbortSignal;
}

/**
 * Does the work again and again, one at a time, until the signal is given. The work sees to its own errors, and must
 * bear being left in the middle: what is under way then is not waited for, as a store that is away may take long.
 */
export async function repeat(
  work: () => Promise<unknown>,
  { pauseMs, firstPauseMs = 0, signal }: RepeatOptions,
): Promise<void> {
  const ended = untilAborted(signal);
  // Aborting ends the pause: that is what it is for.
  const pause = (milliseconds: number) =>
    delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  if (firstPauseMs > 0) await pause(firstPauseMs);
  while (!signal.aborted) {
    await Promise.race([work(), ended.promise.catch(() => undefined)]);
    await pause(pauseMs);
  }
  ended.forget();
}
