import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * What is compared with, at exact versions. DuckDB-WASM is the product's: later releases fetch their Parquet reader from
 * another host at run time and take three times as long to start. Flechette 2.7 asks for a package that is not published.
 */
export const peerVersions = {
  '@uwdata/vgplot': '0.32.0',
  '@uwdata/mosaic-core': '0.32.0',
  '@uwdata/mosaic-sql': '0.32.0',
  '@duckdb/duckdb-wasm': '1.28.0',
  hyparquet: '1.33.0',
  'hyparquet-compressors': '1.1.2',
  arquero: '8.0.3',
  '@observablehq/plot': '0.6.17',
  '@observablehq/framework': '1.13.4',
  esbuild: '0.28.2',
} as const;

const manifest = JSON.stringify({
  private: true,
  type: 'module',
  dependencies: peerVersions,
  overrides: { '@duckdb/duckdb-wasm': '1.28.0', '@uwdata/flechette': '2.5.0' },
});

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

/** Installs the peers outside of the project where they are not yet; returns their folder. A try cut off leaves nothing. */
export async function installPeers(): Promise<string> {
  const content = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const folder = join(cache, 'mangetamain', `peers-${content}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, 'package.json'), manifest);
  await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: unfinished,
  });
  await rename(unfinished, folder);
  return folder;
}
