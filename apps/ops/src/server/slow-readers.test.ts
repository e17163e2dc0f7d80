import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createGate } from '../testing/gate.ts';
import { cutSlowReaders } from './slow-readers.ts';

/** More than the system takes in advance for a reader that takes nothing. */
const BODY = Buffer.alloc(64 * 1024 * 1024);
const pace = { graceMs: 30_000, bytesPerSecond: 1024 * 1024 };
/** So long the whole body may take. */
const ALLOWED_MS = pace.graceMs + (BODY.length / pace.bytesPerSecond) * 1_000;

/** A server by a clock that the test sets on, and a client that has asked and reads nothing yet. */
async function setUp(answer: RequestListener) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = { now: 0 };
  const asked = createGate();
  const server = createServer((request, response) => {
    asked.open();
    answer(request, response);
  });
  cutSlowReaders(server, pace, () => clock.now);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void client.destroy());
  client.pause();
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await asked.passed;
  const pass = (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += pace.graceMs / 6) {
      clock.now += pace.graceMs / 6;
      vi.advanceTimersByTime(pace.graceMs / 6);
    }
  };
  return { client, pass, server };
}

const isOpen = (server: ReturnType<typeof createServer>) =>
  new Promise<number>((resolve, reject) => {
    server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
  });

it('whoever reads nothing is cut once the time that the answer may take is over', async () => {
  const { client, pass, server } = await setUp((_, response) => void response.end(BODY));
  pass(ALLOWED_MS);
  expect(await isOpen(server)).toBe(1);
  const cut = once(client, 'close');
  pass(pace.graceMs);
  client.resume();
  await cut;
  expect(client.bytesRead).toBeLessThan(BODY.length);
});

it('an answer that the server itself is slow with is waited for', async () => {
  const ready = createGate();
  const { client, pass } = await setUp((_, response) => {
    void ready.passed.then(() => response.end('late'));
  });
  pass(10 * ALLOWED_MS);
  ready.open();
  client.resume();
  const [chunk]: unknown[] = await once(client, 'data');
  expect(String(chunk)).toContain('late');
});

it('a connection that is kept alive begins anew with each answer', async () => {
  const { client, pass, server } = await setUp((_, response) => void response.end('short'));
  client.resume();
  await once(client, 'data');
  pass(10 * ALLOWED_MS);
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(client, 'data');
  expect(await isOpen(server)).toBe(1);
});
