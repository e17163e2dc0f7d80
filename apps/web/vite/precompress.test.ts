import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precompressFolder } from './precompress.ts';

let root: string;
const text = 'all work and no play '.repeat(200);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'precompress-'));
  await mkdir(join(root, 'dist/assets'), { recursive: true });
  await writeFile(join(root, 'dist/index.html'), text);
  // The same content twice, at the same time.
  await writeFile(join(root, 'dist/assets/app-1234.js'), text);
  await writeFile(join(root, 'dist/assets/tiny.css'), 'a{}');
  await writeFile(join(root, 'dist/assets/font.woff2'), text);
});
afterEach(() => rm(root, { recursive: true }));

const compress = () => precompressFolder(join(root, 'dist'), join(root, 'cache'));

describe('precompressing', () => {
  it('writes siblings that hold the same, where they are smaller', async () => {
    await compress();
    expect((await readdir(join(root, 'dist/assets'))).toSorted()).toEqual([
      'app-1234.js',
      'app-1234.js.br',
      'app-1234.js.gz',
      'font.woff2',
      'tiny.css',
    ]);
    expect(brotliDecompressSync(await readFile(join(root, 'dist/index.html.br'))).toString()).toBe(text);
    expect(gunzipSync(await readFile(join(root, 'dist/index.html.gz'))).toString()).toBe(text);
  });

  it('takes nothing that was compressed soon for what is to be small', async () => {
    await precompressFolder(join(root, 'dist'), join(root, 'cache'), 'quick');
    const quick = await readdir(join(root, 'cache'));
    expect(brotliDecompressSync(await readFile(join(root, 'dist/index.html.br'))).toString()).toBe(text);
    await compress();
    expect(await readdir(join(root, 'cache'))).toHaveLength(2 * quick.length);
  });

  it('compresses the same content once', async () => {
    await compress();
    const kept = await readdir(join(root, 'cache'));
    expect(kept).toHaveLength(4);
    const [first = ''] = kept;
    const before = await stat(join(root, 'cache', first));
    await compress();
    expect((await stat(join(root, 'cache', first))).mtimeMs).toBe(before.mtimeMs);
    expect(await readdir(join(root, 'cache'))).toEqual(kept);
  });
});
