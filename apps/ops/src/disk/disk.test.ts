import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { diskErrorIn, diskOf, requireClosedToOthers, requireWritable } from './disk.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

describe('a disk', () => {
  it('is tried out by writing, and tells what room is left', async () => {
    const directory = path.join(await createTemporaryDirectory(), 'new');
    expect((await diskOf(directory).tryOut()).freeBytes).toBeGreaterThan(0);
    expect((await diskOf(directory).tryOut()).freeBytes).toBeGreaterThan(0);
  });

  it('that cannot take a directory says so', async () => {
    const directory = await createTemporaryDirectory({ file: '' });
    await expect(diskOf(path.join(directory, 'file')).tryOut()).rejects.toThrow(/EEXIST|ENOTDIR/u);
  });
});

describe('a directory has to be writable', () => {
  it('or the one in which it would be made', async () => {
    const directory = await createTemporaryDirectory();
    await requireWritable(directory);
    await expect(requireWritable(path.join(directory, 'a', 'b'))).resolves.toBeUndefined();
  });

  it.each([
    [
      'EROFS',
      'Nothing can be written: / is on a file system that is mounted read-only: mount it for writing, then try again.',
    ],
    [
      'EIO',
      'Nothing can be written: the disk of / is broken: look at the log of the system, and replace it, then try again.',
    ],
    ['EACCES', 'Nothing can be written: this user may not write to /: change who may, then try again.'],
  ])('and where it is not, %s is told in words', async (code, told) => {
    const ask = (directory: unknown) => Promise.reject(failing(directory === '/' ? code : 'ENOENT'));
    await expect(requireWritable('/data/mangetamain', ask)).rejects.toMatchObject({
      code: 'disk_takes_nothing',
      message: told,
    });
  });
});

describe('a directory has to be closed to other users', () => {
  it.each([0o777, 0o702, 0o757])('%o is refused, with the ways out', async (mode) => {
    const directory = await createTemporaryDirectory();
    await chmod(directory, mode);
    await expect(requireClosedToOthers(directory)).rejects.toMatchObject({
      code: 'directory_open_to_all',
      message: expect.stringMatching(/chmod o-w.*a folder in it/u),
    });
  });

  it.each([0o700, 0o755, 0o770, 0o1777])('%o will do', async (mode) => {
    const directory = await createTemporaryDirectory();
    await chmod(directory, mode);
    await expect(requireClosedToOthers(directory)).resolves.toBeUndefined();
  });

  it('and may be missing: it is made for this user alone', async () => {
    const directory = path.join(await createTemporaryDirectory(), 'new');
    await expect(requireClosedToOthers(directory)).resolves.toBeUndefined();
  });
});

it('the error of a disk names the directory where the system does not', () => {
  const told = diskErrorIn(failing('ENOSPC'), '/data');
  expect(told?.message).toContain('the disk of /data is full');
  expect(diskErrorIn(new Error('outer', { cause: told }))).toBe(told);
  expect(diskErrorIn(failing('ENOENT'))).toBeNull();
});
