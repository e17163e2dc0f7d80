import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createGate } from '../testing/gate.ts';
import { listen } from './listen.ts';

/** A server that holds three connections, two of one address. */
async function setUp() {
  const server = createServer((_, response) => void response.end('here'));
  let refused = 0;
  const waiting = new Map<number, () => void>();
  const listener = await listen(
    server,
    { host: '127.0.0.1', port: 0, variable: 'PORT' },
    {
      limits: { total: 3, perAddress: 2 },
      onRefused: () => waiting.get((refused += 1))?.(),
    },
  );
  onTestFinished(() => listener.close(0));
  const port = Number(new URL(listener.url).port);

  /** Returns how many were refused, once it is so many. */
  async function refusals(count: number): Promise<number> {
    const gate = createGate();
    waiting.set(count, gate.open);
    if (refused < count) await gate.passed;
    return refused;
  }

  /** Opens a connection from an address and waits until the server has it. */
  async function open(localAddress: string): Promise<Socket> {
    const arrived = once(server, 'connection');
    const socket = connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    await arrived;
    return socket;
  }

  /** Opens one that the server hangs up on. */
  async function openInVain(localAddress: string): Promise<void> {
    const socket = connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined);
    await new Promise((resolve) => socket.once('close', resolve));
  }
  return { server, url: listener.url, open, openInVain, refusals };
}

it('nobody holds more connections than one address may, and others still get in', async () => {
  const { open, openInVain, refusals } = await setUp();
  await open('127.0.0.1');
  await open('127.0.0.1');
  await openInVain('127.0.0.1');
  expect(await refusals(1)).toBe(1);
  const other = await open('127.0.0.2');
  expect(other.destroyed).toBe(false);
});

it('all together hold no more than there may be', async () => {
  const { open, openInVain, refusals } = await setUp();
  for (const address of ['127.0.0.1', '127.0.0.2', '127.0.0.3']) await open(address);
  await openInVain('127.0.0.4');
  expect(await refusals(1)).toBe(1);
});

it('whoever hangs up makes room', async () => {
  const { server, open, url } = await setUp();
  const [first] = [await open('127.0.0.1'), await open('127.0.0.1')];
  const left = new Promise((resolve) => {
    server.once('connection', (socket: Socket) => void socket.once('close', resolve));
  });
  const brief = await open('127.0.0.2');
  brief.destroy();
  await left;
  first.destroy();
  const held = () =>
    new Promise<number>((resolve, reject) => {
      server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
    });
  await expect.poll(held).toBe(1);
  expect(await (await fetch(url)).text()).toBe('here');
});
