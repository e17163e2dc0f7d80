import { isDataError } from '../engine/errors.ts';

/**
 * The outcome of work that is repeated when the engine dies. Each try has to bring up a fresh engine by itself. Work that
 * was only waiting is repeated every time; work that the engine died of, once: the second time its `engine_crashed` is
 * the outcome.
 */
export async function surviving<Value>(work: () => Promise<Value>): Promise<Value> {
  let deaths = 0;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDataError(error, 'engine_crashed')) throw error;
      if (error.details.statement !== null) deaths += 1;
      if (deaths === 2) throw error;
    }
  }
}
