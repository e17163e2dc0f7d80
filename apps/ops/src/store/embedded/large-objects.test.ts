import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { expect, it } from 'vitest';
import { createS3Store } from '../s3/create-s3-store.ts';
import { signedHeaders } from '../testing/signed-request.ts';
import { peakMemory, startStoreProcess } from '../testing/start-store-process.ts';
import { createTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';

const MB = 1024 * 1024;
const CHUNKS = 100;

/** One MB of the object, of a byte that changes from chunk to chunk. */
const chunk = (n: number) => Buffer.alloc(MB, n);

it('streams 100 MB in and out, and never holds the whole', async () => {
  const { child, url } = await startStoreProcess(await createTemporaryDirectory());
  const idle = await peakMemory(child);

  const path = '/mangetamain/large';
  const length = { 'content-length': String(CHUNKS * MB), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
  const headers = signedHeaders(url, TEST_CREDENTIALS, { method: 'PUT', path, headers: length });
  const { hostname, port } = new URL(url);
  const request = httpRequest({ hostname, port, method: 'PUT', path, headers, agent: false });
  const sent = createHash('sha256');
  const answered = once(request, 'response');
  for (let n = 0; n < CHUNKS; n += 1) {
    sent.update(chunk(n));
    if (!request.write(chunk(n))) await once(request, 'drain');
  }
  request.end();
  const [response]: unknown[] = await answered;
  expect(response).toMatchObject({ statusCode: 200 });

  const config = { endpoint: url, region: 'us-east-1', bucket: 'mangetamain', credentials: TEST_CREDENTIALS };
  const shared = await createS3Store(config).presignGet('large', { signedAt: new Date(), expiresIn: 60 });
  const received = createHash('sha256');
  for await (const piece of (await fetch(shared)).body ?? []) received.update(piece);
  expect(received.digest('hex')).toBe(sent.digest('hex'));

  expect((await peakMemory(child)) - idle).toBeLessThan(80 * MB);
});
