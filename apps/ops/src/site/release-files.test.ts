import { memoryStateStore } from '@mangetamain/deploy/testing';
import { describe, expect, it } from 'vitest';
import { releaseFileKey, releaseManifestKey } from '../releases/release-keys.ts';
import { createStoreArtifacts } from '../releases/store-artifacts.ts';
import { pointAt, publishBuild } from '../testing/live-release.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createWatchedStore } from '../testing/watched-store.ts';
import { scriptOf } from '../testing/web-build.ts';
import { createFileCache } from './file-cache.ts';
import { createReleaseFiles } from './release-files.ts';
import { noSiteCopy } from './site-copy.ts';
import type { SiteFiles } from './site-files.ts';

const datasetId = 'd-1111111111111111';
const local: SiteFiles = {
  releaseId: () => null,
  get: async (path) =>
    path === 'index.html' ? { body: new TextEncoder().encode('local build'), entityTag: '"l"' } : null,
};

function setUp() {
  const store = createWatchedStore();
  const state = memoryStateStore();
  const { logger, entries } = createRecordingLogger();
  const files = createReleaseFiles({
    environment: 'prod',
    state,
    artifacts: createStoreArtifacts(store),
    cache: createFileCache(1_000_000),
    copy: noSiteCopy,
    beforeFirstRelease: local,
    logger,
  });
  const textOf = async (path: string) => {
    const file = await files.get(path);
    return file && new TextDecoder().decode(file.body);
  };
  const goLive = async (text: string) => {
    const releaseId = await publishBuild(store, text);
    await pointAt(state, 'prod', { releaseId, datasetId });
    return releaseId;
  };
  return { store, state, files, textOf, goLive, entries };
}

describe('a site', () => {
  it('serves what its pointer names, from the moment it looks at it', async () => {
    const { files, textOf, goLive } = setUp();
    const first = await goLive('First');
    await files.refresh();
    expect(files.releaseId()).toBe(first);
    expect(await textOf('index.html')).toContain('First');
    const second = await goLive('Second');
    expect(await textOf('index.html')).toContain('First');
    await files.refresh();
    expect(files.releaseId()).toBe(second);
    expect(await textOf('index.html')).toContain('Second');
    expect(files.served()).toMatchObject({ generation: 2, earlier: [first], pinnedDataset: null });
  });

  it('keeps hashed files of earlier releases within reach, their pages not', async () => {
    const { files, textOf, goLive } = setUp();
    await goLive('First');
    await goLive('Second');
    await files.refresh();
    expect(await textOf(scriptOf('First'))).toContain('First');
    expect(await textOf(scriptOf('Second'))).toContain('Second');
    expect(await textOf('assets/unknown.js')).toBeNull();
    expect(await textOf('missing.html')).toBeNull();
  });

  it('serves the build of this machine until its first release, and never after', async () => {
    const { files, state, textOf, goLive } = setUp();
    await files.refresh();
    expect(await textOf('index.html')).toBe('local build');
    expect(files.releaseId()).toBeNull();
    await goLive('First');
    await pointAt(state, 'prod', null);
    await files.refresh();
    expect(files.served()).toEqual({ type: 'nothing', ever: true, generation: 2 });
    expect(await textOf('index.html')).toBeNull();
  });

  it('knows which dataset its pointer pins', async () => {
    const { store, files, state } = setUp();
    const releaseId = await publishBuild(store);
    await pointAt(state, 'prod', { releaseId, datasetId, datasetPinned: true });
    await files.refresh();
    expect(files.served()).toMatchObject({ pinnedDataset: datasetId });
  });
});

describe('a site whose store is away', () => {
  it('serves nothing it does not know, rather than a guess', async () => {
    const { files, store, state } = setUp();
    state.get = () => Promise.reject(new Error('away'));
    store.state = 'away';
    await files.refresh();
    await expect(files.get('index.html')).rejects.toMatchObject({ code: 'site_unavailable', status: 503 });
  });

  it('goes on with the release it knows, all of it once it was warmed', async () => {
    const { files, store, state, textOf, goLive } = setUp();
    await goLive('First');
    await files.refresh();
    await files.keep(new AbortController().signal);
    store.state = 'away';
    state.get = () => Promise.reject(new Error('away'));
    await files.refresh();
    expect(await textOf('index.html')).toContain('First');
    expect(await textOf(scriptOf('First'))).toContain('First');
  });

  it('says so for what it does not hold, and has it again when the store is back', async () => {
    const { files, store, textOf, goLive } = setUp();
    await goLive('First');
    await files.refresh();
    store.state = 'away';
    await expect(files.get(scriptOf('First'))).rejects.toMatchObject({ code: 'site_unavailable' });
    store.state = 'up';
    expect(await textOf(scriptOf('First'))).toContain('First');
  });

  it('does not switch to a release whose page it cannot read', async () => {
    const { files, store, goLive, entries } = setUp();
    const first = await goLive('First');
    await files.refresh();
    const second = await goLive('Second');
    await store.delete(releaseFileKey(second, 'index.html'));
    await files.refresh();
    expect(files.releaseId()).toBe(first);
    expect(entries.at(-1)).toMatchObject({ level: 'warn', message: 'site_not_refreshed' });
  });
});

it.each([
  ['page', (id: string) => releaseFileKey(id, 'index.html'), /index\.html of release r-\w+ is damaged/u],
  ['manifest', releaseManifestKey, /manifest\.json of release r-\w+ is missing or damaged/u],
])(
  'a site that starts with a damaged %s says so, and comes back once it is mended',
  async (_, keyOf, told) => {
    const { files, store, goLive, textOf } = setUp();
    const key = keyOf(await goLive('First'));
    const sound = (await store.get(key))?.body ?? new Uint8Array();
    await store.put(key, new TextEncoder().encode('<'));
    await files.refresh();
    await expect(files.get('index.html')).rejects.toMatchObject({
      code: 'release_broken',
      message: expect.stringMatching(told),
    });
    store.state = 'away';
    await files.refresh();
    await expect(files.get('index.html')).rejects.toMatchObject({ code: 'site_unavailable' });
    store.state = 'up';
    await store.put(key, sound);
    await files.refresh();
    expect(await textOf('index.html')).toContain('First');
  },
);

it('bytes that are not those of the manifest are never served', async () => {
  const { files, store, goLive, textOf } = setUp();
  const id = await goLive('First');
  await files.refresh();
  const key = releaseFileKey(id, scriptOf('First'));
  const sound = (await store.get(key))?.body ?? new Uint8Array();
  await store.put(key, new TextEncoder().encode('alert(1)'));
  await expect(files.get(scriptOf('First'))).rejects.toMatchObject({ code: 'release_broken' });
  await store.put(key, sound);
  expect(await textOf(scriptOf('First'))).toContain('First');
});

it('many refreshes at once end with the last pointer', async () => {
  const { files, goLive } = setUp();
  await goLive('First');
  const early = files.refresh();
  const second = await goLive('Second');
  await Promise.all([early, files.refresh(), files.refresh()]);
  expect(files.releaseId()).toBe(second);
});
