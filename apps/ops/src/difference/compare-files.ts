import type { ReleaseFile } from '@mangetamain/deploy';
import { fileGroups, type ComparedFiles, type FileGroup } from './schema.ts';

type File = Pick<ReleaseFile, 'path' | 'bytes' | 'sha256'>;

const groupOf = (path: string): FileGroup => {
  if (/duckdb|\.wasm$/u.test(path)) return 'engine';
  if (path.endsWith('.html')) return 'pages';
  if (/\.m?js$/u.test(path)) return 'code';
  return /\.(?:css|woff2?)$/u.test(path) ? 'styles' : 'other';
};

/** A name without the hash of its content: a file that changed is one file that differs, not one gone and one new. */
const nameOf = (path: string) => path.replace(/-[\w-]{8}(?=\.[a-z0-9]+$)/u, '');

/** How many files differ, and how many bytes more the second release has, in all and by what the files are for. */
export function compareFiles(before: readonly File[], after: readonly File[]): ComparedFiles {
  const known = byContent(before);
  const compared = fileGroups.map((group) => {
    const [old, next] = [before, after].map((files) => files.filter(({ path }) => groupOf(path) === group));
    const contents = byContent(next ?? []);
    const added = (next ?? []).filter((file) => !known.has(contentOf(file)));
    const gone = (old ?? []).filter((file) => !contents.has(contentOf(file)));
    const names = new Set([...added, ...gone].map(({ path }) => nameOf(path)));
    return {
      group,
      differing: names.size,
      total: Math.max((next ?? []).length, names.size),
      bytes: sizeOf(next ?? []) - sizeOf(old ?? []),
    };
  });
  const sum = (what: 'differing' | 'total' | 'bytes') => compared.reduce((all, each) => all + each[what], 0);
  return {
    differing: sum('differing'),
    total: sum('total'),
    bytes: sum('bytes'),
    groups: compared.filter(({ total }) => total > 0),
  };
}

const contentOf = ({ path, sha256 }: File) => `${path} ${sha256}`;
const byContent = (files: readonly File[]) => new Set(files.map(contentOf));
const sizeOf = (files: readonly File[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
