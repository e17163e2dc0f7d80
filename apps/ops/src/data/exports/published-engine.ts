import { setImmediate } from 'node:timers/promises';
import type { QueryEngine } from '@mangetamain/analytics';
import { type Answers, decodeAnswers } from '@mangetamain/analytics/answers';
import type { ObjectStore } from '../../store/object-store.ts';
import { isOfAll, readAnswersIndex } from '../answers/answers-index.ts';
import { readStoredAnswers } from '../answers/stored-answers.ts';
import { DatasetError } from '../dataset-error.ts';
import { answersIndexKey } from '../dataset-keys.ts';

/**
 * An engine that knows what pages open with, from the answers published beside a dataset: no table has to be loaded.
 * Its queries reject with DatasetError where there is no answer.
 */
export async function openPublishedEngine(store: ObjectStore, datasetId: string): Promise<QueryEngine> {
  const damaged = (problem: DatasetError) => {
    throw problem;
  };
  const index = await readAnswersIndex(store, datasetId, damaged);
  const files: Answers[] = [];
  for (const file of index.filter((each) => each.kind === 'default' && isOfAll(each))) {
    const content = await readStoredAnswers(store, datasetId, file);
    if (content !== null) files.push(decodeAnswers(content));
  }
  return {
    query: async (text, values) => {
      // What comes of an answer is computed at once: between two of them others have their turn.
      await setImmediate();
      for (const answers of files) {
        const found = answers.find(text, values);
        if (found !== null) return found;
      }
      throw new DatasetError('A statement has no published answer.', {
        code: 'dataset-invalid',
        file: answersIndexKey(datasetId),
        remedy: 'Run "data use" with this data set: what is missing is computed.',
      });
    },
  };
}
