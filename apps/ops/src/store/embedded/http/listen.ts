import { once } from 'node:events';
import type { Server } from 'node:http';
import { hasCode } from '../../file-errors.ts';
import { StoreError } from '../../store-error.ts';

/** Starts listening and returns the URL. @throws {StoreError} code `PortInUse` */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    if (!hasCode(cause, 'EADDRINUSE')) throw cause;
    throw new StoreError(`Port ${port} on ${host} is taken.`, {
      code: 'PortInUse',
      remedy: 'Stop what listens there, or set S3_PORT to a free port.',
      cause,
    });
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host}:${actual}`;
}

/** Stops listening, lets running requests finish, and resolves when all connections are closed. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
}
