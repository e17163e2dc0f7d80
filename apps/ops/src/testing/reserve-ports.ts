import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

const HOST = '127.0.0.1';
/** Below the ports that a system gives to outgoing connections, so that none of those takes one in between. */
const FIRST = 18_500;
const LAST = 31_990;
const BLOCK = 11;

/** Resolves to a listener on the port, or to null where somebody has it. */
async function tryToListen(port: number): Promise<Server | null> {
  const server = createServer().unref();
  try {
    await once(server.listen({ host: HOST, port, exclusive: true }), 'listening');
    return server;
  } catch {
    return null;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = await tryToListen(port);
  if (server === null) return false;
  server.close();
  await once(server, 'close');
  return true;
}

/**
 * Returns the first of ten ports of 127.0.0.1 that nobody listens on, for programs that cannot choose one by themselves.
 * They are this process's until it ends: the eleventh port of the block is held, and whoever finds it taken goes on to the
 * next block.
 *
 * @throws {Error} when no block is free.
 */
export async function reservePorts(): Promise<number> {
  for (let first = FIRST; first < LAST; first += BLOCK) {
    const holder = await tryToListen(first + BLOCK - 1);
    if (holder === null) continue;
    const ports = Array.from({ length: BLOCK - 1 }, (_, n) => first + n);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return first;
    holder.close();
  }
  throw new Error(`No eleven ports in a row are free between ${FIRST} and ${LAST}.`);
}
