import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { tableNames, tables } from '@mangetamain/analytics/dataset';
import type { ObjectStore } from '../store/object-store.ts';
import { readAnswersIndex } from './answers/answers-index.ts';
import { readStoredAnswers } from './answers/stored-answers.ts';
import { ifSound, readManifest } from './catalog.ts';
import { readExportsIndex } from './exports/exports-index.ts';
import { readStoredExport } from './exports/stored-exports.ts';
import type { Database } from './pipeline/database.ts';
import { openDatabase } from './pipeline/database.ts';
import { columnList, parquetColumns, parquetRows } from './pipeline/write.ts';
import { datasetIdOf } from './publish.ts';
import { readStoredFile } from './stored-file.ts';

export interface Verification {
  readonly datasetId: string;
  /** Objects looked at. */
  readonly files: number;
  /** Whatever does not agree, one sentence each; empty where all is well. */
  readonly problems: readonly string[];
}

async function contentProblems(database: Database, path: string, file: ManifestFile): Promise<string[]> {
  const problems: string[] = [];
  const rows = await parquetRows(database, path);
  if (rows !== file.rows) problems.push(`${file.key} has ${rows} rows, the manifest says ${file.rows}.`);
  const columns = columnList(await parquetColumns(database, path));
  if (columns !== columnList(file.columns))
    problems.push(`${file.key} has the columns ${columns}, the manifest says ${columnList(file.columns)}.`);
  if (columnList(file.columns) !== columnList(tables[file.table].columns))
    problems.push(`${file.key} does not have the columns that this version expects.`);
  return problems;
}

async function fileProblems(
  store: ObjectStore,
  database: Database,
  directory: string,
  file: ManifestFile,
): Promise<string[]> {
  const stored = await readStoredFile(store, file);
  if (stored.body === null) {
    const { found, expected } = stored;
    return [
      found === 'nothing'
        ? `${file.key} is missing.`
        : `${file.key} has ${found}, the manifest says ${expected}.`,
    ];
  }
  const path = join(directory, `${file.table}.parquet`);
  await writeFile(path, stored.body);
  return contentProblems(database, path, file);
}

/** Answers that are missing altogether are no fault: pages compute for themselves what nobody published. */
async function answersProblems(
  store: ObjectStore,
  datasetId: string,
): Promise<{ files: number; problems: string[] }> {
  const problems: string[] = [];
  const index = await readAnswersIndex(store, datasetId, ({ message }) => problems.push(message));
  for (const { page, kind, ...file } of index)
    if ((await readStoredAnswers(store, datasetId, file)) === null)
      problems.push(`The ${kind} answers of ${page} are missing, or are not those that were published.`);
  return { files: index.length, problems };
}

/** Files of analyses that are missing altogether are no fault either: nobody asked for them yet. */
async function exportsProblems(
  store: ObjectStore,
  datasetId: string,
): Promise<{ files: number; problems: string[] }> {
  const problems: string[] = [];
  const index = await ifSound(readExportsIndex(store, datasetId), ({ message }) => problems.push(message));
  const files = index?.files ?? [];
  for (const file of files)
    if ((await readStoredExport(store, datasetId, file)) === null)
      problems.push(
        `The ${file.format} of ${file.analysis} (${file.locale}) is missing, or is not the one that was published.`,
      );
  return { files: files.length, problems };
}

/**
 * Compares every object of a data set with its manifest: length, SHA-256, rows and columns, and its name with its
 * content.
 * @throws {DatasetError} where the data set or its manifest is missing or invalid
 */
export async function verifyDataset(store: ObjectStore, datasetId: string): Promise<Verification> {
  const manifest = await readManifest(store, datasetId);
  const { files } = manifest;
  const problems: string[] = [];
  const named = datasetIdOf(files, manifest);
  if (named !== datasetId) problems.push(`The files make up the data set ${named}, not ${datasetId}.`);
  for (const table of tableNames)
    if (!files.some((file) => file.table === table)) problems.push(`The table ${table} is missing.`);
  const directory = await mkdtemp(join(tmpdir(), 'mangetamain-verify-'));
  const database = await openDatabase(directory);
  try {
    for (const file of files) problems.push(...(await fileProblems(store, database, directory, file)));
  } finally {
    database.close();
    await rm(directory, { recursive: true, force: true });
  }
  const made = [await answersProblems(store, datasetId), await exportsProblems(store, datasetId)];
  problems.push(...made.flatMap((each) => each.problems));
  const count = made.reduce((sum, each) => sum + each.files, files.length);
  return { datasetId, files: count, problems };
}
