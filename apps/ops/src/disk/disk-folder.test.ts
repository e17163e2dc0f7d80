import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@mangetamain/deploy';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory, writeFiles } from '../testing/temporary-directory.ts';
import { openDiskFolder } from './disk-folder.ts';

const schema = z.object({ n: z.number() });
const bytes = (text: string) => new TextEncoder().encode(text);

async function setUp(origin = 'store') {
  const directory = path.join(await createTemporaryDirectory(), 'sites');
  const { logger, entries } = createRecordingLogger();
  const open = (of = origin) => openDiskFolder({ directory, origin: of, logger });
  return { directory, open, folder: open(), entries };
}

describe('files', () => {
  it('come back byte by byte, also to the next process', async () => {
    const { folder, open } = await setUp();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => {
        await folder.keepFile(sha256(body), body);
        expect(await open().file(sha256(body))).toEqual(body);
      }),
      { numRuns: 30 },
    );
  });

  it('that were never kept are not there', async () => {
    const { folder, entries } = await setUp();
    expect(await folder.file(sha256('a'))).toBeNull();
    expect(entries).toEqual([]);
  });

  it.each([
    ['altered', 'hellO'],
    ['cut off', 'hel'],
    ['empty', ''],
  ])('that were %s on the disk are never returned, told of, and removed', async (_what, content) => {
    const { folder, directory, entries } = await setUp();
    const hash = sha256('hello');
    await folder.keepFile(hash, bytes('hello'));
    await writeFile(path.join(directory, 'files', hash), content);
    expect(await folder.file(hash)).toBeNull();
    expect(entries).toEqual([expect.objectContaining({ level: 'warn', message: 'copy_damaged' })]);
    expect(await readdir(path.join(directory, 'files'))).toEqual([]);
    await folder.keepFile(hash, bytes('hello'));
    expect(await folder.file(hash)).toEqual(bytes('hello'));
  });

  it('that nobody wants any more are removed, with what interrupted writes left', async () => {
    const { folder, directory } = await setUp();
    await folder.removeFilesBut(new Set());
    for (const text of ['a', 'b', 'c']) await folder.keepFile(sha256(text), bytes(text));
    await writeFiles(directory, { 'files/half.4f1c.new': 'ha', 'files/folder/x': 'y' });
    await folder.removeFilesBut(new Set([sha256('b')]));
    expect(await readdir(path.join(directory, 'files'))).toEqual([sha256('b')]);
  });
});

describe('documents', () => {
  it('come back as they were, also to the next process', async () => {
    const { folder, open } = await setUp();
    await folder.keepDocument('a', { n: 1 });
    await folder.keepDocument('a', { n: 2 });
    expect(await open().document('a', schema)).toEqual({ n: 2 });
    expect(await folder.document('b', schema)).toBeNull();
  });

  it('of another store count for nothing, and stay', async () => {
    const { folder, open } = await setUp();
    await folder.keepDocument('a', { n: 1 });
    expect(await open('another').document('a', schema)).toBeNull();
    expect(await folder.document('a', schema)).toEqual({ n: 1 });
  });

  it('that this version cannot read are not there', async () => {
    const { folder } = await setUp();
    await folder.keepDocument('a', { m: 1 });
    expect(await folder.document('a', schema)).toBeNull();
  });

  it.each([
    ['altered', (text: string) => text.replace('1', '2')],
    ['cut off', (text: string) => text.slice(0, -5)],
    ['no document', () => '[]'],
  ])('that were %s are never returned, told of, and removed', async (_what, change) => {
    const { folder, directory, entries } = await setUp();
    await folder.keepDocument('a', { n: 1 });
    const file = path.join(directory, 'a.json');
    await writeFile(file, change(await readFile(file, 'utf8')));
    expect(await folder.document('a', schema)).toBeNull();
    expect(entries).toEqual([expect.objectContaining({ message: 'copy_damaged' })]);
    expect(await readdir(directory)).toEqual([]);
  });
});

it('is for its owner only', async () => {
  const { folder, directory } = await setUp();
  await folder.keepFile(sha256('a'), bytes('a'));
  await folder.keepDocument('a', { n: 1 });
  const modeOf = async (name: string) => (await stat(path.join(directory, name))).mode & 0o077;
  expect([await modeOf(''), await modeOf('a.json'), await modeOf(`files/${sha256('a')}`)]).toEqual([0, 0, 0]);
});

it('whose place is taken by something else takes nothing, and says so', async () => {
  const { folder, directory, entries } = await setUp();
  await writeFile(directory, 'a file');
  await chmod(directory, 0o600);
  await expect(folder.keepFile(sha256('a'), bytes('a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  await expect(folder.keepDocument('a', {})).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await folder.file(sha256('a'))).toBeNull();
  expect(entries).toEqual([expect.objectContaining({ message: 'copy_not_read' })]);
});
