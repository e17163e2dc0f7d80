import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedStore } from '@mangetamain/ops/src/store/embedded/start-embedded-store.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awscli, type CommandLineClient, s3cmd } from './clients.ts';

/*
 * Clients that share no line with this project must work against the embedded store as against any other.
 */

const run = promisify(execFile);
const BUCKET = 's3://mangetamain';
const CREDENTIALS = { accessKeyId: 'AKCLIENTS', secretAccessKey: 'a+secret/with=signs' };
const MANY = 1100;
const LARGE = 100 * 1024 * 1024;

// Every call starts a Python interpreter, which takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

let directory = '';
let endpoint = '';
let stop = async () => {};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'object-store-clients-'));
  for (const tool of ['aws', 's3cmd']) await requireTool(tool);
  const store = await startEmbeddedStore({
    directory: join(directory, 'store'),
    port: 0,
    credentials: CREDENTIALS,
  });
  endpoint = store.url;
  stop = store.close;
});

afterAll(async () => {
  await stop();
  await rm(directory, { recursive: true, force: true });
});

async function requireTool(tool: string): Promise<void> {
  try {
    await run(tool, ['--version']);
  } catch (cause) {
    throw new Error(`${tool} is missing. Install both clients: apt-get install awscli s3cmd`, { cause });
  }
}

describe.each([
  ['awscli', awscli],
  ['s3cmd', s3cmd],
])('%s', (name, configure) => {
  let client: CommandLineClient;
  const inBucket = (key: string) => `${BUCKET}/${name}/${key}`;
  const local = (file: string) => join(directory, `${name}-${file}`);

  beforeAll(async () => {
    client = await configure(join(directory, `${name}-config`), endpoint, CREDENTIALS);
  });

  it('puts, lists, gets and removes an object', async () => {
    await writeFile(local('recipe.txt'), 'Crème brûlée');
    await client.put(local('recipe.txt'), inBucket('été/recette n° 1+2.txt'));
    expect(await client.list(inBucket('été/'))).toContain('recette n° 1+2.txt');
    await client.get(inBucket('été/recette n° 1+2.txt'), local('back.txt'));
    expect(await readFile(local('back.txt'), 'utf8')).toBe('Crème brûlée');
    await client.remove(inBucket('été/recette n° 1+2.txt'));
    expect(await client.list(inBucket('été/'))).not.toContain('recette');
  });

  it('carries an empty object', async () => {
    await writeFile(local('empty'), '');
    await client.put(local('empty'), inBucket('empty'));
    await client.get(inBucket('empty'), local('empty-back'));
    expect(await readFile(local('empty-back'))).toHaveLength(0);
  });

  it('carries 100 MB', async () => {
    const large = randomBytes(LARGE);
    await writeFile(local('large'), large);
    await client.put(local('large'), inBucket('large'));
    await client.get(inBucket('large'), local('large-back'));
    expect((await readFile(local('large-back'))).equals(large)).toBe(true);
    await client.remove(inBucket('large'));
  });

  it(`synchronises ${MANY} files there and back`, async () => {
    const [there, back] = [local('there'), local('back')];
    await Promise.all([mkdir(there), mkdir(back)]);
    for (let n = 0; n < MANY; n += 1) await writeFile(join(there, `${n}.txt`), `file ${n}`);
    await client.sync(`${there}/`, inBucket('many/'));
    await client.sync(inBucket('many/'), `${back}/`);
    expect(await readdir(back)).toHaveLength(MANY);
    for (const n of [0, 999, 1000, MANY - 1]) {
      expect(await readFile(join(back, `${n}.txt`), 'utf8')).toBe(`file ${n}`);
    }
    await client.removeAll(inBucket('many/'));
    expect(await client.list(inBucket('many/'))).toBe('');
  });

  it('is refused with a wrong secret and with an unknown key', async () => {
    for (const change of [{ secretAccessKey: 'wrong' }, { accessKeyId: 'AKUNKNOWN' }]) {
      const stranger = await configure(join(directory, `${name}-wrong`), endpoint, {
        ...CREDENTIALS,
        ...change,
      });
      await writeFile(local('intruder'), 'x');
      await expect(stranger.put(local('intruder'), inBucket('intruder'))).rejects.toThrow(
        /SignatureDoesNotMatch|InvalidAccessKeyId/,
      );
    }
    expect(await client.list(inBucket('intruder'))).toBe('');
  });
});

describe('aws s3 presign', () => {
  it('makes URLs that the store accepts, and refuses once altered', async () => {
    const client = await awscli(join(directory, 'presign-config'), endpoint, CREDENTIALS);
    await writeFile(join(directory, 'shared.txt'), 'for everybody');
    await client.put(join(directory, 'shared.txt'), `${BUCKET}/shared é.txt`);
    const url = await client.presign(`${BUCKET}/shared é.txt`);
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, 'for everybody']);
    expect((await fetch(url.replace('shared', 'secret'))).status).toBe(403);
    expect((await fetch(url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=600000'))).status).toBe(403);
  });
});
