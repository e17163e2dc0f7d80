import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections that a server holds at once, the idle ones included. */
export interface ConnectionLimits {
  readonly total: number;
  /** Of these, from one address. */
  readonly perAddress: number;
  /** Addresses that speak for many, and are limited by the total alone. None, where not given. */
  readonly isExempt?: (address: string) => boolean;
}

/** Lets a server hang up on whoever exceeds the limits, before anything is read. `onRefused` is called each time. */
export function limitConnections(
  server: Server,
  { total, perAddress, isExempt = () => false }: ConnectionLimits,
  onRefused: () => void,
): void {
  const held = new Map<string, number>();
  server.maxConnections = total;
  server.on('drop', onRefused);
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    const count = (held.get(remoteAddress) ?? 0) + 1;
    held.set(remoteAddress, count);
    socket.once('close', () => {
      const left = (held.get(remoteAddress) ?? 1) - 1;
      if (left > 0) held.set(remoteAddress, left);
      else held.delete(remoteAddress);
    });
    if (count <= perAddress || isExempt(remoteAddress)) return;
    socket.destroy();
    onRefused();
  });
}
