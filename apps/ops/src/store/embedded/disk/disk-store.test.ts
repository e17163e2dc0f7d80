import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../../../testing/temporary-directory.ts';
import { recoverDirectory } from './recover-directory.ts';
import { type DiskStore, openDiskStore, type WriteCondition } from './disk-store.ts';

const always: WriteCondition = () => {};
const strict = (problem: Error) => {
  throw problem;
};

async function* body(text: string) {
  yield Buffer.from(text);
}

async function put(store: DiskStore, key: string, text: string, condition = always) {
  const staged = await store.stage(body(text));
  const object = { key, etag: `"${text}"`, lastModified: new Date(1000), headers: { 'x-amz-meta-a': '1' } };
  return store.commit(staged, object, condition);
}

async function read(store: DiskStore, key: string): Promise<string | null> {
  const opened = await store.open(key);
  if (opened === null) return null;
  const { file, description } = opened;
  try {
    const { buffer } = await file.read(Buffer.alloc(description.bytes), 0, description.bytes, 0);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

const keysOf = (store: DiskStore) => [...store.index.from('')].map(({ key }) => key);

async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('openDiskStore', () => {
  it('finds after reopening what was committed, description included', async () => {
    const directory = await createTemporaryDirectory();
    const first = await openDiskStore(directory, strict);
    await put(first, 'b', 'bee');
    await put(first, 'a/../../etc/passwd', 'harmless');
    await put(first, 'gone', 'gone');
    await first.delete('gone');
    const second = await openDiskStore(directory, strict);
    expect(keysOf(second)).toEqual(['a/../../etc/passwd', 'b']);
    expect(await read(second, 'a/../../etc/passwd')).toBe('harmless');
    expect(second.index.get('b')).toEqual({
      key: 'b',
      bytes: 3,
      etag: '"bee"',
      lastModified: new Date(1000),
    });
    expect(await read(second, 'gone')).toBeNull();
  });

  it('keeps every file inside its directory, under names that tell nothing of the key', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openDiskStore(directory, strict);
    for (const key of ['../up', '/etc/passwd', 'a\0b', '..', 'C:\\x', 'x'.repeat(1024)]) {
      await put(store, key, 'text');
    }
    const files = await filesUnder(directory);
    expect(files).toHaveLength(6);
    for (const file of files)
      expect(file.slice(directory.length)).toMatch(/^\/objects\/[0-9a-f]{2}\/[0-9a-f]{64}$/);
  });

  it('sweeps bodies that never became objects', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openDiskStore(directory, strict);
    await store.stage(body('never committed'));
    expect(await filesUnder(directory)).toHaveLength(1);
    await openDiskStore(directory, strict);
    expect(await filesUnder(directory)).toHaveLength(0);
  });

  it('sets a damaged file aside, reports it, and serves the others', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openDiskStore(directory, strict);
    await put(store, 'damaged', 'x');
    const [file = ''] = await filesUnder(directory);
    await put(store, 'whole', 'y');
    await truncate(file, 10);
    const problems: Error[] = [];
    const reopened = await openDiskStore(directory, (problem) => problems.push(problem));
    expect(keysOf(reopened)).toEqual(['whole']);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('damaged object file')]);
    expect(await readdir(join(directory, 'damaged'))).toHaveLength(1);
  });
});

it('a file that the disk does not give is reported and left, and the others are served', async () => {
  const directory = await createTemporaryDirectory();
  const store = await openDiskStore(directory, strict);
  await put(store, 'a', 'x');
  const [unread = ''] = await filesUnder(directory);
  await put(store, 'b', 'y');
  const problems: Error[] = [];
  const recover = (code: string) =>
    recoverDirectory(
      directory,
      (problem) => problems.push(problem),
      (file) =>
        file === unread
          ? Promise.reject(Object.assign(new Error('i/o error'), { code }))
          : Promise.resolve({ key: 'b', bytes: 1, etag: '"e"', lastModified: new Date(0) }),
    );
  expect((await recover('EIO')).summaries).toMatchObject([{ key: 'b' }]);
  expect(problems).toMatchObject([{ message: expect.stringContaining(unread), cause: { code: 'EIO' } }]);
  expect(await filesUnder(directory)).toContain(unread);
  // What all files would meet with is no fault of one of them.
  await expect(recover('EMFILE')).rejects.toMatchObject({ code: 'EMFILE' });
});

describe('commit', () => {
  it('leaves nothing behind when the condition refuses', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openDiskStore(directory, strict);
    await put(store, 'k', 'first');
    const refuse: WriteCondition = (current) => {
      throw new Error(`there is ${current?.etag}`);
    };
    await expect(put(store, 'k', 'second', refuse)).rejects.toThrow('there is "first"');
    expect(await read(store, 'k')).toBe('first');
    expect(await filesUnder(directory)).toHaveLength(1);
  });

  it('lets a reader finish with the version that it opened', async () => {
    const store = await openDiskStore(await createTemporaryDirectory(), strict);
    await put(store, 'k', 'first');
    const opened = await store.open('k');
    await put(store, 'k', 'other');
    await store.delete('k');
    const { buffer } = (await opened?.file.read(Buffer.alloc(5), 0, 5, 0)) ?? {};
    await opened?.file.close();
    expect(opened?.description.etag).toBe('"first"');
    expect(buffer?.toString('utf8')).toBe('first');
  });

  it('lets one of many writers that want an absent key win', async () => {
    const store = await openDiskStore(await createTemporaryDirectory(), strict);
    const absent: WriteCondition = (current) => {
      if (current !== null) throw new Error('taken');
    };
    const writers = Array.from({ length: 20 }, (_, writer) => put(store, 'k', `writer ${writer}`, absent));
    const outcomes = await Promise.allSettled(writers);
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(`"${await read(store, 'k')}"`).toBe(winners[0]?.value.etag);
  });
});

describe('stage', () => {
  it('removes what it wrote when the body breaks off', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openDiskStore(directory, strict);
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(store.stage(broken())).rejects.toThrow('connection lost');
    expect(await filesUnder(directory)).toHaveLength(0);
  });

  it('says so when its directory has been taken away', async () => {
    const directory = await createTemporaryDirectory();
    await writeFile(join(directory, 'objects'), 'a file in the way');
    await expect(openDiskStore(directory, strict)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
