import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** All that numbers and sentences come from. */
const speaking = ['analyses', 'analysis', 'messages', 'stats', 'text'].map((room) =>
  fileURLToPath(new URL(`../${room}`, import.meta.url)),
);

/** A hash of the source in these folders, tests left out: what it makes of the same data changes with it alone. */
export async function sourceVersion(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      hash.update(name).update(await readFile(path.join(folder, name)));
    }
  }
  return hash.digest('base64url').slice(0, 22);
}

/**
 * Names what this version of the analyses says of the same data, words included. A build bears it, so that what is said
 * by its analyses of a dataset can be found beside that.
 */
export const analysesVersion = (): Promise<string> => sourceVersion(speaking);
