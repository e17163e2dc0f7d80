import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { encodedPath, sha256, type ReleaseFile } from '@mangetamain/deploy';
import { contentTypeOf } from '../site/site-headers.ts';
import { isMissingFile } from '../disk/file-errors.ts';
import { brotli } from '../formats/brotli.ts';
import { ReleaseError } from './release-error.ts';

const compressible = /\.(?:html|js|mjs|css|svg|json|webmanifest|wasm|txt|xml|ico)$/;
const compressedCopy = /\.(?:br|gz)$/;

export interface Build {
  readonly files: readonly ReleaseFile[];
  /** By the path under which each is stored, compressed copies included. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads a built site: every file below the directory, and for what compresses well a Brotli copy, the one beside it
 * where the build made it. Other compressed copies are left out.
 *
 * @throws {ReleaseError} `build_unusable` where there is no build.
 */
export async function readBuild(directory: string): Promise<Build> {
  const names = await listFiles(directory);
  const present = new Set(names);
  const plain = names.filter((name) => !compressedCopy.test(name));
  if (!plain.includes('index.html')) {
    throw new ReleaseError(
      'build_unusable',
      `There is no web build in ${directory}: it has no index.html. Run "npm run build", or name another directory.`,
    );
  }
  const contents = new Map<string, Uint8Array>();
  const files: ReleaseFile[] = [];
  for (const name of plain) {
    const body = new Uint8Array(await readFile(path.join(directory, name)));
    contents.set(name, body);
    const copy = compressible.test(name) ? await compressedForm(directory, name, body, present) : null;
    if (copy !== null) contents.set(encodedPath(name, 'br'), copy);
    files.push({
      path: name,
      ...describe(body),
      contentType: contentTypeOf(name),
      ...(copy === null ? {} : { encodings: { br: describe(copy) } }),
    });
  }
  return { files, contents };
}

const describe = (body: Uint8Array) => ({ bytes: body.byteLength, sha256: sha256(body) });

async function compressedForm(
  directory: string,
  name: string,
  body: Uint8Array,
  present: ReadonlySet<string>,
): Promise<Uint8Array | null> {
  const sibling = encodedPath(name, 'br');
  if (present.has(sibling)) return new Uint8Array(await readFile(path.join(directory, sibling)));
  const made = new Uint8Array(await brotli(body, 9));
  return made.byteLength < body.byteLength ? made : null;
}

async function listFiles(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
      .map((name) => name.split(path.sep).join('/').normalize('NFC'))
      .toSorted();
  } catch (error) {
    if (isMissingFile(error)) return [];
    throw error;
  }
}
