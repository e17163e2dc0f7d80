import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countedBeyond, type Manifest, type QualityReport } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import type { ImportRequest, OnProgress } from './import-request.ts';
import { clean } from './pipeline/clean.ts';
import type { Cleaning, Database } from './pipeline/database.ts';
import { openDatabase } from './pipeline/database.ts';
import { refuseUnmatched } from './pipeline/matching.ts';
import { examine } from './pipeline/quality.ts';
import { readSources, type ReadSources, type RecognisedFile } from './pipeline/read-sources.ts';
import { writeTables } from './pipeline/write.ts';
import { readSelections, requireKnownItems, type PublishedSelections } from './published-selections.ts';
import type { Publication } from './publish.ts';
import { publish } from './publish.ts';
import { type BringIntoUse, putInUse, waitForRelease } from './use-dataset.ts';

export type { ImportProgress, ImportRequest } from './import-request.ts';

export interface ImportResult {
  readonly datasetId: string;
  readonly manifest: Manifest;
  readonly quality: QualityReport;
  /** False where the same data had been published before. */
  readonly created: boolean;
  /** What each file turned out to be, where that is not plain CSV as it was published. */
  readonly recognised: readonly RecognisedFile[];
}

async function submissionPeriod(database: Cleaning): Promise<Manifest['period']> {
  const [row = {}] = await database.rows(
    'SELECT min(submitted)::VARCHAR AS first, max(submitted)::VARCHAR AS last FROM clean_recipes',
  );
  return [String(row['first']), String(row['last'])];
}

interface Prepared {
  readonly publication: Publication;
  readonly recognised: readonly RecognisedFile[];
  /** Removes what was kept for another try. */
  readonly discard: () => Promise<void>;
}

/** Reads the sources into the engine that was asked for. What speaks to ClickHouse is loaded only then. */
async function read(
  database: Database,
  directory: string,
  { clickhouse, ...request }: ImportRequest,
  onProgress: OnProgress,
): Promise<ReadSources> {
  if (clickhouse === undefined) return readSources(database, directory, request, onProgress);
  const { readSourcesInClickhouse } = await import('./clickhouse/read-sources.ts');
  return readSourcesInClickhouse({ ...request, clickhouse }, { database, directory }, onProgress);
}

async function prepare(directory: string, request: ImportRequest, onProgress: OnProgress): Promise<Prepared> {
  // What is wrong with them is told before anything is read.
  const selections = request.selections === undefined ? [] : await readSelections(request.selections);
  const database = await openDatabase(directory);
  try {
    const sources = await read(database, directory, request, onProgress);
    try {
      return await prepareFrom(
        sources,
        database,
        directory,
        { ...request, published: selections },
        onProgress,
      );
    } finally {
      await sources.close();
    }
  } finally {
    database.close();
  }
}

/** Makes the files of a dataset: the database of this process writes them, whatever made their rows. */
async function prepareFrom(
  { cleaning, unreadable, recognised, sources, rowsOf, engine, discard }: ReadSources,
  database: Database,
  directory: string,
  request: ImportRequest & { readonly published: PublishedSelections },
  onProgress: OnProgress,
): Promise<Prepared> {
  onProgress({ step: 'clean' });
  const lineage = await clean(cleaning);
  if (request.allowUnmatched !== true) refuseUnmatched(lineage, request.interactions);
  const { published } = request;
  await requireKnownItems(published, cleaning, request.selections ?? '');
  const period = await submissionPeriod(cleaning);
  const files = await writeTables(database, rowsOf, directory, (subject) =>
    onProgress({ step: 'write', subject }),
  );
  onProgress({ step: 'examine' });
  const quality = await examine(cleaning, database, files, unreadable);
  const { title, source } = request;
  const counted = countedBeyond(request.browserBudget ?? Infinity, files);
  const made = {
    ...(engine !== undefined && { engine }),
    ...(counted !== undefined && { counted }),
    ...(published.length > 0 && { selections: published }),
  };
  return {
    publication: { title, source, ...made, period, lineage, sources, files, quality },
    recognised,
    discard,
  };
}

/**
 * Imports the two files and publishes them as a data set, then puts it in use. The same files give the same
 * data set, however often they are imported; what an earlier import left undone is completed.
 * @param now time to write into the manifest
 * @param bring how it comes into use; by itself it waits for a first release
 * @throws {DatasetError} where the files cannot be imported; nothing is published then
 * @throws {StoreError} where the store cannot be reached; the data set in use stays the one it was
 */
export async function importDataset(
  request: ImportRequest,
  store: ObjectStore,
  onProgress: OnProgress = () => undefined,
  now: Date = new Date(),
  bring: BringIntoUse = waitForRelease(store, now),
): Promise<ImportResult> {
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-import-'));
  try {
    const { publication, recognised, discard } = await prepare(directory, request, onProgress);
    const total = publication.files.length;
    const { manifest, created } = await publish(store, publication, now, ({ table }, done) =>
      onProgress({ step: 'upload', subject: table, done, total }),
    );
    if (request.use !== false)
      await putInUse(store, manifest, bring, ({ page, kind, where }) =>
        onProgress({ step: 'answer', subject: [page, kind, where].filter(Boolean).join(', ') }),
      );
    await discard();
    const { datasetId } = manifest;
    return { datasetId, manifest, quality: { ...publication.quality, datasetId }, created, recognised };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
