import { pageIds, type PageId, type Sql } from '@mangetamain/analytics';
import {
  answerKey,
  askedParts,
  encodeAnswers,
  encodeRows,
  isPublishable,
  type Answer,
} from '@mangetamain/analytics/answers';
import type { AnswerKind, AnswerPart, Manifest, TableName } from '@mangetamain/analytics/dataset';
import { openNativeEngine, type Engine } from '@mangetamain/analytics/engine';
import { analysesOf } from '@mangetamain/analytics/registry';
import { sha256 } from '@mangetamain/deploy';
import type { ObjectStore } from '../../store/object-store.ts';
import { loadTables } from '../load-tables.ts';
import { addToAnswersIndex, readAnswersIndex, type IndexedAnswers } from './answers-index.ts';
import { readStoredAnswers, storeAnswers } from './stored-answers.ts';

/** Longest answer of a variant, in bytes of its line: a browser keeps all of them at hand for controls that few will touch. */
const MOST_BYTES = 256 * 1024;

/** What is being answered. */
export interface AnswersProgress {
  readonly page: PageId;
  readonly kind: AnswerKind;
}

/** Publishes answers beside one dataset, to the statements that this version of the analyses asks. */
export interface AnswerWriter {
  /**
   * Computes and stores what is missing or damaged of a kind; what is there and whole costs a look. Returns how many
   * files that were. Throws DatasetError where a table is missing or damaged, or what DuckDB reports.
   */
  complete(kind: AnswerKind): Promise<number>;
  close(): Promise<void>;
}

/** What a page asks, and a name for it. */
interface Wish {
  readonly page: PageId;
  readonly part: AnswerPart | null;
  readonly statements: readonly Sql[];
  readonly asked: string;
}

/** A writer that has loaded nothing: the tables are loaded once the first answer is missing. */
export function createAnswerWriter(
  store: ObjectStore,
  manifest: Manifest,
  onProgress: (progress: AnswersProgress) => void = () => undefined,
): AnswerWriter {
  const { datasetId } = manifest;
  const loaded = new Set<TableName>();
  let opened: Engine | undefined;

  const engineFor = async (page: PageId): Promise<Engine> => {
    const engine = (opened ??= await openNativeEngine());
    const wanted = analysesOf(page).flatMap(({ tables }) => tables);
    const missing = new Set(wanted.filter((table) => !loaded.has(table)));
    await loadTables(store, engine, manifest, missing);
    for (const table of missing) loaded.add(table);
    return engine;
  };

  const publish = async (
    kind: AnswerKind,
    { page, part, statements, asked }: Wish,
  ): Promise<IndexedAnswers> => {
    onProgress({ page, kind });
    const answers = await answersTo(statements, await engineFor(page));
    const kept = kind === 'default' ? answers : answers.filter(isSmall);
    const place = { page, kind, ...(part !== null && { part }) };
    return { ...place, asked, ...(await storeAnswers(store, datasetId, encodeAnswers(kept))) };
  };

  return {
    complete: async (kind) => {
      const known = await readAnswersIndex(store, datasetId, () => undefined);
      const isThere = async ({ page, part, asked }: Wish): Promise<boolean> => {
        const file = known.find(
          (each) =>
            each.page === page && each.kind === kind && (each.part ?? null) === part && each.asked === asked,
        );
        return file !== undefined && (await readStoredAnswers(store, datasetId, file)) !== null;
      };
      const written: IndexedAnswers[] = [];
      for (const wish of wishesOf(manifest, kind))
        if (!(await isThere(wish))) written.push(await publish(kind, wish));
      if (written.length > 0) await addToAnswersIndex(store, datasetId, written);
      return written.length;
    },
    close: async () => {
      await opened?.close();
    },
  };
}

function wishesOf(manifest: Manifest, kind: AnswerKind): Wish[] {
  return pageIds
    .flatMap((page) => askedParts(analysesOf(page), manifest, kind).map((asked) => ({ page, ...asked })))
    .filter(({ statements }) => statements.length > 0)
    .map((wish) => {
      const keys = wish.statements.map(({ text, values }) => answerKey(text, values));
      return { ...wish, asked: sha256(JSON.stringify(keys)) };
    });
}

const isSmall = (answer: Answer) => Buffer.byteLength(encodeRows(answer)) <= MOST_BYTES;

/** The answers that a file can hold; what it cannot is left to the engine of whoever asks. */
async function answersTo(statements: readonly Sql[], engine: Engine): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const statement of statements) {
    const { rows } = await engine.query(statement.text, statement.values);
    if (isPublishable(rows)) answers.push({ statement, rows });
  }
  return answers;
}
