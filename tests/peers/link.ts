import { connect, createServer, type Socket } from 'node:net';
import { listenOnFreePort } from './listen.ts';

/** A line: what it carries, and how long a byte is under way. */
export interface Line {
  readonly bitsPerSecond: number;
  /** From the sender to the receiver: half of what a question and its answer take. */
  readonly delayMs: number;
}

export interface Link {
  readonly port: number;
  /** Bytes that came down the line so far. */
  received(): number;
  close(): void;
}

/** What downloads share: the line is one, however many connections it carries. */
interface Downstream {
  /** When the line has carried what was given to it so far. */
  freeAt: number;
  received: number;
}

/** Bytes of a connection that may be under way before its sender has to wait. */
const windowBytes = 512 * 1024;

/**
 * A line between browsers and a port of this machine. Workers' requests go over it as well, which the browser's own
 * emulation lets pass. Uploads are delayed only. Several ports make one line where they share it.
 */
export async function openLink(
  target: number,
  line: Line,
  shared: Downstream = downstreamOf(),
): Promise<Link> {
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    const site = connect(target, '127.0.0.1');
    for (const socket of [browser, site]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
      // Whichever side goes takes the other with it.
      socket.on('error', () => [browser, site].forEach((each) => each.destroy()));
    }
    carry(browser, site, () => performance.now() + line.delayMs);
    carry(site, browser, (bytes) => {
      shared.received += bytes;
      shared.freeAt = Math.max(shared.freeAt, performance.now()) + (bytes * 8_000) / line.bitsPerSecond;
      return shared.freeAt + line.delayMs;
    });
  });
  const port = await listenOnFreePort(server);
  return {
    port,
    received: () => shared.received,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

export const downstreamOf = (): Downstream => ({ freeAt: 0, received: 0 });

/** Hands over what one side sends when it arrives on the other, in order; `arrivalOf` says when so many bytes do. */
function carry(from: Socket, to: Socket, arrivalOf: (bytes: number) => number): void {
  let underWay = 0;
  let last = 0;
  const at = (arrival: number, deliver: () => void) => {
    last = Math.max(last, arrival);
    setTimeout(deliver, Math.max(0, last - performance.now()));
  };
  from.on('data', (chunk: Buffer) => {
    underWay += chunk.length;
    if (underWay > windowBytes) from.pause();
    at(arrivalOf(chunk.length), () => {
      underWay -= chunk.length;
      to.write(chunk);
      if (underWay <= windowBytes) from.resume();
    });
  });
  from.on('end', () => at(arrivalOf(0), () => to.end()));
}
