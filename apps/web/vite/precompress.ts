import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = new Set(['.js', '.css', '.wasm', '.svg', '.json', '.html', '.webmanifest', '.txt']);

/** As small as can be, or soon: nobody downloads what only tests are served. */
export type Effort = 'best' | 'quick';

interface Encoding {
  readonly suffix: '.br' | '.gz';
  readonly encode: (content: Uint8Array, effort: Effort) => Promise<Uint8Array>;
}

const encodings: readonly Encoding[] = [
  {
    suffix: '.br',
    encode: (content, effort) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: effort === 'best' ? constants.BROTLI_MAX_QUALITY : 4,
          [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
        },
      }),
  },
  {
    suffix: '.gz',
    encode: (content, effort) =>
      promisify(gzip)(content, {
        level: effort === 'best' ? constants.Z_BEST_COMPRESSION : constants.Z_BEST_SPEED,
      }),
  },
];

/**
 * Writes `.br` and `.gz` siblings of every compressible file in a folder, where they are smaller. What was compressed
 * once is kept in `cacheFolder` by its content: at the highest quality the engine takes most of a minute.
 */
export async function precompressFolder(
  folder: string,
  cacheFolder: string,
  effort: Effort = 'best',
): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(paths.map((path) => precompressFile(path, cacheFolder, effort)));
}

async function precompressFile(path: string, cacheFolder: string, effort: Effort): Promise<void> {
  const content = await readFile(path);
  const hash = createHash('sha256').update(content).digest('hex');
  for (const { suffix, encode } of encodings) {
    const cached = join(cacheFolder, `${hash}-${effort}${suffix}`);
    const encoded = (await readIfThere(cached)) ?? (await keep(cached, await encode(content, effort)));
    if (encoded.byteLength < content.byteLength) await copyFile(cached, `${path}${suffix}`);
  }
}

/** Written under a name of its own first: a build that is interrupted, or two files alike, leave no half of a file. */
async function keep(path: string, content: Uint8Array): Promise<Uint8Array> {
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
  return content;
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Compresses what a build has written; the server of the site picks the variant that a browser accepts. */
export function precompress({ cacheFolder, effort }: { cacheFolder: string; effort: Effort }): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => precompressFolder(folder, cacheFolder, effort),
    },
  };
}
