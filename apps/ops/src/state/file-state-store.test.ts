import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConflictError, InvalidDocumentError, UnavailableError } from '@mangetamain/deploy';
import { stateStoreContract } from '@mangetamain/deploy/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { DirectoryInUseError, openFileStateStore } from './file-state-store.ts';

async function openIn(directory: string) {
  const store = await openFileStateStore(directory);
  onTestFinished(() => store.close());
  return store;
}

stateStoreContract('the file state store', async () => openIn(await createTemporaryDirectory()));

describe('the directory', () => {
  it('belongs to one at a time, and to the next one once it is closed', async () => {
    const directory = await createTemporaryDirectory();
    const first = await openFileStateStore(directory);
    await expect(openFileStateStore(directory)).rejects.toThrow(DirectoryInUseError);
    await expect(openFileStateStore(directory)).rejects.toThrow(`in use by process ${process.pid}`);
    await first.create('a', 1);
    await first.close();
    const second = await openIn(directory);
    expect((await second.get('a'))?.value).toBe(1);
  });

  it('is not written to by who has closed it', async () => {
    const store = await openFileStateStore(await createTemporaryDirectory());
    const { version } = await store.create('a', 1);
    await store.close();
    await expect(store.compareAndSwap('a', version, 2)).rejects.toThrow(UnavailableError);
    await expect(store.create('b', 1)).rejects.toThrow(UnavailableError);
    expect((await store.get('a'))?.value).toBe(1);
  });

  it('is free again when its process was killed', async () => {
    const directory = await createTemporaryDirectory();
    const child = fork(new URL('./testing/hold-state.ts', import.meta.url), [directory], {
      execArgv: ['--import', 'tsx'],
    });
    await once(child, 'message');
    await expect(openFileStateStore(directory)).rejects.toThrow(`in use by process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await (await openIn(directory)).get('held'))?.value).toBe(true);
  });

  it('is not kept by a claim that nobody wrote to its end', async () => {
    const directory = await createTemporaryDirectory({ 'locks/a.json': '{', 'locks/b.json': '{"pid":1.5}' });
    expect(await (await openIn(directory)).list('')).toEqual([]);
    expect(await readdir(path.join(directory, 'locks'))).toHaveLength(1);
  });
});

describe('a document', () => {
  it('is never half written: what a crash left beside it is no document', async () => {
    const directory = await createTemporaryDirectory({ 'documents/a.json.4f1c.new': '{"writeId"' });
    const store = await openIn(directory);
    expect(await store.get('a')).toBeNull();
    expect(await store.list('')).toEqual([]);
  });

  it('that is damaged is told of, and not overwritten', async () => {
    const directory = await createTemporaryDirectory({ 'documents/a.json': 'oops' });
    const store = await openIn(directory);
    await expect(store.get('a')).rejects.toThrow(InvalidDocumentError);
    await expect(store.create('a', 1)).rejects.toThrow(InvalidDocumentError);
  });

  it('may have any key, none of which leaves the directory', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openIn(directory);
    await store.create('../../outside', 1);
    expect(await store.list('../')).toEqual(['../../outside']);
    expect(await readdir(path.join(directory, 'documents'))).toHaveLength(1);
  });

  it('is unavailable where the disk fails', async () => {
    const directory = await createTemporaryDirectory();
    const store = await openIn(directory);
    await writeFile(path.join(directory, 'documents', 'a.json'), '');
    await expect(store.create('x'.repeat(300), 1)).rejects.toThrow(UnavailableError);
    await expect(store.compareAndSwap('gone', 'v', 1)).rejects.toThrow(ConflictError);
  });
});
