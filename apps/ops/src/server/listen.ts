import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type ConnectionLimits, limitConnections } from './connection-limits.ts';
import { PortError } from './port-error.ts';
import { cutSlowReaders } from './slow-readers.ts';

const GRACE_MS = 10_000;
const IDLE_CHECK_MS = 50;
const HEADERS_TIMEOUT_MS = 10_000;
/** For longer than proxies keep connections, so that they close them first. */
const KEEP_ALIVE_MS = 75_000;

interface Address {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The variable that sets the port, for the error. */
  readonly variable: string;
}

/** How often Node looks for requests that take too long to arrive; it is given to a server when that is made. */
export const CHECK_REQUESTS_MS = 5_000;

interface ListenOptions {
  /** None, where not given. */
  readonly limits?: ConnectionLimits;
  /** Called for each connection beyond the limits. */
  readonly onRefused?: () => void;
}

export interface Listener {
  /** Where it answers, such as `http://127.0.0.1:8500`. */
  readonly url: string;
  /** Accepts no more, lets answers under way finish for up to `graceMs` (10,000), then cuts what is left. */
  readonly close: (graceMs?: number) => Promise<void>;
}

/**
 * Lets a server listen, and returns how to end that whatever its clients do. Nobody keeps it busy by sending or reading too
 * slowly. @throws {PortError} when it cannot listen there.
 */
export async function listen(
  server: Server,
  { host, port, variable }: Address,
  { limits, onRefused = () => undefined }: ListenOptions = {},
): Promise<Listener> {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  if (limits !== undefined) limitConnections(server, limits, onRefused);
  cutSlowReaders(server);
  const unused = trackUnusedConnections(server);
  await new Promise<void>((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => reject(new PortError({ host, port, variable }, cause));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
  return {
    url: urlOf(server, host),
    async close(graceMs = GRACE_MS) {
      const closed = close(server, graceMs);
      for (const socket of unused) socket.destroy();
      await closed;
    },
  };
}

/** Browsers open connections in advance; Node does not count one as idle before its first request. */
function trackUnusedConnections(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return unused;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection kept alive becomes idle only after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
