import { createServer } from 'node:http';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { lockDirectory } from './directory-lock.ts';
import { closeServer, listen } from './http/listen.ts';

/** A holder whose server answers with its id, as stores do. */
async function livingHolder(id: string, answersAs = id) {
  const server = createServer((_, response) => {
    response.writeHead(403, { 'x-amz-id-2': answersAs }).end();
  });
  const url = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => (server.listening ? closeServer(server) : undefined));
  return { holder: { id, pid: process.pid, url }, die: () => closeServer(server) };
}

describe('lockDirectory', () => {
  it('lets one in, and the next when it is released', async () => {
    const directory = await temporaryDirectory();
    const [a, b] = [await livingHolder('a'), await livingHolder('b')];
    const release = await lockDirectory(directory, a.holder);
    await expect(lockDirectory(directory, b.holder)).rejects.toMatchObject({ code: 'StoreInUse' });
    await release();
    await expect(lockDirectory(directory, b.holder)).resolves.toBeTypeOf('function');
  });

  it('takes over from a process that died without a word', async () => {
    const directory = await temporaryDirectory();
    const [dead, next] = [await livingHolder('dead'), await livingHolder('next')];
    await lockDirectory(directory, dead.holder);
    await dead.die();
    await lockDirectory(directory, next.holder);
    expect(await readdir(join(directory, 'locks'))).toEqual(['next.json']);
  });

  it('is not deceived by another server on the port of the dead', async () => {
    const directory = await temporaryDirectory();
    const [other, next] = [await livingHolder('dead', 'another'), await livingHolder('next')];
    await lockDirectory(directory, other.holder);
    await expect(lockDirectory(directory, next.holder)).resolves.toBeTypeOf('function');
  });

  it('removes what is no lock', async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, 'locks'), { recursive: true });
    await writeFile(join(directory, 'locks', 'torn.json'), '{"id":');
    await writeFile(join(directory, 'locks', 'odd.json'), '{}');
    await lockDirectory(directory, (await livingHolder('a')).holder);
    expect(await readdir(join(directory, 'locks'))).toEqual(['a.json']);
  });

  it('never lets two in, however many come at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const directory = await temporaryDirectory();
      const holders = await Promise.all(['a', 'b', 'c', 'd'].map((id) => livingHolder(id)));
      const outcomes = await Promise.allSettled(
        holders.map(({ holder }) => lockDirectory(directory, holder)),
      );
      const winners = outcomes.filter(({ status }) => status === 'fulfilled');
      expect(winners.length).toBeLessThanOrEqual(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'StoreInUse' });
      }
      expect(await readdir(join(directory, 'locks'))).toHaveLength(winners.length);
    }
  });
});
