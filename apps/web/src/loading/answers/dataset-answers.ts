import type { PageId, QueryEngine, QueryResult } from '@mangetamain/analytics';
import { UnreadableAnswers, type Answers } from '@mangetamain/analytics/answers';
import type { AnswerFile, AnswerKind } from '@mangetamain/analytics/dataset';
import { loadAnswers, type AnswersPorts } from './load-answers.ts';

/** What was published beside a dataset of what pages ask. */
export interface DatasetAnswers {
  /** The files that belong to the dataset. */
  readonly files: readonly AnswerFile[];
  /** Resolves once the answers are at hand, or are known not to come. Loaded once: whatever fails is the engine's to answer. */
  load(page: PageId, kind: AnswerKind): Promise<void>;
  /**
   * The engine, asked only for what a page's answers do not hold: those of the first view are waited for, those of its
   * variants count where they are at hand. For the dataset as it was published; whatever makes statements mean other
   * rows asks the engine itself.
   */
  over(engine: QueryEngine, page: PageId): QueryEngine;
}

/** The answers of a dataset, none loaded yet. */
export function createDatasetAnswers(files: readonly AnswerFile[], ports: AnswersPorts): DatasetAnswers {
  const loading = new Map<string, Promise<void>>();
  const loaded = new Map<string, Answers | null>();

  const load = (page: PageId, kind: AnswerKind): Promise<void> => {
    const file = files.find((each) => each.page === page && each.kind === kind);
    if (file === undefined) return Promise.resolve();
    const known = loading.get(file.sha256);
    if (known !== undefined) return known;
    const work = loadAnswers(file, ports).then((answers) => void loaded.set(`${page} ${kind}`, answers));
    loading.set(file.sha256, work);
    return work;
  };

  const find = (page: PageId, kind: AnswerKind, ...statement: Parameters<Answers['find']>) => {
    try {
      return loaded.get(`${page} ${kind}`)?.find(...statement) ?? null;
    } catch (error) {
      if (error instanceof UnreadableAnswers) return null;
      throw error;
    }
  };

  return {
    files,
    load,
    over: (engine, page) => ({
      query: async (...statement): Promise<QueryResult> => {
        await load(page, 'default');
        const published = find(page, 'default', ...statement) ?? find(page, 'variants', ...statement);
        return published ?? engine.query(...statement);
      },
    }),
  };
}
