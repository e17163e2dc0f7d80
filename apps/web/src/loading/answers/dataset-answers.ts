import type { PageId, QueryEngine, QueryResult } from '@mangetamain/analytics';
import { UnreadableAnswers, type Answers } from '@mangetamain/analytics/answers';
import { answerKinds, type AnswerFile, type SelectionAnswers } from '@mangetamain/analytics/dataset';
import { countRecipes } from '@mangetamain/analytics/selection';
import { loadAnswers, type AnswersPorts } from './load-answers.ts';

/** The answers of a page, in the order in which they are wanted. */
type Stage = 'head' | 'rest' | 'variants';

const stageOf = ({ kind, part }: AnswerFile): Stage => (kind === 'variants' ? kind : (part ?? 'head'));

/** What was published beside a dataset of what pages ask. */
export interface DatasetAnswers {
  /** The files that belong to the dataset, of all recipes. */
  readonly files: readonly AnswerFile[];
  readonly selections: readonly SelectionAnswers[];
  /** Resolves once the answers are at hand, or are known not to come. Loaded once: whatever fails is the engine's to answer. */
  load(page: PageId, stage: Stage): Promise<void>;
  /**
   * The engine, asked only for what a page's answers do not hold: those of the first view are waited for, the rest of them
   * once the browser has drawn what it has; those of its variants count where they are at hand. For the dataset as it was
   * published; whatever makes statements mean other rows asks the engine itself.
   */
  over(engine: QueryEngine, page: PageId): QueryEngine;
  /**
   * The engine of a selection, by its writing in an address; it is asked only for what is published of it neither for the
   * page nor about how many recipes it has. Whatever is published is waited for: an engine would first have to cut tables.
   */
  overSelected(engine: QueryEngine, where: string, page: PageId | null): QueryEngine;
}

/** The answers of a dataset, none loaded yet. */
export function createDatasetAnswers(
  files: readonly AnswerFile[],
  ports: AnswersPorts,
  selections: readonly SelectionAnswers[] = [],
): DatasetAnswers {
  const loading = new Map<string, Promise<void>>();
  /** By the hash of their file. */
  const loaded = new Map<string, Answers | null>();
  /** Waited for once: what comes later competes with no first chart. */
  let drawn: Promise<void> | null = null;

  const fileOf = (page: PageId, stage: Stage) =>
    files.find((each) => each.page === page && stageOf(each) === stage);

  const loadFile = (file: AnswerFile): Promise<void> => {
    const known = loading.get(file.sha256);
    if (known !== undefined) return known;
    const work = loadAnswers(file, ports).then((answers) => void loaded.set(file.sha256, answers));
    loading.set(file.sha256, work);
    return work;
  };

  const load = async (page: PageId, stage: Stage): Promise<void> => {
    const file = fileOf(page, stage);
    if (file !== undefined) await loadFile(file);
  };

  const loadRest = async (page: PageId): Promise<void> => {
    const file = fileOf(page, 'rest');
    if (file === undefined || loaded.has(file.sha256)) return;
    await (drawn ??= ports.idle());
    await loadFile(file);
  };

  const findIn = ({ sha256 }: AnswerFile, ...statement: Parameters<Answers['find']>) => {
    try {
      return loaded.get(sha256)?.find(...statement) ?? null;
    } catch (error) {
      if (error instanceof UnreadableAnswers) return null;
      throw error;
    }
  };

  const find = (page: PageId, stage: Stage, ...statement: Parameters<Answers['find']>) => {
    const file = fileOf(page, stage);
    return file === undefined ? null : findIn(file, ...statement);
  };

  const findSelected = async (
    { answers }: SelectionAnswers,
    page: PageId,
    ...statement: Parameters<Answers['find']>
  ): Promise<QueryResult | null> => {
    for (const kind of answerKinds) {
      const file = answers.find((each) => each.page === page && each.kind === kind);
      if (file === undefined) continue;
      await loadFile(file);
      const found = findIn(file, ...statement);
      if (found !== null) return found;
    }
    return null;
  };

  return {
    files,
    selections,
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
    overSelected: (engine, where, page) => ({
      query: async (...statement): Promise<QueryResult> => {
        const published = selections.find((each) => each.where === where);
        if (published === undefined) return engine.query(...statement);
        if (statement[0] === countRecipes.sql.text) return { rows: [{ n: published.recipes }] };
        const found = page === null ? null : await findSelected(published, page, ...statement);
        return found ?? engine.query(...statement);
      },
    }),
  };
}
