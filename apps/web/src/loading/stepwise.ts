import type { QueryEngine } from '@mangetamain/analytics';

/**
 * The engine, each of whose answers is used in a task of its own: answers that are at hand would otherwise be computed from
 * and drawn in one, for all cards of a page.
 */
export const stepwise = (engine: QueryEngine, nextTask: () => Promise<void>): QueryEngine => ({
  query: async (text, values) => {
    const answer = await engine.query(text, values);
    await nextTask();
    return answer;
  },
});
