import { expect, it } from 'vitest';
import { PAGE_FILE } from '../src/offline/build.ts';
import { describeBuild } from './describe-build.ts';

const files = new Map([
  ['/assets/page-1.js', ''],
  [PAGE_FILE, '<html>'],
  ['/theme.js', 'theme'],
]);

it('names every file, the page first, in one order', () => {
  const { files: paths } = describeBuild(files);
  expect(paths).toEqual([PAGE_FILE, '/assets/page-1.js', '/theme.js']);
  expect(describeBuild(new Map([...files].toReversed()))).toEqual(describeBuild(files));
});

it.each([
  ['a hashed name', '/assets/page-2.js', ''],
  ['the page', PAGE_FILE, '<html lang>'],
  ['a file without a hash', '/theme.js', 'other'],
])('takes another id with %s', (_what, path, content) => {
  expect(describeBuild(new Map([...files, [path, content]])).id).not.toBe(describeBuild(files).id);
});
