// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markOf } from '../offline/build.ts';
import { ownBuild, requestLiveBuild } from './live-build.ts';

it('reads the build of a page from its mark', () => {
  const page = new DOMParser().parseFromString(`<head>${markOf('0123456789ab')}</head>`, 'text/html');
  expect(ownBuild(page)).toBe('0123456789ab');
  expect(ownBuild(new DOMParser().parseFromString('<head></head>', 'text/html'))).toBeNull();
});

it('asks the site for its build, never the browser’s cache', async () => {
  const build = { id: 'one', files: ['/index.html'] };
  const answer = await requestLiveBuild((path, init) => {
    expect([path, init?.cache]).toEqual(['/build.json', 'no-store']);
    return Promise.resolve(Response.json(build));
  });
  expect(answer).toEqual(build);
});

it.each([
  ['is not there', () => new Response('', { status: 404 }), 'The site answered 404 to /build.json.'],
  ['is something else', () => Response.json({ hello: 'world' }), 'id'],
])('rejects where it %s', async (_what, answer, words) => {
  await expect(requestLiveBuild(() => Promise.resolve(answer()))).rejects.toThrow(words);
});
