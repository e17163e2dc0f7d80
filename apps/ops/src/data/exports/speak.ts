import type { Manifest } from '@mangetamain/analytics/dataset';
import { analysesVersion } from '@mangetamain/analytics/analyses-version';
import { statementsOf } from '@mangetamain/analytics/difference';
import { analyses } from '@mangetamain/analytics/registry';
import { runAnalyses } from '@mangetamain/analytics/report';
import type { ObjectStore } from '../../store/object-store.ts';
import type { Spoken } from './analysis-files.ts';
import { openPublishedEngine } from './published-engine.ts';
import { statementVersions, storeStatements } from './stored-statements.ts';

/** What was said before a data set was shown, for the files that are written once it is: all of it takes seconds. */
const justSpoken = new WeakMap<
  ObjectStore,
  { readonly datasetId: string; readonly spoken: readonly Spoken[] }
>();

/**
 * Lets every analysis speak of a data set, from its published answers, and keeps what they say beside it, where this
 * version has not spoken of it before. One without answers is left out. Rejects with StoreError, and with DatasetError
 * where the answers are damaged.
 */
export async function speak(store: ObjectStore, manifest: Manifest): Promise<readonly Spoken[]> {
  const { datasetId } = manifest;
  const kept = justSpoken.get(store);
  justSpoken.delete(store);
  if (kept?.datasetId === datasetId) return kept.spoken;
  const engine = await openPublishedEngine(store, datasetId);
  const results = await runAnalyses(analyses, engine, manifest, new Map());
  const spoken = results.filter(({ failure }) => failure === null);
  const version = await analysesVersion();
  if (!(await hasSpoken(store, datasetId, version)))
    await storeStatements(store, statementsOf(spoken, { datasetId, version }));
  return spoken;
}

/** Keeps what the analyses say of a data set before it is shown, so that it can be held against what is shown now. */
export async function keepStatements(store: ObjectStore, manifest: Manifest): Promise<void> {
  const { datasetId } = manifest;
  if (await hasSpoken(store, datasetId, await analysesVersion())) return;
  justSpoken.set(store, { datasetId, spoken: await speak(store, manifest) });
}

const hasSpoken = async (store: ObjectStore, datasetId: string, version: string) =>
  (await statementVersions(store, datasetId)).includes(version);
