import { cancelled } from './errors.ts';

/** Runs one task after the other, in the order in which they came. */
export interface Queue {
  /**
   * What the task returns. Aborted before its turn the task never runs; aborted while it runs, it ends by itself and
   * what it returns is dropped. Either way the promise rejects with `cancelled` at once.
   */
  run<Value>(task: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
}

/** An empty queue. A task that fails does not stop the next one. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task, signal) => {
      const turn = last.then(() => {
        if (signal?.aborted === true) throw cancelled(signal);
        return task();
      });
      last = turn.catch(() => undefined);
      return orCancelled(turn, signal);
    },
  };
}

/** The promise's outcome, or `cancelled` as soon as the signal is aborted. */
export function orCancelled<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(cancelled(signal));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
