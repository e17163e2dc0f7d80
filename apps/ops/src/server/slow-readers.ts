import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { monotonic } from '../time/monotonic.ts';

/** How slowly an answer may be read. */
export interface ReadingPace {
  /** So long anybody may take, whatever the length of the answer, in milliseconds. */
  readonly graceMs: number;
  /** Beyond that, so many bytes of it have to be read each second. */
  readonly bytesPerSecond: number;
}

/** Slower than any connection that could show the pages. */
const defaultPace: ReadingPace = { graceMs: 30_000, bytesPerSecond: 4_096 };
/** How often, in parts of the grace. */
const LOOKS = 6;

interface Reading {
  readonly socket: Socket;
  /** Bytes that the connection had carried before. */
  readonly before: number;
  /** When the answer began; null before that: until then it is the server that is slow. */
  readonly since: number | null;
}

/** Lets a server hang up on whoever reads an answer so slowly that it would hold its connection and its file for hours. */
export function cutSlowReaders(
  server: Server,
  { graceMs, bytesPerSecond }: ReadingPace = defaultPace,
  now: () => number = monotonic,
): void {
  const readings = new Map<ServerResponse, Reading>();
  // Before whoever answers: what that writes at once counts too.
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    readings.set(response, { socket, before: socket.bytesWritten, since: null });
    response.once('close', () => readings.delete(response));
  });

  function look(): void {
    for (const [response, reading] of readings) {
      const { socket, before } = reading;
      const bytes = socket.bytesWritten - before;
      const since = reading.since ?? (bytes > 0 ? now() : null);
      readings.set(response, { ...reading, since });
      const allowedMs = graceMs + (bytes / bytesPerSecond) * 1_000;
      if (since !== null && now() - since > allowedMs) socket.destroy();
    }
  }
  const looking = setInterval(look, graceMs / LOOKS).unref();
  server.once('close', () => clearInterval(looking));
}
