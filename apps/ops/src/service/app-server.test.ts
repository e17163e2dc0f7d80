import { request } from 'node:http';
import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '../server/listen.ts';
import { readProxies } from '../server/trusted-proxies.ts';
import { createAppServer } from './app-server.ts';

/** What the application is told of a request that came from this address with these headers. */
async function askedOf(proxy: string, headers: Record<string, string>, body?: string) {
  const app = new Hono<{ Bindings: { address: string } }>();
  app.all('*', async (c) => c.json({ url: c.req.url, address: c.env.address, body: await c.req.text() }));
  const server = createAppServer(app.fetch, readProxies([proxy]) ?? expect.unreachable());
  const listener = await listen(server, { host: '127.0.0.1', port: 0, variable: 'PORT' });
  onTestFinished(() => listener.close(0));
  return new Promise<unknown>((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    request(`${listener.url}/a?b=1`, { method, headers: { host: 'inner:8501', ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => resolve(JSON.parse(text)));
    })
      .once('error', reject)
      .end(body);
  });
}

const forwarded = {
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-host': 'kitchen.example.org',
  'x-forwarded-proto': 'https',
};

it.each([undefined, 'a body'])('a visitor comes as the proxy that is named saw them: %s', async (body) => {
  expect(await askedOf('127.0.0.1', forwarded, body)).toEqual({
    url: 'https://kitchen.example.org/a?b=1',
    address: '203.0.113.7',
    body: body ?? '',
  });
});

it('whoever else claims to be a proxy is a visitor', async () => {
  expect(await askedOf('10.0.0.1', forwarded)).toEqual({
    url: 'http://inner:8501/a?b=1',
    address: '127.0.0.1',
    body: '',
  });
});
