import { pageIds, type PageId, type Sql } from '@mangetamain/analytics';
import {
  answerKey,
  askedOfSelected,
  askedParts,
  encodeAnswers,
  encodeRows,
  isPublishable,
  type Answer,
} from '@mangetamain/analytics/answers';
import type { AnswerKind, AnswerPart, Manifest, TableName } from '@mangetamain/analytics/dataset';
import { openNativeEngine, type Engine } from '@mangetamain/analytics/engine';
import { analysesOf } from '@mangetamain/analytics/registry';
import { cutTables, selectionAt } from '@mangetamain/analytics/selection';
import { sha256 } from '@mangetamain/deploy';
import type { ObjectStore } from '../../store/object-store.ts';
import { loadTables } from '../load-tables.ts';
import { addToAnswersIndex, readAnswersIndex, type IndexedAnswers } from './answers-index.ts';
import { amongSelected } from './selected-engine.ts';
import { readStoredAnswers, storeAnswers } from './stored-answers.ts';

/** Longest answer of a variant, in bytes of its line: a browser keeps all of them at hand for controls that few will touch. */
const MOST_BYTES = 256 * 1024;

/** What is being answered. */
export interface AnswersProgress {
  readonly page: PageId;
  readonly kind: AnswerKind;
  /** The selection that they are of; absent of all recipes. */
  readonly where?: string;
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

  const engineWith = async (wanted: readonly TableName[]): Promise<Engine> => {
    const engine = (opened ??= await openNativeEngine());
    const missing = new Set(wanted.filter((table) => !loaded.has(table)));
    await loadTables(store, engine, manifest, missing);
    for (const table of missing) loaded.add(table);
    return engine;
  };

  const write = async (
    engine: Engine,
    kind: AnswerKind,
    { page, part, statements, asked }: Wish,
    selection: IndexedAnswers['selection'],
  ): Promise<IndexedAnswers> => {
    onProgress({ page, kind, ...(selection && { where: selection.where }) });
    const answers = await answersTo(statements, engine);
    const kept = kind === 'default' ? answers : answers.filter(isSmall);
    const place = { page, kind, ...(part !== null && { part }), ...(selection && { selection }) };
    return { ...place, asked, ...(await storeAnswers(store, datasetId, encodeAnswers(kept))) };
  };

  const writeSelected = async (
    kind: AnswerKind,
    where: string,
    wishes: readonly Wish[],
  ): Promise<IndexedAnswers[]> => {
    const cut = cutTables(selectionAt(where), ['recipes', ...wishes.flatMap(({ page }) => tablesOf(page))]);
    const engine = await engineWith(cut.sources);
    return amongSelected(engine, cut, async (recipes) => {
      const written: IndexedAnswers[] = [];
      for (const wish of wishes) written.push(await write(engine, kind, wish, { where, recipes }));
      return written;
    });
  };

  return {
    complete: async (kind) => {
      const known = await readAnswersIndex(store, datasetId, () => undefined);
      const isMissing = async ({ page, part, asked }: Wish, where?: string): Promise<boolean> => {
        const file = known.find(
          (each) =>
            each.selection?.where === where &&
            each.page === page &&
            each.kind === kind &&
            (each.part ?? null) === part &&
            each.asked === asked,
        );
        return file === undefined || (await readStoredAnswers(store, datasetId, file)) === null;
      };
      const missingOf = async (wishes: readonly Wish[], where?: string): Promise<Wish[]> => {
        const missing = await Promise.all(wishes.map((wish) => isMissing(wish, where)));
        return wishes.filter((_, place) => missing[place]);
      };
      const written: IndexedAnswers[] = [];
      for (const wish of await missingOf(wishesOf(manifest, kind)))
        written.push(await write(await engineWith(tablesOf(wish.page)), kind, wish, undefined));
      for (const { where } of manifest.selections ?? []) {
        const missing = await missingOf(selectedWishes(manifest, where, kind), where);
        if (missing.length > 0) written.push(...(await writeSelected(kind, where, missing)));
      }
      if (written.length > 0) await addToAnswersIndex(store, datasetId, written);
      return written.length;
    },
    close: async () => {
      await opened?.close();
    },
  };
}

const tablesOf = (page: PageId): readonly TableName[] => analysesOf(page).flatMap(({ tables }) => tables);

const wishesOf = (manifest: Manifest, kind: AnswerKind): Wish[] =>
  pageIds
    .flatMap((page) => askedParts(analysesOf(page), manifest, kind).map((asked) => ({ page, ...asked })))
    .filter(({ statements }) => statements.length > 0)
    .map(named);

/** Of a selection, the answers of a page stand in one file: it is asked for by whoever chose it, not by every visitor. */
function selectedWishes(manifest: Manifest, where: string, kind: AnswerKind): Wish[] {
  const selection = selectionAt(where);
  return pageIds.map((page) => {
    const statements = askedOfSelected(analysesOf(page), selection, manifest, kind);
    return named({ page, part: null, statements });
  });
}

function named(wish: Omit<Wish, 'asked'>): Wish {
  const keys = wish.statements.map(({ text, values }) => answerKey(text, values));
  return { ...wish, asked: sha256(JSON.stringify(keys)) };
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
