import type { QueryEngine, QueryResult } from '@mangetamain/analytics';
import { createResultCache } from './result-cache.ts';

/** How many answers are kept: about those of one page under a few settings. */
const statementLimit = 48;

/** Answers of single statements, so that a control which no statement uses asks the engine nothing. */
export interface StatementCache {
  /**
   * The engine with a memory for one dataset. An answer is kept only if it came while that dataset was in use; a
   * failure never is.
   */
  over(engine: QueryEngine, datasetId: string, currentId: () => string | undefined): QueryEngine;
}

/** An empty cache. */
export function createStatementCache(limit = statementLimit): StatementCache {
  const answers = createResultCache<QueryResult>(limit);
  return {
    over: (engine, datasetId, currentId) => ({
      query: async (text, values) => {
        const key = JSON.stringify([datasetId, text, values]);
        const known = answers.get(key);
        if (known !== undefined) return known;
        const answer = await engine.query(text, values);
        if (currentId() === datasetId) answers.set(key, answer);
        return answer;
      },
    }),
  };
}
