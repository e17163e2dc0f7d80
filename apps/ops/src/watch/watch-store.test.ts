import { ConflictError } from '@mangetamain/deploy';
import { describe, expect, it } from 'vitest';
import { openDiskFolder } from '../disk/disk-folder.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createWatchStore } from './watch-store.ts';

async function setUp() {
  const directory = await createTemporaryDirectory();
  const { logger, entries } = createRecordingLogger();
  const folder = openDiskFolder({ directory, origin: 'here', logger });
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const disk = { isFull: false };
  const open = () =>
    createWatchStore(
      {
        document: (name, schema) => folder.document(name, schema),
        keepDocument: (name, value) =>
          disk.isFull ? Promise.reject(full) : folder.keepDocument(name, value),
      },
      logger,
    );
  return { open, disk, entries };
}

describe('what is watched', () => {
  it('is there at the next start', async () => {
    const { open } = await setUp();
    const { version } = await open().create('health/monitor', { n: 1 });
    const next = open();
    const found = await next.get('health/monitor');
    expect(found?.value).toEqual({ n: 1 });
    await expect(next.create('health/monitor', { n: 2 })).rejects.toThrow(ConflictError);
    await expect(next.compareAndSwap('health/monitor', version, { n: 2 })).rejects.toThrow(ConflictError);
    await next.compareAndSwap('health/monitor', found?.version ?? '', { n: 2 });
    expect((await open().get('health/monitor'))?.value).toEqual({ n: 2 });
  });

  it('counts on a full disk too, is told of once, and is kept as soon as there is room', async () => {
    const { open, disk, entries } = await setUp();
    disk.isFull = true;
    const store = open();
    const first = await store.create('a', 1);
    const second = await store.compareAndSwap('a', first.version, 2);
    expect((await store.get('a'))?.value).toBe(2);
    expect(entries.map(({ message }) => message)).toEqual(['watch_not_kept']);
    disk.isFull = false;
    await store.compareAndSwap('a', second.version, 3);
    expect((await open().get('a'))?.value).toBe(3);
  });

  it('is written no more once it was closed', async () => {
    const { open } = await setUp();
    const store = open();
    const { version } = await store.create('a', 1);
    await store.close();
    await store.compareAndSwap('a', version, 2);
    expect((await open().get('a'))?.value).toBe(1);
  });

  it('lets one of many win, also while it is recalled', async () => {
    const { open } = await setUp();
    await open().create('a', 0);
    const store = open();
    const version = (await store.get('a'))?.version ?? '';
    const attempts = await Promise.allSettled(
      [1, 2, 3, 4].map((value) => store.compareAndSwap('a', version, value)),
    );
    expect(attempts.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect((await store.get('a'))?.value).toBe(1);
    const creations = await Promise.allSettled([1, 2].map((value) => open().create('b', value)));
    expect(creations[0]?.status).toBe('fulfilled');
  });
});
