import { connect, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openLink } from './link.ts';
import { listenOnFreePort } from './listen.ts';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, place) => place % 251));

/** A server that answers every connection with the content and ends it. */
async function listen(): Promise<number> {
  const server = createServer((socket) => socket.end(content));
  onTestFinished(() => void server.close());
  return listenOnFreePort(server);
}

async function openTo(target: number, bitsPerSecond: number, delayMs: number) {
  const link = await openLink(target, { bitsPerSecond, delayMs });
  onTestFinished(() => link.close());
  const download = async () => {
    const started = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of connect(link.port, '127.0.0.1')) chunks.push(chunk);
    return { body: Buffer.concat(chunks), took: performance.now() - started };
  };
  return { link, download };
}

it('hands over what was sent, as it was sent, and counts it', async () => {
  const { link, download } = await openTo(await listen(), 1e9, 1);
  const { body } = await download();
  expect(body.equals(content)).toBe(true);
  expect(link.received()).toBe(content.length);
});

it('takes as long as the line does, which several downloads share', async () => {
  // 300 KB at 24 Mbit/s are 100 ms; two of them 200, and 15 ms on the way.
  const { download } = await openTo(await listen(), 24e6, 15);
  const [one, other] = await Promise.all([download(), download()]);
  expect(Math.max(one.took, other.took)).toBeGreaterThanOrEqual(210);
});

it('ends a connection whose site is not there', async () => {
  const { download } = await openTo(1, 1e9, 1);
  expect((await download().catch(() => ({ body: Buffer.alloc(0) }))).body).toHaveLength(0);
});
