import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import type { ObjectSummary } from '../../object-store.ts';
import { DamagedObjectFile, readDescription } from './object-file.ts';

const PARALLEL_READS = 32;

interface RecoveredDirectory {
  readonly objects: string;
  readonly temporary: string;
  readonly summaries: readonly ObjectSummary[];
}

/**
 * Prepares a store's directory after whatever ended the last process: empties `temporary/`, reads what every file
 * under `objects/` holds, and moves damaged ones to `damaged/`, reporting each. Nothing else is deleted.
 */
export async function recoverDirectory(
  directory: string,
  report: (problem: Error) => void,
): Promise<RecoveredDirectory> {
  const objects = join(directory, 'objects');
  const temporary = join(directory, 'temporary');
  await rm(temporary, { recursive: true, force: true });
  for (const path of [objects, temporary]) await mkdir(path, { recursive: true, mode: 0o700 });

  const entries = await readdir(objects, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await pLimit(PARALLEL_READS).map(files, async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const summary = await readSummary(path);
    if (!(summary instanceof DamagedObjectFile)) return [summary];
    report(await setAside(directory, path, summary));
    return [];
  });
  return { objects, temporary, summaries: found.flat() };
}

/** Moves a damaged file of a store's directory to `damaged/`. Returns what is to be reported of it. */
export async function setAside(directory: string, path: string, cause: DamagedObjectFile): Promise<Error> {
  const damaged = join(directory, 'damaged');
  await mkdir(damaged, { recursive: true, mode: 0o700 });
  await rename(path, join(damaged, basename(path)));
  return new Error(`Set aside a damaged object file in ${damaged}: ${basename(path)}.`, { cause });
}

async function readSummary(path: string): Promise<ObjectSummary | DamagedObjectFile> {
  const file = await open(path, 'r');
  try {
    const { key, bytes, etag, lastModified } = await readDescription(file);
    return { key, bytes, etag, lastModified };
  } catch (error) {
    if (error instanceof DamagedObjectFile) return error;
    throw error;
  } finally {
    await file.close();
  }
}
