import { expect, it } from 'vitest';
import { markOf, PAGE_FILE } from './build.ts';
import { createSavedReleases, NotThisRelease } from './saved-releases.ts';
import { fakeCaches } from './testing/fake-caches.ts';

const files = (id: string) => [PAGE_FILE, '/theme.js', `/assets/page-${id}.js`];

/** A site that serves one build, and a browser that saves it. */
function open(caches = fakeCaches()) {
  let live = 'one';
  const asked: string[] = [];
  const gone = new Set<string>();
  const saved = createSavedReleases({
    caches,
    fetch: (path) => {
      asked.push(path);
      if (gone.has(path)) return Promise.resolve(new Response('gone', { status: 404 }));
      return Promise.resolve(
        new Response(path === PAGE_FILE ? `<head>${markOf(live)}` : `${path} of ${live}`),
      );
    },
  });
  return { saved, caches, asked, gone, goLive: (id: string) => (live = id) };
}

const textOf = async (response: Promise<Response | undefined>) => (await response)?.text();

it('saves a build once, and finds its files', async () => {
  const { saved, asked } = open();
  await saved.keep({ id: 'one', files: files('one') });
  await saved.keep({ id: 'one', files: files('one') });
  expect(asked).toEqual(files('one'));
  expect(await textOf(saved.find('/theme.js'))).toBe('/theme.js of one');
  expect(await saved.find('/elsewhere.js')).toBeUndefined();
});

it('drops the build before only when the next one is whole, and never mixes their files', async () => {
  const { saved, caches, gone, goLive } = open();
  await saved.keep({ id: 'one', files: files('one') });
  goLive('two');
  gone.add('/assets/page-two.js');
  await expect(saved.keep({ id: 'two', files: files('two') })).rejects.toThrow(NotThisRelease);
  expect(await textOf(saved.find(PAGE_FILE))).toContain('"one"');
  expect(await textOf(saved.find('/theme.js'))).toBe('/theme.js of one');

  gone.clear();
  await saved.keep({ id: 'two', files: files('two') });
  expect(await textOf(saved.find(PAGE_FILE))).toContain('"two"');
  expect(await textOf(saved.find('/theme.js'))).toBe('/theme.js of two');
  expect(await saved.find('/assets/page-one.js')).toBeUndefined();
  expect(await caches.keys()).toEqual(['release-two']);
});

it('takes the release before when it comes back', async () => {
  const { saved, goLive } = open();
  for (const id of ['one', 'two', 'one']) {
    goLive(id);
    await saved.keep({ id, files: files(id) });
  }
  expect(await textOf(saved.find(PAGE_FILE))).toContain('"one"');
});

it('saves no page of another build, which came live in between', async () => {
  const { saved, goLive } = open();
  goLive('two');
  await expect(saved.keep({ id: 'one', files: files('one') })).rejects.toThrow('another release is live');
  expect(await saved.find(PAGE_FILE)).toBeUndefined();
});

it('finds what was saved of a first build before there was no more room', async () => {
  const caches = fakeCaches({ room: 2 });
  const { saved } = open(caches);
  await expect(saved.keep({ id: 'one', files: files('one') })).rejects.toThrow('QuotaExceededError');
  expect(await textOf(saved.find('/theme.js'))).toBe('/theme.js of one');
});

it('leaves data that the page keeps alone', async () => {
  const caches = fakeCaches();
  await (await caches.open('published-data')).put('/saved-data/manifest.json', new Response('{}'));
  await open(caches).saved.keep({ id: 'one', files: files('one') });
  expect(await caches.keys()).toEqual(['published-data', 'release-one']);
});
