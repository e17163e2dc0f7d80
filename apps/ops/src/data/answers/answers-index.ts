import { answerFileSchema } from '@mangetamain/analytics/dataset';
import * as z from 'zod';
import type { ObjectStore } from '../../store/object-store.ts';
import { ifSound } from '../catalog.ts';
import type { DatasetError } from '../dataset-error.ts';
import { answersIndexKey } from '../dataset-keys.ts';
import { putJson, readJson } from '../stored-json.ts';

const indexedSchema = z.object({
  ...answerFileSchema.shape,
  /** SHA-256 of the keys of the statements that it answers: tells whether this version asks the same. */
  asked: z.string(),
  /** The selection that they are of, and how many recipes it has; absent of all recipes. */
  selection: z.object({ where: z.string(), recipes: z.int().nonnegative() }).optional(),
});

/** What the list of answers holds. */
export const answersIndexSchema = z.object({ schemaVersion: z.literal(1), answers: z.array(indexedSchema) });

/** A file of answers and what it answers. */
export type IndexedAnswers = z.infer<typeof indexedSchema>;

/** Every file of answers that a dataset has; none where there is no list of them, or a damaged one, which is told. */
export async function readAnswersIndex(
  store: Pick<ObjectStore, 'get'>,
  datasetId: string,
  onDamaged: (problem: DatasetError) => void,
): Promise<readonly IndexedAnswers[]> {
  const index = await ifSound(readJson(store, answersIndexKey(datasetId), answersIndexSchema), onDamaged);
  return index?.answers ?? [];
}

/** The answers of all recipes: what was known of files before there were selections. */
export const isOfAll = ({ selection }: Pick<IndexedAnswers, 'selection'>): boolean => selection === undefined;

/** Whether a file takes the place of another: for the same recipes, page and kind, of the same part or of all of it. */
const replaces = (added: IndexedAnswers, { page, kind, part, selection }: IndexedAnswers) =>
  added.selection?.where === selection?.where &&
  added.page === page &&
  added.kind === kind &&
  (part === undefined || part === added.part);

/** Names files in the list, in the place of those for the same page, kind and part. */
export async function addToAnswersIndex(
  store: Pick<ObjectStore, 'get' | 'put'>,
  datasetId: string,
  added: readonly IndexedAnswers[],
): Promise<void> {
  // What is damaged is computed again, by this or the next run.
  const known = await readAnswersIndex(store, datasetId, () => undefined);
  const others = known.filter((file) => !added.some((each) => replaces(each, file)));
  const index: z.infer<typeof answersIndexSchema> = { schemaVersion: 1, answers: [...others, ...added] };
  await putJson(store, answersIndexKey(datasetId), index, 'no-cache');
}
