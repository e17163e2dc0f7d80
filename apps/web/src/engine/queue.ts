import { cancelled, throwIfCancelled } from './errors.ts';

/** How soon a query is wanted, most urgent first: by a card whose own control was changed, in view, or out of view. */
const priorities = ['touched', 'visible', 'hidden', 'idle'] as const;

export type Priority = (typeof priorities)[number];

/** The priority of now: it changes while a query waits, as its card comes into view. */
export type LivePriority = () => Priority;

/** How soon something is wanted, and until when. */
export interface Wish {
  /** `visible` where it is left out. */
  readonly priority?: LivePriority;
  readonly signal?: AbortSignal;
}

/** Runs one task after the other: the most urgent first, among equals in the order in which they came. */
export interface Queue {
  /**
   * What the task returns. Aborted before its turn the task never runs; aborted while it runs, it ends by itself and
   * what it returns is dropped. Either way the promise rejects with `cancelled` at once.
   */
  run<Value>(task: () => Promise<Value>, wish?: Wish): Promise<Value>;
}

const visible: LivePriority = () => 'visible';

interface Waiting {
  readonly priority: LivePriority;
  readonly start: () => Promise<unknown>;
}

/** An empty queue. A task that fails does not stop the next one. */
export function createQueue(): Queue {
  const waiting: Waiting[] = [];
  let atWork = false;

  const work = async () => {
    if (atWork) return;
    atWork = true;
    // Whoever asks in the same moment has asked by then.
    await Promise.resolve();
    for (let next = takeFirst(waiting); next !== undefined; next = takeFirst(waiting)) await next.start();
    atWork = false;
  };

  return {
    run: (task, { priority = visible, signal } = {}) => {
      const turn = new Promise<Awaited<ReturnType<typeof task>>>((resolve, reject) => {
        const start = async () => {
          try {
            throwIfCancelled(signal);
            resolve(await task());
          } catch (error) {
            reject(error);
          }
        };
        waiting.push({ priority, start });
      });
      void work();
      return orCancelled(turn, signal);
    },
  };
}

/** The most urgent of some priorities. */
export function mostUrgent(wishes: readonly LivePriority[]): Priority {
  const rank = Math.min(...wishes.map(rankOf));
  return priorities[rank] ?? 'idle';
}

const rankOf = (priority: LivePriority) => priorities.indexOf(priority());

/** Takes out what is to run next. */
function takeFirst(waiting: Waiting[]): Waiting | undefined {
  const ranks = waiting.map(({ priority }) => rankOf(priority));
  const [first] = waiting.splice(ranks.indexOf(Math.min(...ranks)), ranks.length === 0 ? 0 : 1);
  return first;
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
