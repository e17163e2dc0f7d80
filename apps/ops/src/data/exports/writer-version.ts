import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folderOf = (entry: string) => path.dirname(require.resolve(entry));

/** All that words, figures and files come from. */
const folders = [
  folderOf('@mangetamain/analytics'),
  folderOf('@mangetamain/theme'),
  fileURLToPath(new URL('.', import.meta.url)),
];

/**
 * Names what this version writes of the same data: a hash of the source that writes it. What an analysis says changes
 * with its words and figures too, of which its statements tell nothing.
 */
export async function writerVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      hash.update(name).update(await readFile(path.join(folder, name)));
    }
  }
  return hash.digest('base64url').slice(0, 22);
}
