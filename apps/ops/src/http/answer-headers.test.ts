import { expect, it } from 'vitest';
import { createRecordingLogger } from '../testing/recording-logger.ts';
import { completeAnswer } from './answer-headers.ts';
import { createBaseApp } from './base-app.ts';

const app = createBaseApp({ logger: createRecordingLogger().logger, site: 'test' });
const body = new TextEncoder().encode('bytes');
app.get('/complete', (c) => completeAnswer(c, body, 200, { 'Content-Type': 'text/plain' }));
app.get('/own-policy', (c) =>
  completeAnswer(c, body, 200, { 'Content-Security-Policy': "default-src 'self'" }),
);
app.get('/unchanged', (c) => completeAnswer(c, null, 304, { ETag: '"x"' }));
app.get('/json', (c) => c.json({ fine: true }, 200, { 'Referrer-Policy': 'origin' }));

const ask = (path: string, init?: RequestInit) => app.request(path, init);

it('completes an answer with the headers and the request id', async () => {
  const answer = await ask('/complete', { headers: { 'x-request-id': 'trace-42' } });
  expect(await answer.text()).toBe('bytes');
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/plain',
    'content-security-policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-request-id': 'trace-42',
  });
});

it.each([
  ['/own-policy', 'content-security-policy', "default-src 'self'"],
  ['/json', 'referrer-policy', 'origin'],
  ['/json', 'x-content-type-options', 'nosniff'],
])('%s: a header that the answer sets itself is kept (%s)', async (path, name, value) => {
  expect((await ask(path)).headers.get(name)).toBe(value);
});

it('gives every answer one request id', async () => {
  for (const path of ['/complete', '/unchanged', '/json', '/nowhere']) {
    expect((await ask(path)).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  }
});

it('answers HEAD with the headers of GET', async () => {
  const answer = await ask('/complete', { method: 'HEAD' });
  expect(await answer.text()).toBe('');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
