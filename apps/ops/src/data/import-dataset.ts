import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duckdb, publishedRowsSql } from '@mangetamain/analytics/dataset';
import type { Manifest, QualityReport, SourceName } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { type CheckedCsv, checkCsv, readBeginning } from './csv/check.ts';
import { parseHeader } from './csv/header.ts';
import { DatasetError } from './dataset-error.ts';
import { clean } from './pipeline/clean.ts';
import { refuseUnmatched } from './pipeline/matching.ts';
import type { Database } from './pipeline/database.ts';
import { openDatabase } from './pipeline/database.ts';
import { examine } from './pipeline/quality.ts';
import { readSource } from './pipeline/read.ts';
import type { UnreadableValues } from './pipeline/unreadable.ts';
import { writeTables, type RowsOf } from './pipeline/write.ts';
import { adapt, type SourceAdapter } from './sources/adapter.ts';
import { mappedAdapter, readMapping } from './sources/mapping.ts';
import { openSource, type OpenedSource } from './sources/open-source.ts';
import { otherFoodCom } from './sources/other-food-com.ts';
import type { Publication } from './publish.ts';
import { publish } from './publish.ts';
import { putInUse } from './use-dataset.ts';

export interface ImportRequest {
  /** Path of RAW_recipes.csv, or of an archive that holds it. */
  readonly recipes: string;
  /** Path of RAW_interactions.csv, or of an archive that holds it. */
  readonly interactions: string;
  /** How days are written, where that is not year first: `%d/%m/%Y`. */
  readonly dateFormat?: string;
  /** Path of the JSON file that says how other tables hold what is needed. */
  readonly mapping?: string;
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
  /** What each file turned out to be, where that is not plain CSV as it was published. */
  readonly recognised: readonly RecognisedFile[];
}

interface RecognisedFile {
  readonly file: string;
  readonly as: readonly string[];
}

type OnProgress = (progress: ImportProgress) => void;

/** Tells one content of a file from another, without reading it. */
async function markOf(path: string): Promise<string> {
  const { dev, ino, size, mtimeMs } = await stat(path);
  return [dev, ino, size, mtimeMs].join(' ');
}

async function requireUnchanged({ file }: CheckedCsv, mark: string): Promise<void> {
  if ((await markOf(file)) === mark) return;
  throw new DatasetError('The file was changed while it was imported.', {
    code: 'file-changed',
    file,
    remedy: 'Import it again when nothing writes to it any more: nothing was imported.',
  });
}

interface ReadFiles {
  readonly unreadable: readonly UnreadableValues[];
  readonly recognised: readonly RecognisedFile[];
}

const sourceNames: readonly SourceName[] = ['recipes', 'interactions'];

async function read(
  database: Database,
  directory: string,
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<ReadFiles> {
  const checked = [];
  for (const source of sourceNames) {
    const file = request[source];
    const mark = await markOf(file).catch(() => '');
    const workshop = { directory, database };
    const opened = await openSource(file, source, workshop);
    const adapter = await adapterFor(opened, source, request.mapping);
    const shaped = adapter === null ? opened : await adapt(opened, source, adapter, workshop);
    const csv = await checkCsv(shaped, source, (done, total) =>
      onProgress({ step: 'check', subject: file, done, total }),
    );
    checked.push({ source, csv, mark });
  }
  const format = { days: request.dateFormat ?? null };
  const unreadable: UnreadableValues[] = [];
  for (const { source, csv, mark } of checked) {
    onProgress({ step: 'read', subject: csv.file });
    unreadable.push(...(await readSource(database, source, { ...csv, format })));
    await requireUnchanged(csv, mark);
  }
  const recognised = checked.flatMap(({ csv: { file, recognised } }) =>
    recognised.length === 0 ? [] : [{ file, as: recognised }],
  );
  return { unreadable, recognised };
}

/** How a file of another shape holds the source; null for one of its own shape. */
async function adapterFor(
  { path }: OpenedSource,
  source: SourceName,
  mapping: string | undefined,
): Promise<SourceAdapter | null> {
  if (mapping !== undefined) return mappedAdapter(await readMapping(mapping), source, mapping, duckdb);
  const { text } = await readBeginning(path);
  return otherFoodCom(parseHeader(text, ',') ?? [], source);
}

async function submissionPeriod(database: Database): Promise<Manifest['period']> {
  const [row = {}] = await database.rows(
    'SELECT min(submitted)::VARCHAR AS first, max(submitted)::VARCHAR AS last FROM clean_recipes',
  );
  return [String(row['first']), String(row['last'])];
}

interface Prepared {
  readonly publication: Publication;
  readonly recognised: readonly RecognisedFile[];
}

async function prepare(directory: string, request: ImportRequest, onProgress: OnProgress): Promise<Prepared> {
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
): Promise<Prepared> {
  const { unreadable, recognised } = await read(database, directory, request, onProgress);
  onProgress({ step: 'clean' });
  const lineage = await clean(database);
  if (request.allowUnmatched !== true) refuseUnmatched(lineage, request.interactions);
  const period = await submissionPeriod(database);
  const rowsOf: RowsOf = async (table) => publishedRowsSql(table, duckdb);
  const files = await writeTables(database, rowsOf, directory, (subject) =>
    onProgress({ step: 'write', subject }),
  );
  onProgress({ step: 'examine' });
  const quality = await examine(database, database, files, unreadable);
  const { title, source } = request;
  return { publication: { title, source, period, lineage, files, quality }, recognised };
}

/**
 * Imports the two files and publishes them as a data set, then puts it in use. The same files give the same
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
    const { publication, recognised } = await prepare(directory, request, onProgress);
    const total = publication.files.length;
    const { manifest, created } = await publish(store, publication, now, ({ table }, done) =>
      onProgress({ step: 'upload', subject: table, done, total }),
    );
    await putInUse(store, manifest, now, ({ page, kind }) =>
      onProgress({ step: 'answer', subject: `${page}, ${kind}` }),
    );
    const { datasetId } = manifest;
    return { datasetId, manifest, quality: { ...publication.quality, datasetId }, created, recognised };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
