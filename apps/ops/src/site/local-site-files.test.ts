import { symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory, writeFiles } from '../testing/temporary-directory.ts';
import { createLocalSiteFiles } from './local-site-files.ts';
import { toSafePath } from './safe-path.ts';

describe('toSafePath', () => {
  it.each([
    ['/index.html', 'index.html'],
    ['/assets/index-4f1c09be.js', 'assets/index-4f1c09be.js'],
    ['/assets/a@2x_b~c+d.svg', 'assets/a@2x_b~c+d.svg'],
  ])('takes %s for %s', (urlPath, expected) => {
    expect(toSafePath(urlPath)).toBe(expected);
  });

  it.each([
    '/',
    '',
    '//etc/passwd',
    '/../secret',
    '/assets/../../secret',
    '/a/./b',
    '/.env',
    '/assets/.git/config',
    '/a//b',
    '/a/',
    '/..\\secret',
    '/%2e%2e/secret',
    '/a%2fb',
    '/a\0b',
    '/a b',
    '/C:',
    '/a;b',
    '/é',
    '/a?b',
    '/a#b',
    '/a\nb',
  ])('refuses %j', (urlPath) => {
    expect(toSafePath(urlPath)).toBeNull();
  });

  it('never leaves the root, whatever the path', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '/', '\\', '%2e', '\0', 'a'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const safe = toSafePath(`/${parts.join('/')}`);
        fc.pre(safe !== null);
        expect(path.resolve('/root', safe).startsWith('/root/')).toBe(true);
      }),
    );
  });
});

describe('createLocalSiteFiles', () => {
  const textOf = async (files: ReturnType<typeof createLocalSiteFiles>, name: string) => {
    const file = await files.get(name);
    return file === null ? null : new TextDecoder().decode(file.body);
  };

  it('returns the bytes of a file, and a tag that changes with them', async () => {
    const directory = await createTemporaryDirectory({ 'index.html': 'one', 'assets/a.js': 'two' });
    const files = createLocalSiteFiles(directory);
    expect(await textOf(files, 'index.html')).toBe('one');
    expect(await textOf(files, 'assets/a.js')).toBe('two');
    expect((await files.get('index.html'))?.entityTag).not.toBe((await files.get('assets/a.js'))?.entityTag);
  });

  it('has nothing for folders, for what is missing, and while there is no directory', async () => {
    const directory = await createTemporaryDirectory({ 'assets/a.js': '' });
    const files = createLocalSiteFiles(directory);
    expect(await files.get('assets')).toBeNull();
    expect(await files.get('missing.js')).toBeNull();
    expect(await files.get('assets/a.js/b.js')).toBeNull();
    expect(await files.get('x'.repeat(5000))).toBeNull();
    expect(await createLocalSiteFiles(path.join(directory, 'none')).get('index.html')).toBeNull();
  });

  it('shows a new build at once', async () => {
    const directory = await createTemporaryDirectory({ 'index.html': 'old' });
    const files = createLocalSiteFiles(directory);
    expect(await textOf(files, 'index.html')).toBe('old');
    await writeFiles(directory, { 'index.html': 'new' });
    await utimes(path.join(directory, 'index.html'), 1, 1);
    expect(await textOf(files, 'index.html')).toBe('new');
  });

  it('reads an unchanged file once', async () => {
    const files = createLocalSiteFiles(await createTemporaryDirectory({ 'index.html': 'one' }));
    expect(await files.get('index.html')).toBe(await files.get('index.html'));
  });

  it('does not follow links out of the directory', async () => {
    const secret = path.join(await createTemporaryDirectory({ secret: 'hush' }), 'secret');
    const directory = await createTemporaryDirectory({ 'index.html': '' });
    await symlink(secret, path.join(directory, 'link.txt'));
    await symlink(path.dirname(secret), path.join(directory, 'folder'));
    const files = createLocalSiteFiles(directory);
    expect(await files.get('link.txt')).toBeNull();
    expect(await files.get('folder/secret')).toBeNull();
  });

  it('serves no release', async () => {
    expect(createLocalSiteFiles(await createTemporaryDirectory()).releaseId()).toBeNull();
  });
});
