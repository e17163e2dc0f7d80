import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/testing/memory-store.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { scriptOf, webBuild } from '../testing/web-build.ts';
import { publishRelease } from './publish-release.ts';
import { checkStoredRelease } from './register-release.ts';
import { releaseFileKey, releaseManifestKey } from './release-keys.ts';
import { createStoreArtifacts } from './store-artifacts.ts';

async function publish(store: ObjectStore, files = webBuild()) {
  return publishRelease(store, {
    directory: await createTemporaryDirectory(files),
    actor: 'ada',
    title: 'First',
  });
}

/** A store that notes the order of its writes. */
function recording() {
  const memory = createMemoryStore();
  const written: string[] = [];
  const store: ObjectStore = {
    ...memory,
    put: (key, body, options) => {
      written.push(key);
      return memory.put(key, body, options);
    },
  };
  return { store, written };
}

describe('publishing', () => {
  it('writes the manifest last, with who, what and every file', async () => {
    const { store, written } = recording();
    const { manifest, created } = await publish(store);
    expect(created).toBe(true);
    expect(written.at(-1)).toBe(releaseManifestKey(manifest.releaseId));
    expect(manifest).toMatchObject({ actor: 'ada', title: 'First', entry: 'index.html' });
    expect(manifest.files.map((file) => file.path)).toEqual(Object.keys(webBuild()).toSorted());
    expect(await checkStoredRelease(manifest.releaseId, createStoreArtifacts(store))).toEqual(manifest);
  });

  it('notes which dataset contracts the build says it reads, and nothing of a build from before that', async () => {
    const { store } = recording();
    const { manifest } = await publish(store, webBuild('Later', [1, 2]));
    expect(manifest.datasetContracts).toEqual([1, 2]);
    expect((await publish(store)).manifest).not.toHaveProperty('datasetContracts');
  });

  it('notes by which analyses the build speaks', async () => {
    const { store } = recording();
    const { manifest } = await publish(store, webBuild('Later', [1], 'a-1_B'));
    expect(manifest.analysesVersion).toBe('a-1_B');
    expect((await publish(store)).manifest).not.toHaveProperty('analysesVersion');
  });

  it('the same build again changes nothing, another is another release', async () => {
    const { store, written } = recording();
    const first = await publish(store);
    const writes = written.length;
    const again = await publish(store);
    expect(again).toEqual({ manifest: first.manifest, created: false });
    expect(written).toHaveLength(writes);
    expect((await publish(store, webBuild('Other'))).manifest.releaseId).not.toBe(first.manifest.releaseId);
  });

  it('completes what an interrupted publication or a lost file left incomplete', async () => {
    const { store } = recording();
    const { manifest } = await publish(store);
    await store.delete(releaseFileKey(manifest.releaseId, 'index.html'));
    expect((await publish(store)).created).toBe(true);
    await store.delete(releaseManifestKey(manifest.releaseId));
    expect((await publish(store)).manifest.releaseId).toBe(manifest.releaseId);
  });

  it('makes Brotli copies of what shrinks, and takes those of the build as they are', async () => {
    const style = 'body { margin: 0; } '.repeat(50);
    const own = brotliCompressSync('hello');
    const store = createMemoryStore();
    const { manifest } = await publish(store, {
      ...webBuild(),
      'style.css': style,
      'style.css.gz': 'left out',
      'text.txt': 'hello',
      'text.txt.br': new Uint8Array(own),
    });
    const read = async (path: string) => (await store.get(releaseFileKey(manifest.releaseId, path)))?.body;
    expect(brotliDecompressSync((await read('style.css.br')) ?? '').toString()).toBe(style);
    expect(await read('text.txt.br')).toEqual(new Uint8Array(own));
    expect(await read('style.css.gz')).toBeUndefined();
    expect(manifest.files.some((file) => /\.(br|gz)$/.test(file.path))).toBe(false);
  });
});

describe('what cannot become a release', () => {
  it.each([
    ['nothing', {}, 'build_unusable', 'no web build'],
    ['no application', { 'index.html': '<h1>Sorry</h1>' }, 'release_broken', 'is not the application'],
  ])('%s is refused before anything is written', async (_what, files, code, message) => {
    const { store, written } = recording();
    await expect(publish(store, files)).rejects.toMatchObject({ code });
    await expect(publish(store, files)).rejects.toThrow(message);
    expect(written).toEqual([]);
  });

  it('a page whose script is not there is refused, and the script is named', async () => {
    const { [scriptOf('Kitchen')]: _, ...files } = webBuild();
    await expect(publish(createMemoryStore(), files)).rejects.toThrow(`"/${scriptOf('Kitchen')}"`);
  });

  it('a directory that does not exist is told of', async () => {
    await expect(
      publishRelease(createMemoryStore(), { directory: '/nowhere/at/all', actor: 'ada' }),
    ).rejects.toThrow('There is no web build in /nowhere/at/all');
  });
});

describe('a release in the store', () => {
  it.each([
    ['lacks a file', null, 'is missing'],
    ['has other bytes of the same length', '<!doctype HTML>', 'has other content'],
  ])('that %s is refused', async (_what, content, message) => {
    const store = createMemoryStore();
    const { manifest } = await publish(store);
    const key = releaseFileKey(manifest.releaseId, 'index.html');
    const body = (await store.get(key))?.body;
    if (content === null || body === undefined) await store.delete(key);
    else
      await store.put(
        key,
        new TextEncoder().encode(content.concat(new TextDecoder().decode(body).slice(15))),
      );
    const check = checkStoredRelease(manifest.releaseId, createStoreArtifacts(store));
    await expect(check).rejects.toMatchObject({ code: 'release_incomplete' });
    await expect(check).rejects.toThrow(message);
  });

  it('of which nothing is there is refused', async () => {
    await expect(
      checkStoredRelease('r-000000000000', createStoreArtifacts(createMemoryStore())),
    ).rejects.toThrow('it has no manifest');
  });
});
