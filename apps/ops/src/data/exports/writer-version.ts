import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceVersion } from '@mangetamain/analytics/analyses-version';

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
export const writerVersion = (): Promise<string> => sourceVersion(folders);
