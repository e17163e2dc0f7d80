import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import { type DiskFolder, openDiskFolder } from '../disk/disk-folder.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import type { IndexedFile, ReleaseIndex } from './release-index.ts';
import { createSiteCopy, type KeptSite } from './site-copy.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A release whose files hold their own path, or what is given. */
function release(releaseId: string, files: Record<string, string>): [string, ReleaseIndex] {
  const entries = Object.entries(files).map(
    ([name, text]) => [name, { releaseId, path: name, sha256: sha256(text) }] as const,
  );
  return [releaseId, new Map(entries)];
}

const first = release('r-1', {
  'index.html': 'page 1',
  'assets/a.js': 'script 1',
  'assets/w.wasm': 'engine',
});
const second = release('r-2', {
  'index.html': 'page 2',
  'assets/b.js': 'script 2',
  'assets/w.wasm': 'engine',
});
const contents = ['page 1', 'page 2', 'script 1', 'script 2', 'engine'];
const contentOf = async ({ sha256: hash }: IndexedFile) =>
  bytes(contents.find((text) => sha256(text) === hash) ?? '');

const site = (live: [string, ReleaseIndex], earlier: [string, ReleaseIndex][] = []): KeptSite => ({
  served: {
    type: 'release',
    releaseId: live[0],
    pinnedDataset: null,
    generation: 1 + earlier.length,
    earlier: earlier.map(([id]) => id),
  },
  releases: new Map([live, ...earlier]),
});

async function setUp(change: (folder: DiskFolder) => DiskFolder = (folder) => folder) {
  const directory = await createTemporaryDirectory();
  const { logger, entries } = createRecordingLogger();
  const { signal } = new AbortController();
  const open = () => createSiteCopy(change(openDiskFolder({ directory, origin: 'store', logger })), logger);
  const copy = open();
  return {
    copy,
    open,
    entries,
    directory,
    keep: (environment: 'preprod' | 'prod', what: KeptSite, read = contentOf) =>
      copy.keep(environment, what, read, signal),
    stored: async () => (await readdir(path.join(directory, 'files'))).toSorted(),
  };
}

const hashes = (...texts: string[]) => texts.map((text) => sha256(text)).toSorted();

describe('what is kept of a site', () => {
  it('comes back to the next process, files and all', async () => {
    const { keep, open } = await setUp();
    expect(await keep('prod', site(second, [first]))).toBe(true);
    const next = open();
    expect(await next.recall('prod')).toEqual(site(second, [first]));
    expect(await next.recall('preprod')).toBeNull();
    expect(await next.file(sha256('page 2'))).toEqual(bytes('page 2'));
  });

  it('is the live release, and of earlier ones only what outlives them', async () => {
    const { keep, stored } = await setUp();
    await keep('prod', site(second, [first]));
    expect(await stored()).toEqual(hashes('page 2', 'script 2', 'engine', 'script 1'));
  });

  it('is no more than what both environments name', async () => {
    const { keep, stored } = await setUp();
    await keep('preprod', site(first));
    await keep('prod', site(first));
    await keep('preprod', site(second));
    expect(await stored()).toEqual(hashes('page 2', 'script 2', 'engine', 'page 1', 'script 1'));
    await keep('prod', { served: { type: 'nothing', ever: true, generation: 2 }, releases: new Map() });
    expect(await stored()).toEqual(hashes('page 2', 'script 2', 'engine'));
  });

  it('is read from the store once: equal files are shared, proven ones left', async () => {
    const { keep, open, directory } = await setUp();
    const asked: string[] = [];
    const read = (file: IndexedFile) => {
      asked.push(file.path);
      return contentOf(file);
    };
    await keep('prod', site(first), read);
    await keep('prod', site(second, [first]), read);
    expect(asked).toEqual(['index.html', 'assets/a.js', 'assets/w.wasm', 'index.html', 'assets/b.js']);
    await open().keep('prod', site(second, [first]), read, new AbortController().signal);
    expect(asked).toHaveLength(5);
    expect(await readdir(directory)).toEqual(['files', 'prod.json']);
  });

  it('is safe with both sites at once', async () => {
    const { keep, stored } = await setUp();
    await Promise.all([keep('preprod', site(second)), keep('prod', site(first))]);
    expect(await stored()).toHaveLength(contents.length);
  });
});

describe('what cannot be kept', () => {
  it('of the live release leaves the copy as it was', async () => {
    const { keep, open, entries } = await setUp();
    await keep('prod', site(first));
    const away = () => Promise.reject(new Error('away'));
    expect(await keep('prod', site(second), away)).toBe(false);
    expect(entries).toEqual([expect.objectContaining({ level: 'warn', message: 'site_copy_not_kept' })]);
    expect(await open().recall('prod')).toEqual(site(first));
    expect(await open().file(sha256('page 1'))).toEqual(bytes('page 1'));
  });

  it('of an earlier release does not keep the live one from being kept', async () => {
    const { keep, open, entries } = await setUp();
    const lossy = (file: IndexedFile) =>
      file.releaseId === 'r-1' ? Promise.reject(new Error('gone')) : contentOf(file);
    expect(await keep('prod', site(second, [first]), lossy)).toBe(false);
    expect(await open().recall('prod')).toEqual(site(second, [first]));
    expect(entries).toEqual([expect.objectContaining({ message: 'site_copy_incomplete' })]);
    expect(await keep('prod', site(second, [first]))).toBe(true);
  });

  it('for want of room is told of, and no reason to fail', async () => {
    const full = () => Promise.reject(Object.assign(new Error('No space left'), { code: 'ENOSPC' }));
    const { keep, entries } = await setUp((folder) => ({ ...folder, keepFile: full }));
    expect(await keep('prod', site(first))).toBe(false);
    expect(entries).toMatchObject([{ level: 'warn', message: 'site_copy_not_kept' }]);
  });

  it('is not begun after the end', async () => {
    const { copy, entries } = await setUp();
    expect(await copy.keep('prod', site(first), contentOf, AbortSignal.abort())).toBe(false);
    expect(await copy.recall('prod')).toBeNull();
    expect(entries).toEqual([]);
  });
});
