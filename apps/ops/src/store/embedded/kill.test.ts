import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createS3Store } from '../s3/create-s3-store.ts';
import { uriEncodePath } from '../signature/uri-encode.ts';
import { runStore } from '../testing/running-store.ts';
import { signedHeaders } from '../testing/signed-request.ts';
import { startStoreProcess } from '../testing/start-store-process.ts';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const SIZE = 8 * 1024 * 1024;
const KEY = 'written/in two halves';

/** Begins a put and sends half of its body; returns how it ends. */
function putHalf(url: string): Promise<unknown> {
  const path = `/mangetamain/${KEY}`;
  const raw = {
    method: 'PUT',
    path,
    headers: { 'content-length': String(SIZE), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
  };
  const { hostname, port } = new URL(url);
  const headers = signedHeaders(url, TEST_CREDENTIALS, raw);
  const request = httpRequest({
    hostname,
    port,
    method: 'PUT',
    path: uriEncodePath(path),
    headers,
    agent: false,
  });
  const ended = once(request, 'response');
  request.write(Buffer.alloc(SIZE / 2, 'new'));
  return ended;
}

it('keeps the former object whole when its process is killed in the middle of a write', async () => {
  const directory = await createTemporaryDirectory();
  const { child, url } = await startStoreProcess(directory, SIZE / 2);
  const config = { endpoint: url, region: 'us-east-1', bucket: 'mangetamain', credentials: TEST_CREDENTIALS };
  const former = new TextEncoder().encode('the former object');
  await createS3Store(config).put(KEY, former);

  const reached = once(child, 'message');
  const ended = Promise.allSettled([putHalf(url)]);
  await reached;
  expect(await readdir(join(directory, 'temporary'))).toHaveLength(1);
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  expect(await ended).toMatchObject([{ status: 'rejected', reason: { code: 'ECONNRESET' } }]);

  const { config: restarted } = await runStore({ directory });
  const store = createS3Store(restarted);
  expect((await store.get(KEY))?.body).toEqual(former);
  expect(await readdir(join(directory, 'temporary'))).toEqual([]);
  expect(await readdir(join(directory, 'locks'))).toHaveLength(1);
  await store.put(KEY, new TextEncoder().encode('and writing goes on'));
});

it('takes no directory that another living process holds', async () => {
  const directory = await createTemporaryDirectory();
  const { child } = await startStoreProcess(directory, SIZE / 2);
  await expect(runStore({ directory })).rejects.toMatchObject({
    code: 'StoreInUse',
    message: expect.stringContaining(`process ${child.pid}.`),
  });
});
