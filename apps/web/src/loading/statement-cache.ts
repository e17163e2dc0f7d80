import type { QueryEngine, QueryResult } from '@mangetamain/analytics';
import { mostUrgent, type LivePriority } from '../engine/queue.ts';
import { createResultCache } from './result-cache.ts';

/** How many rows are kept: about those of one page under a few settings. */
const rowLimit = 120_000;

/** An answer counts as so many rows at least, so that about a hundred are kept of those that have few. */
const leastRows = 1_200;

export interface Asker {
  /** The engine as the asker uses it, for a statement that is as urgent as told. */
  readonly engine: (priority: LivePriority) => QueryEngine;
  readonly priority: LivePriority;
}

interface Answer {
  readonly result: Promise<QueryResult>;
  /** Of all who wait for it. */
  readonly priorities: LivePriority[];
}

/** Answers of single statements, so that a control which no statement uses asks the engine nothing. */
export interface StatementCache {
  /**
   * The asker's engine with a memory for one dataset. Those who ask the same while an answer is under way share it, and
   * it is as urgent as to the most urgent of them. It is kept only if it came while that dataset was in use; a failure
   * never is, and only who asked is told of it.
   */
  over(asker: Asker, datasetId: string, currentId: () => string | undefined): QueryEngine;
}

/** An empty cache. */
export function createStatementCache(limit = rowLimit): StatementCache {
  const answers = createResultCache<Answer>(limit);
  return {
    over: ({ engine, priority }, datasetId, currentId) => ({
      query: async (text, values) => {
        const key = JSON.stringify([datasetId, text, values]);
        for (let shared = answers.get(key); shared !== undefined; shared = answers.get(key)) {
          shared.priorities.push(priority);
          const result = await shared.result.catch(() => null);
          if (result !== null) return result;
        }
        const priorities = [priority];
        const result = engine(() => mostUrgent(priorities)).query(text, values);
        const asked = { result, priorities };
        answers.set(key, asked, leastRows);
        try {
          const answer = await result;
          if (answers.get(key) === asked) answers.set(key, asked, Math.max(leastRows, answer.rows.length));
          return answer;
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
