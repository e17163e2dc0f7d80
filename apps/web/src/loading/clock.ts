import { cancelled } from '../engine/errors.ts';

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
  delay: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled(signal));
        return;
      }
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      };
      const abort = () => {
        end();
        reject(cancelled(signal));
      };
      const timer = setTimeout(() => {
        end();
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', abort, { once: true });
    }),
};
