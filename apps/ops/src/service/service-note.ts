import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { replaceFile } from '../disk/atomic-write.ts';
import { isMissingFile } from '../disk/file-errors.ts';

const noteSchema = z.object({ url: z.url(), token: z.string().min(1) });

/** Where the service of this machine takes operators' orders, and the token for that. */
export type ServiceNote = z.infer<typeof noteSchema>;

/** Leaves the note for command lines of the same user, and returns the function that takes it away again. */
export async function noteService(dataDirectory: string, note: ServiceNote): Promise<() => Promise<void>> {
  const file = fileIn(dataDirectory);
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  await replaceFile(file, JSON.stringify(note));
  return async () => {
    // A service started meanwhile has left its own.
    if ((await readServiceNote(dataDirectory))?.token === note.token) await rm(file, { force: true });
  };
}

/** Returns the note of the service that runs, or that was killed; null where there is none that can be read. */
export async function readServiceNote(dataDirectory: string): Promise<ServiceNote | null> {
  try {
    const note: unknown = JSON.parse(await readFile(fileIn(dataDirectory), 'utf8'));
    return noteSchema.safeParse(note).data ?? null;
  } catch (error) {
    if (isMissingFile(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

function fileIn(dataDirectory: string): string {
  return path.join(dataDirectory, 'service.json');
}
