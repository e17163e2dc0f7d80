// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, newIdempotencyKey } from './requests.ts';
import { session } from './session.ts';

const service = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', service);
  session.begin('secret');
});

afterEach(() => {
  vi.unstubAllGlobals();
  service.mockReset();
  session.end();
});

const sent = () => {
  const [path, init] = service.mock.calls[0] ?? [];
  return { path, headers: new Headers(init?.headers), method: init?.method, body: init?.body };
};

describe('ask', () => {
  it('sends the token as a header, and nowhere else', async () => {
    service.mockResolvedValue(new Response('view'));
    const answer = await ask('/operations/state?section=audit');
    expect(await answer.text()).toBe('view');
    expect(sent().headers.get('authorization')).toBe('Bearer secret');
    expect(sent().path).not.toContain('secret');
    expect(document.cookie).toBe('');
  });

  it('sends a body as JSON under its key', async () => {
    service.mockResolvedValue(new Response('{}', { status: 201 }));
    await ask('/ops/promotions', { method: 'POST', body: { to: 'prod' }, idempotencyKey: 'k1' });
    expect(sent()).toMatchObject({ method: 'POST', body: '{"to":"prod"}' });
    expect(sent().headers.get('idempotency-key')).toBe('k1');
    expect(sent().headers.get('content-type')).toBe('application/json');
  });

  it('throws what the service says is wrong', async () => {
    const problem = { detail: 'Promotions are on hold.', code: 'on_hold' };
    service.mockResolvedValue(new Response(JSON.stringify(problem), { status: 409 }));
    await expect(ask('/x')).rejects.toMatchObject({ status: 409, message: 'Promotions are on hold.' });
  });

  it.each(['', 'no JSON', '{}', '{"detail":7}', 'null'])(
    'throws a sentence of its own for %j',
    async (body) => {
      service.mockResolvedValue(new Response(body, { status: 502 }));
      await expect(ask('/x')).rejects.toMatchObject({
        status: 502,
        message: 'The service answered 502 without saying why. Look at its log.',
      });
    },
  );

  it('tells silence from a refusal', async () => {
    service.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(ask('/x')).rejects.toMatchObject({
      status: 0,
      message: expect.stringContaining('does not answer'),
    });
  });
});

it('never makes a key twice', () => {
  const keys = Array.from({ length: 100 }, newIdempotencyKey);
  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/u);
});
