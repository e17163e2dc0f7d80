import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEncodedText } from '../testing/any-text.ts';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { AccessDenied, StoreUnavailable } from '../store/store-error.ts';
import { createBaseApp } from './base-app.ts';
import { HttpProblem } from './problem.ts';

const remedy = 'Check it.';

function createApp(timeoutMs?: number) {
  const { logger, entries } = createRecordingLogger();
  const app = createBaseApp({ logger, site: 'test', ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  app.get('/fine', (c) => c.json({ fine: true }));
  app.post('/things', async (c) => c.json({ received: (await c.req.text()).length }));
  app.get('/things', (c) => c.json([]));
  app.get('/broken', () => {
    throw new Error('secret detail of the inside');
  });
  app.get('/away', () => {
    throw new StoreUnavailable('No answer.', { code: 'Timeout', remedy });
  });
  app.get('/refused', () => {
    throw new AccessDenied('No.', { code: 'AccessDenied', remedy });
  });
  app.get('/teapot', () => {
    throw new HttpProblem({
      status: 418,
      code: 'teapot',
      detail: 'Use a pot.',
      headers: { 'Retry-After': '9' },
    });
  });
  app.get('/never', () => new Promise<Response>(() => {}));
  return { app, entries };
}

describe('problems', () => {
  it.each([
    ['/nowhere', 404, 'not_found'],
    ['/broken', 500, 'internal_error'],
    ['/away', 503, 'storage_unavailable'],
    ['/refused', 503, 'storage_refused'],
    ['/teapot', 418, 'teapot'],
  ])('%s is a problem with status %i and code %s', async (path, status, code) => {
    const answer = await createApp().app.request(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status,
      code,
      detail: expect.stringMatching(/\.$/),
      instance: path,
    });
  });

  it('writes of an endless path no more than its beginning', async () => {
    const { app, entries } = createApp();
    app.get('/broken/*', () => {
      throw new Error('no');
    });
    const answer = await app.request(`/broken/${'a.'.repeat(8_000)}`);
    expect((await answer.text()).length).toBeLessThan(1_000);
    for (const { fields } of entries)
      expect(JSON.stringify({ ...fields, err: null }).length).toBeLessThan(1_000);
  });

  it('keeps the inside of a failure for the log', async () => {
    const { app, entries } = createApp();
    const answer = await app.request('/broken', { headers: { 'x-request-id': 'abc' } });
    expect(await answer.text()).not.toContain('secret detail');
    expect(entries).toContainEqual({
      level: 'error',
      message: 'internal_error',
      fields: {
        requestId: 'abc',
        path: '/broken',
        err: expect.objectContaining({ message: 'secret detail of the inside' }),
      },
    });
  });

  it('sends the headers of a problem', async () => {
    const answer = await createApp().app.request('/teapot');
    expect(answer.headers.get('retry-after')).toBe('9');
  });
});

describe('methods', () => {
  it('answers 405 with Allow where the address exists for other methods', async () => {
    const answer = await createApp().app.request('/things', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
    expect(await answer.json()).toMatchObject({ code: 'method_not_allowed' });
  });

  it('answers HEAD as GET without a body', async () => {
    const answer = await createApp().app.request('/fine', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('request ids', () => {
  it('gives every answer one, and every one is different', async () => {
    const { app } = createApp();
    const ids = await Promise.all(
      ['/fine', '/nowhere', '/broken'].map(async (path) =>
        (await app.request(path)).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id !== null && /^[\w-]{36}$/.test(id))).toBe(true);
  });

  it('takes over a harmless one, and no other', async () => {
    const { app } = createApp();
    const idFor = async (id: string) =>
      (await app.request('/fine', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await idFor('trace-42')).toBe('trace-42');
    for (const bad of ['<script>', 'a b', 'a,b', 'x'.repeat(65), '%0a', '{"a":1}'])
      expect(await idFor(bad)).not.toBe(bad);
  });
});

describe('limits', () => {
  it('refuses a body above 64 KiB, whether its length is declared or not', async () => {
    const { app } = createApp();
    const body = 'x'.repeat(65 * 1024);
    const declared = await app.request('/things', {
      method: 'POST',
      body,
      headers: { 'content-length': String(body.length) },
    });
    const streamed = await app.request('/things', { method: 'POST', body });
    expect([declared.status, streamed.status]).toEqual([413, 413]);
    expect(await streamed.json()).toMatchObject({
      code: 'body_too_large',
      detail: expect.stringContaining('65536'),
    });
  });

  it('accepts a body up to that size', async () => {
    const answer = await createApp().app.request('/things', { method: 'POST', body: 'x'.repeat(64 * 1024) });
    expect(await answer.json()).toEqual({ received: 65_536 });
  });

  it('gives up an answer that takes too long', async () => {
    const answer = await createApp(5).app.request('/never');
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ code: 'timeout' });
  });
});

it('sends the security headers with success and failure alike', async () => {
  const { app } = createApp();
  for (const path of ['/fine', '/nowhere', '/broken', '/away']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  }
});

it('logs one line per answer, without the query', async () => {
  const { app, entries } = createApp();
  await app.request('/fine?token=hush', { headers: { 'x-request-id': 'abc' } });
  expect(entries).toEqual([
    {
      level: 'info',
      message: 'request',
      fields: {
        requestId: 'abc',
        site: 'test',
        method: 'GET',
        path: '/fine',
        status: 200,
        durationMs: expect.any(Number),
      },
    },
  ]);
});

it('answers any path with a problem below 500 and without a stack trace', async () => {
  const { app } = createApp();
  await fc.assert(
    fc.asyncProperty(anyEncodedText, anyEncodedText, async (path, query) => {
      const answer = await app.request(`/x/${path}?${query}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/\bat .*\.ts:\d+/);
    }),
    { numRuns: 40 },
  );
});
