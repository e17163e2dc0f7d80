import type { PageId, QueryEngine, QueryResult } from '@mangetamain/analytics';
import { UnreadableAnswers, type Answers } from '@mangetamain/analytics/answers';
import type { AnswerFile } from '@mangetamain/analytics/dataset';
import { loadAnswers, type AnswersPorts } from './load-answers.ts';

/** The answers of a page, in the order in which they are wanted. */
type Stage = 'head' | 'rest' | 'variants';

const stageOf = ({ kind, part }: AnswerFile): Stage => (kind === 'variants' ? kind : (part ?? 'head'));

/** What was published beside a dataset of what pages ask. */
export interface DatasetAnswers {
  /** The files that belong to the dataset. */
  readonly files: readonly AnswerFile[];
  /** Resolves once the answers are at hand, or are known not to come. Loaded once: whatever fails is the engine's to answer. */
  load(page: PageId, stage: Stage): Promise<void>;
  /**
   * The engine, asked only for what a page's answers do not hold: those of the first view are waited for, the rest of them
   * once the browser has drawn what it has; those of its variants count where they are at hand. For the dataset as it was
   * published; whatever makes statements mean other rows asks the engine itself.
   */
  over(engine: QueryEngine, page: PageId): QueryEngine;
}

/** The answers of a dataset, none loaded yet. */
export function createDatasetAnswers(files: readonly AnswerFile[], ports: AnswersPorts): DatasetAnswers {
  const loading = new Map<string, Promise<void>>();
  const loaded = new Map<string, Answers | null>();
  /** Waited for once: what comes later competes with no first chart. */
  let drawn: Promise<void> | null = null;

  const fileOf = (page: PageId, stage: Stage) =>
    files.find((each) => each.page === page && stageOf(each) === stage);

  const load = (page: PageId, stage: Stage): Promise<void> => {
    const file = fileOf(page, stage);
    if (file === undefined) return Promise.resolve();
    const known = loading.get(file.sha256);
    if (known !== undefined) return known;
    const work = loadAnswers(file, ports).then((answers) => void loaded.set(`${page} ${stage}`, answers));
    loading.set(file.sha256, work);
    return work;
  };

  const loadRest = async (page: PageId): Promise<void> => {
    if (fileOf(page, 'rest') === undefined || loaded.has(`${page} rest`)) return;
    await (drawn ??= ports.idle());
    await load(page, 'rest');
  };

  const find = (page: PageId, stage: Stage, ...statement: Parameters<Answers['find']>) => {
    try {
      return loaded.get(`${page} ${stage}`)?.find(...statement) ?? null;
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
        await load(page, 'head');
        const early = find(page, 'head', ...statement) ?? find(page, 'variants', ...statement);
        if (early !== null) return early;
        await loadRest(page);
        return find(page, 'rest', ...statement) ?? engine.query(...statement);
      },
    }),
  };
}
