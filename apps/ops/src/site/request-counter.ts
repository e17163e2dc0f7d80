import type { RequestCount } from '@mangetamain/deploy';

type Answerer<Args extends unknown[]> = (...args: Args) => Response | Promise<Response>;

export interface RequestCounter {
  /** Returns the same function, whose answers are counted. */
  readonly counting: <Args extends unknown[]>(answer: Answerer<Args>) => Answerer<Args>;
  /** What was answered so far. */
  readonly read: () => RequestCount;
}

/** Returns a counter of a site's answers; those of status 500 and above are its failures. */
export function createRequestCounter(): RequestCounter {
  let total = 0;
  let failed = 0;

  function count(response: Response): Response {
    total += 1;
    if (response.status >= 500) failed += 1;
    return response;
  }

  return {
    counting:
      (answer) =>
      (...args) => {
        const answered = answer(...args);
        // What is there at once is given at once: the server then has less to do.
        return answered instanceof Promise ? answered.then(count) : count(answered);
      },
    read: () => ({ total, failed }),
  };
}
