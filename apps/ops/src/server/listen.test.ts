import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createAppServer } from '../service/app-server.ts';
import { createGate } from '../testing/gate.ts';
import { type Listener, listen } from './listen.ts';

async function start(fetch: (request: Request) => Response | Promise<Response>): Promise<Listener> {
  const server = await listen(createAppServer(fetch), { host: '127.0.0.1', port: 0, variable: 'PORT' });
  onTestFinished(() => server.close(0));
  return server;
}

it('tells where it answers', async () => {
  const server = await start(() => new Response('here'));
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(server.url)).text()).toBe('here');
});

it('does not wait for connections that ask nothing', async () => {
  const server = await start(() => new Response('here'));
  await (await fetch(server.url)).text();
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  const cut = new Promise((resolve) => silent.once('close', () => resolve('cut')));
  await server.close();
  expect(await cut).toBe('cut');
});

it('cuts an answer that is not finished in time', async () => {
  const asked = createGate();
  const server = await start(() => {
    asked.open();
    return new Promise<Response>(() => {});
  });
  const answer = fetch(server.url);
  await asked.passed;
  const [cut] = await Promise.allSettled([answer, server.close(5)]);
  expect(cut).toMatchObject({ status: 'rejected', reason: { message: 'fetch failed' } });
});
