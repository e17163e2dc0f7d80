import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './file-errors.ts';

/**
 * Writes a file as a whole, for the eyes of this user only: whenever the process or the machine stops, either what was
 * there before is found under the name, or all of this. Once it resolves, the bytes are on the disk. Throws what the file
 * system says.
 */
export async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  await written(file, content, async (temporary) => rename(temporary, file));
}

/** Writes a file in the same way where there is none. Returns false, and leaves it alone, where there is one. */
export async function createFile(file: string, content: Uint8Array | string): Promise<boolean> {
  try {
    await written(file, content, async (temporary) => link(temporary, file));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Puts a file in the place of another, or where there is none, for good once it resolves. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncDirectory(path.dirname(to));
}

/** Returns when the entries of a directory are as they are for good. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function written(
  file: string,
  content: Uint8Array | string,
  publish: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.new`;
  try {
    await writeDurably(temporary, content);
    await publish(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncDirectory(path.dirname(file));
}

async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
