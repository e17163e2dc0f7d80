import type { QueryEngine, QueryResult } from '@mangetamain/analytics';
import { createResultCache } from './result-cache.ts';

/** How many answers are kept: about those of one page under a few settings. */
const statementLimit = 48;

/** Answers of single statements, so that a control which no statement uses asks the engine nothing. */
export interface StatementCache {
  /**
   * The engine with a memory for one dataset. Those who ask the same while an answer is under way share it. It is kept
   * only if it came while that dataset was in use; a failure never is, and only who asked is told of it.
   */
  over(engine: QueryEngine, datasetId: string, currentId: () => string | undefined): QueryEngine;
}

/** An empty cache. */
export function createStatementCache(limit = statementLimit): StatementCache {
  const answers = createResultCache<Promise<QueryResult>>(limit);
  return {
    over: (engine, datasetId, currentId) => ({
      query: async (text, values) => {
        const key = JSON.stringify([datasetId, text, values]);
        for (let shared = answers.get(key); shared !== undefined; shared = answers.get(key)) {
          const answer = await shared.catch(() => null);
          if (answer !== null) return answer;
        }
        const asked = engine.query(text, values);
        answers.set(key, asked);
        try {
          return await asked;
        } catch (error) {
          answers.drop(key, asked);
          throw error;
        } finally {
          if (currentId() !== datasetId) answers.drop(key, asked);
        }
      },
    }),
  };
}
