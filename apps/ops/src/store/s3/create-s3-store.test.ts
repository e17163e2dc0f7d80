import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../server/listen.ts';
import {
  AccessDenied,
  PreconditionFailed,
  StoreConflict,
  StoreError,
  StoreUnavailable,
} from '../store-error.ts';
import { TEST_CREDENTIALS } from '../testing/test-credentials.ts';
import { createS3Store } from './create-s3-store.ts';

interface Scripted {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

type Act = Scripted | ((response: ServerResponse) => void);

/** A store that answers as told, one act per request, the last one again and again. */
async function storeThatAnswers(
  acts: readonly Act[],
  options: { timeoutMs?: number; retries?: number } = {},
) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const act = acts[Math.min(requests.length, acts.length - 1)];
    requests.push(request);
    if (typeof act === 'function') act(response);
    else response.writeHead(act?.status ?? 500, act?.headers).end(act?.body);
  });
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0, variable: 'PORT' });
  onTestFinished(() => close(0));
  const config = {
    endpoint: url,
    region: 'garage',
    bucket: 'kitchen',
    credentials: TEST_CREDENTIALS,
    ...options,
  };
  return { store: createS3Store(config), requests };
}

const s3Error = (status: number, code: string): Scripted => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Because.</Message></Error>`,
});
const found: Scripted = {
  status: 200,
  body: 'hello',
  headers: { etag: '"e"', 'last-modified': 'Fri, 24 May 2013 00:00:00 GMT', 'content-type': 'text/plain' },
};
const written: Scripted = { status: 200, headers: { etag: '"e"' } };
const body = new TextEncoder().encode('hello');

it.each(['get', 'head'] as const)(
  'asks for the bytes as they are stored, in no coding: %s',
  async (method) => {
    const { store, requests } = await storeThatAnswers([
      { ...found, headers: { ...found.headers, 'content-length': '5' } },
    ]);
    await store[method]('key');
    expect(requests[0]?.headers['accept-encoding']).toBe('identity');
  },
);

describe('a call that may be repeated', () => {
  it.each([
    ['500', s3Error(500, 'InternalError')],
    ['503', s3Error(503, 'SlowDown')],
    ['429', s3Error(429, 'TooManyRequests')],
    ['a reset', (response: ServerResponse) => void response.destroy()],
    [
      'a body that breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' }).write('half');
        response.destroy();
      },
    ],
  ] as [string, Act][])('survives %s', async (_, act) => {
    const { store, requests } = await storeThatAnswers([act, found]);
    expect(new TextDecoder().decode((await store.get('k'))?.body)).toBe('hello');
    expect(requests).toHaveLength(2);
  });

  it('is given up after the third attempt, with what the store said', async () => {
    const { store, requests } = await storeThatAnswers([s3Error(503, 'SlowDown')]);
    const error: unknown = await store.head('k').catch((error: unknown) => error);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ status: 503, key: 'k', message: expect.stringContaining('answered 503') });
    expect(requests).toHaveLength(3);
  });

  it('is an unconditional put, too', async () => {
    const { store, requests } = await storeThatAnswers([s3Error(500, 'InternalError'), written]);
    expect(await store.put('k', body)).toEqual({ etag: '"e"' });
    expect(requests.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
  });
});

describe('a conditional put', () => {
  it.each(['absent' as const, { ifMatch: '"e"' }])(
    'on %j is sent once, whatever happens',
    async (condition) => {
      const acts: Act[] = [s3Error(500, 'InternalError'), s3Error(503, 'SlowDown'), (r) => void r.destroy()];
      for (const act of acts) {
        const { store, requests } = await storeThatAnswers([act, written]);
        await expect(store.put('k', body, { condition })).rejects.toMatchObject({
          name: 'StoreUnavailable',
          remedy: expect.stringContaining('unknown'),
        });
        expect(requests).toHaveLength(1);
      }
    },
  );

  it('says whether it lost, met another, or cannot know', async () => {
    const condition = { ifMatch: '"e"' };
    const put = async (act: Act) => (await storeThatAnswers([act])).store.put('k', body, { condition });
    await expect(put(s3Error(412, 'PreconditionFailed'))).rejects.toThrow(PreconditionFailed);
    await expect(put(s3Error(404, 'NoSuchKey'))).rejects.toThrow(PreconditionFailed);
    await expect(put(s3Error(409, 'ConditionalRequestConflict'))).rejects.toThrow(StoreConflict);
    await expect(put(s3Error(404, 'NoSuchBucket'))).rejects.not.toThrow(PreconditionFailed);
  });

  it('carries its condition and is signed', async () => {
    const { store, requests } = await storeThatAnswers([written]);
    await store.put('a b', body, { condition: 'absent', cacheControl: 'no-cache' });
    await store.put('a b', body, { condition: { ifMatch: '"e"' } });
    expect(requests[0]?.headers).toMatchObject({ 'if-none-match': '*', 'cache-control': 'no-cache' });
    expect(requests[1]?.headers).toMatchObject({ 'if-match': 'e' });
    expect(requests[0]?.headers.authorization).toContain('/garage/s3/aws4_request');
    expect(requests[0]?.url).toBe('/kitchen/a%20b');
  });
});

describe('refusals', () => {
  it.each([
    [s3Error(403, 'SignatureDoesNotMatch'), AccessDenied, 'clock'],
    [s3Error(404, 'NoSuchBucket'), StoreError, 'S3_BUCKET'],
    [s3Error(501, 'NotImplemented'), StoreError, 'another store'],
    [{ status: 400, body: '<html>Bad gateway page</html>' }, StoreError, 'S3_ENDPOINT'],
    [{ status: 301 }, StoreError, 'S3_REGION'],
  ])('%j are typed, and say what to do', async (act, type, remedy) => {
    const { store, requests } = await storeThatAnswers([act]);
    const error: unknown = await store.get('k').catch((error: unknown) => error);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ status: act.status, key: 'k', remedy: expect.stringContaining(remedy) });
    expect(requests).toHaveLength(1);
  });

  it('never show the secret', async () => {
    const { store } = await storeThatAnswers([s3Error(403, 'AccessDenied')]);
    const error: unknown = await store.get('k').catch((error: unknown) => error);
    expect(JSON.stringify([error, String(error)])).not.toContain(TEST_CREDENTIALS.secretAccessKey);
  });
});

describe('answers that are no S3', () => {
  it('are not taken for an object or a listing', async () => {
    const { store } = await storeThatAnswers([{ status: 200, body: '<html>Welcome</html>' }]);
    await expect(store.get('k')).rejects.toMatchObject({ code: 'MalformedAnswer' });
    await expect(store.put('k', body)).rejects.toMatchObject({ code: 'MalformedAnswer' });
    await expect(store.list('')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'MalformedListing',
    });
  });

  it('do not end a listing early', async () => {
    const page = '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>';
    const { store } = await storeThatAnswers([{ status: 200, body: page }]);
    await expect(store.list('')[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'MalformedListing',
    });
  });
});

it('cuts the range out of an answer that ignores it', async () => {
  const { store } = await storeThatAnswers([found]);
  const object = await store.get('k', { range: { start: 1, end: 3 } });
  expect([new TextDecoder().decode(object?.body), object?.bytes]).toEqual(['ell', 5]);
});

it('gives up on silence, and says after how long', async () => {
  const { store } = await storeThatAnswers([() => {}], { timeoutMs: 50, retries: 0 });
  await expect(store.get('k')).rejects.toMatchObject({
    name: 'StoreUnavailable',
    message: expect.stringContaining('within 50 ms'),
  });
});

it('stops at once when told to, and does not try again', async () => {
  const controller = new AbortController();
  const { store, requests } = await storeThatAnswers([() => controller.abort(new Error('enough'))]);
  await expect(store.get('k', { signal: controller.signal })).rejects.toThrow('enough');
  expect(requests).toHaveLength(1);
});

it('signs for the endpoint that browsers know', async () => {
  const config = {
    endpoint: 'http://10.0.0.1:3910',
    region: 'garage',
    bucket: 'kitchen',
    credentials: TEST_CREDENTIALS,
  };
  const store = createS3Store({ ...config, publicEndpoint: 'https://s3.example.org' });
  const url = await store.presignGet('a b', { signedAt: new Date(), expiresIn: 60 });
  expect(url.origin + url.pathname).toBe('https://s3.example.org/kitchen/a%20b');
});
