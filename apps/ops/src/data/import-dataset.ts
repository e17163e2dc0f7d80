import { mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Manifest, QualityReport, SourceName } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { type CheckedCsv, checkCsv } from './csv/check.ts';
import { DatasetError } from './dataset-error.ts';
import { clean } from './pipeline/clean.ts';
import { refuseUnmatched } from './pipeline/matching.ts';
import type { Database } from './pipeline/database.ts';
import { openDatabase } from './pipeline/database.ts';
import { examine } from './pipeline/quality.ts';
import type { UnreadableValues } from './pipeline/read.ts';
import { readSource } from './pipeline/read.ts';
import { writeTables } from './pipeline/write.ts';
import type { Publication } from './publish.ts';
import { publish } from './publish.ts';
import { putInUse } from './use-dataset.ts';

export interface ImportRequest {
  /** Path of RAW_recipes.csv. */
  readonly recipes: string;
  /** Path of RAW_interactions.csv. */
  readonly interactions: string;
  readonly source: Manifest['source'];
  readonly title: string;
  /** Whether ratings may be imported of which next to none rates a recipe of the other file. */
  readonly allowUnmatched?: boolean;
}

/** What an import is doing; `done` and `total` where the step knows, in bytes, tables or files. */
export interface ImportProgress {
  readonly step: 'check' | 'read' | 'clean' | 'write' | 'examine' | 'upload' | 'answer';
  readonly subject?: string;
  readonly done?: number;
  readonly total?: number;
}

export interface ImportResult {
  readonly datasetId: string;
  readonly manifest: Manifest;
  readonly quality: QualityReport;
  /** False where the same data had been published before. */
  readonly created: boolean;
}

type OnProgress = (progress: ImportProgress) => void;

/** Tells one content of a file from another, without reading it. */
async function markOf(path: string): Promise<string> {
  const { dev, ino, size, mtimeMs } = await stat(path);
  return [dev, ino, size, mtimeMs].join(' ');
}

async function requireUnchanged({ path }: CheckedCsv, mark: string): Promise<void> {
  if ((await markOf(path)) === mark) return;
  throw new DatasetError('The file was changed while it was imported.', {
    code: 'file-changed',
    file: path,
    remedy: 'Import it again when nothing writes to it any more: nothing was imported.',
  });
}

async function read(
  database: Database,
  directory: string,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<UnreadableValues[]> {
  const names: readonly SourceName[] = ['recipes', 'interactions'];
  const checked = [];
  for (const source of names) {
    const mark = await markOf(request[source]).catch(() => '');
    const csv = await checkCsv(request[source], source, (done, total) =>
      onProgress({ step: 'check', subject: request[source], done, total }),
    );
    const linkedAt = join(directory, `${source}.csv`);
    await symlink(resolve(csv.path), linkedAt);
    checked.push({ source, csv: { ...csv, linkedAt }, mark });
  }
  const unreadable: UnreadableValues[] = [];
  for (const { source, csv, mark } of checked) {
    onProgress({ step: 'read', subject: csv.path });
    unreadable.push(...(await readSource(database, source, csv)));
    await requireUnchanged(csv, mark);
  }
  return unreadable;
}

async function submissionPeriod(database: Database): Promise<Manifest['period']> {
  const [row = {}] = await database.rows(
    'SELECT min(submitted)::VARCHAR AS first, max(submitted)::VARCHAR AS last FROM clean_recipes',
  );
  return [String(row['first']), String(row['last'])];
}

async function prepare(
  directory: string,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<Publication> {
  const database = await openDatabase(directory);
  try {
    return await prepareIn(database, directory, request, onProgress);
  } finally {
    database.close();
  }
}

async function prepareIn(
  database: Database,
  directory: string,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<Publication> {
  const unreadable = await read(database, directory, request, onProgress);
  onProgress({ step: 'clean' });
  const lineage = await clean(database);
  if (request.allowUnmatched !== true) refuseUnmatched(lineage, request.interactions);
  const period = await submissionPeriod(database);
  const files = await writeTables(database, directory, (subject) => onProgress({ step: 'write', subject }));
  onProgress({ step: 'examine' });
  const quality = await examine(database, files, unreadable);
  const { title, source } = request;
  return { title, source, period, lineage, files, quality };
}

/**
 * Imports the two CSV files and publishes them as a data set, then puts it in use. The same files give the same
 * data set, however often they are imported; what an earlier import left undone is completed.
 * @param now time to write into the manifest
 * @throws {DatasetError} where the files cannot be imported; nothing is published then
 * @throws {StoreError} where the store cannot be reached; the data set in use stays the one it was
 */
export async function importDataset(
  request: ImportRequest,
  store: ObjectStore,
  onProgress: OnProgress = () => undefined,
  now: Date = new Date(),
): Promise<ImportResult> {
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-import-'));
  try {
    const publication = await prepare(directory, request, onProgress);
    const total = publication.files.length;
    const { manifest, created } = await publish(store, publication, now, ({ table }, done) =>
      onProgress({ step: 'upload', subject: table, done, total }),
    );
    await putInUse(store, manifest, now, ({ page, kind }) =>
      onProgress({ step: 'answer', subject: `${page}, ${kind}` }),
    );
    const { datasetId } = manifest;
    return { datasetId, manifest, quality: { ...publication.quality, datasetId }, created };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
