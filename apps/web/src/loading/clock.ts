import { throwIfCancelled } from '../engine/errors.ts';
import { orCancelled } from '../engine/queue.ts';

/** Time, as far as loading needs it. */
export interface Clock {
  /** Milliseconds, never running backwards. */
  now(): number;
  /** Date and time in ISO 8601, UTC. */
  date(): string;
  /** Resolves after so many milliseconds; rejects with `cancelled` once the signal is aborted. */
  delay(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the browser. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date().toISOString(),
  delay: async (milliseconds, signal) => {
    throwIfCancelled(signal);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    try {
      await orCancelled(wait, signal);
    } finally {
      clearTimeout(timer);
    }
  },
};
