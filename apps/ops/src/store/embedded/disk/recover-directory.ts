import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import type { ObjectSummary } from '../../object-store.ts';
import { hasCode } from '../../../disk/file-errors.ts';
import { DamagedObjectFile, readDescription } from './object-file.ts';

const PARALLEL_READS = 32;

interface RecoveredDirectory {
  readonly objects: string;
  readonly temporary: string;
  readonly summaries: readonly ObjectSummary[];
}

/**
 * Prepares a store's directory after whatever ended the last process: empties `temporary/`, reads what every file
 * under `objects/` holds, and moves damaged ones to `damaged/`, reporting each. One that the disk does not give stays
 * where it is, reported and unknown: the others are not to be missed for it. Nothing else is deleted.
 */
export async function recoverDirectory(
  directory: string,
  report: (problem: Error) => void,
  readSummary: (path: string) => Promise<ObjectSummary> = summaryIn,
): Promise<RecoveredDirectory> {
  const objects = join(directory, 'objects');
  const temporary = join(directory, 'temporary');
  await rm(temporary, { recursive: true, force: true });
  for (const path of [objects, temporary]) await mkdir(path, { recursive: true, mode: 0o700 });

  const entries = await readdir(objects, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found = await pLimit(PARALLEL_READS).map(files, async (entry) => {
    const path = join(entry.parentPath, entry.name);
    try {
      return [await readSummary(path)];
    } catch (error) {
      report(await withoutIt(directory, path, error));
      return [];
    }
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

/** Returns what is to be reported of a file that cannot be taken in. @throws what is no fault of that file alone. */
async function withoutIt(directory: string, path: string, error: unknown): Promise<Error> {
  if (error instanceof DamagedObjectFile) return setAside(directory, path, error);
  if (!hasCode(error, 'EIO')) throw error;
  return new Error(`The disk does not give an object file, ${path}: "data repair" names what is missed.`, {
    cause: error,
  });
}

async function summaryIn(path: string): Promise<ObjectSummary> {
  const file = await open(path, 'r');
  try {
    const { key, bytes, etag, lastModified } = await readDescription(file);
    return { key, bytes, etag, lastModified };
  } finally {
    await file.close();
  }
}
