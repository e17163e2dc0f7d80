import { access, constants, mkdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from './atomic-write.ts';
import { hasCode, ifThere, isMissingFile } from './file-errors.ts';

/** So much is written to find out whether a disk takes anything: a block of most file systems. */
const TRIAL_BYTES = 4096;

/** A disk, as far as it takes what is written below a directory. */
export interface Disk {
  readonly directory: string;
  /** Writes a little, and returns how much more there is room for. @throws what the file system says. */
  tryOut(): Promise<{ readonly freeBytes: number }>;
}

/** Returns the disk of a directory, which is made where it is missing. */
export function diskOf(directory: string): Disk {
  return {
    directory,
    async tryOut() {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await replaceFile(path.join(directory, 'trial'), new Uint8Array(TRIAL_BYTES));
      const { bavail, bsize } = await statfs(directory);
      return { freeBytes: bavail * bsize };
    },
  };
}

const words = {
  ENOSPC: (where: string) => `the disk of ${where} is full: make room on it`,
  EDQUOT: (where: string) => `this user's share of the disk of ${where} is used up: make room in it`,
  EROFS: (where: string) => `${where} is on a file system that is mounted read-only: mount it for writing`,
  EIO: (where: string) => `the disk of ${where} is broken: look at the log of the system, and replace it`,
} as const;

/** Returns in words what a disk that takes nothing says of a directory, or null for any other error. */
export function describeDiskError(error: unknown, directory: string): string | null {
  for (const [code, describe] of Object.entries(words)) if (hasCode(error, code)) return describe(directory);
  const isForbidden = hasCode(error, 'EACCES') || hasCode(error, 'EPERM');
  return isForbidden ? `this user may not write to ${directory}: change who may` : null;
}

/** A disk takes nothing, so that what was asked for cannot be done. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  readonly code = 'disk_takes_nothing';
}

/**
 * Returns the error of a disk that is full, read-only or broken, as it is or as what caused another one; null for any other.
 * `directory` is named where the system does not say what could not be written.
 */
export function diskErrorIn(error: unknown, directory = 'this machine'): DiskError | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof DiskError) return error;
  const isOfDisk = Object.keys(words).some((code) => hasCode(error, code));
  if (!isOfDisk) return diskErrorIn(error.cause, directory);
  const where = 'path' in error && typeof error.path === 'string' ? error.path : directory;
  return nothingWritten(describeDiskError(error, where) ?? error.message, error);
}

/**
 * Makes sure that a directory can be written to, or made where it is missing: making one on a file system that is
 * read-only fails with an error that says something else. @throws {DiskError} where it cannot.
 */
export async function requireWritable(directory: string, ask = access): Promise<void> {
  try {
    await ask(directory, constants.W_OK);
  } catch (error) {
    const parent = path.dirname(directory);
    if (isMissingFile(error) && parent !== directory) return requireWritable(parent, ask);
    const told = describeDiskError(error, directory);
    throw told === null ? error : nothingWritten(told, error);
  }
}

/** The directory lets every user of the machine replace what is in it. */
class OpenDirectoryError extends Error {
  override readonly name = 'OpenDirectoryError';
  readonly code = 'directory_open_to_all';

  constructor(directory: string) {
    super(
      `Every user of this machine may replace what is in ${directory}, keys and releases included. ` +
        'Close it with "chmod o-w" for that directory, or let DATA_DIR name a folder in it, which is made for this user alone.',
    );
  }
}

const OTHERS_WRITE = 0o002;
const STICKY = 0o1000;

/** Where the sticky bit stands, others may add files, though touch none of ours. @throws {OpenDirectoryError} */
export async function requireClosedToOthers(directory: string): Promise<void> {
  const found = await ifThere(stat(directory));
  if (found !== null && (found.mode & OTHERS_WRITE) !== 0 && (found.mode & STICKY) === 0)
    throw new OpenDirectoryError(directory);
}

const nothingWritten = (what: string, cause: unknown) =>
  new DiskError(`Nothing can be written: ${what}, then try again.`, { cause });
