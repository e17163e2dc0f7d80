import type { CDPSession } from 'playwright-core';

/** What a file is to a visit: the engine (its worker and its WebAssembly), the data, or the application itself. */
export type FileKind = 'engine' | 'data' | 'application';

export interface Transfer {
  readonly url: string;
  /** Bytes on the line so far: headers and body as they were sent. */
  readonly arrivals: { readonly at: number; readonly bytes: number }[];
  /** All of them, once the file has arrived as a whole; 0 for a file that came from the browser's own cache. */
  finished: { readonly at: number; readonly bytes: number } | null;
}

/** The kind of a file, by its address. */
function kindOf(url: string): FileKind {
  const { pathname } = new URL(url);
  if (pathname.endsWith('.parquet')) return 'data';
  return /\/duckdb-[^/]+\.(?:wasm|js)$/u.test(pathname) ? 'engine' : 'application';
}

/** Bytes that a file had taken by a moment. Moments are in seconds of the browser's monotonic clock. */
function bytesBy({ arrivals, finished }: Transfer, moment: number): number {
  if (finished !== null && finished.at <= moment) return finished.bytes;
  return arrivals.filter(({ at }) => at <= moment).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A file, and the bytes that it took on the line. */
export interface Fetched {
  readonly url: string;
  readonly bytes: number;
}

/** The files of these kinds that had taken any bytes by a moment, the largest first. */
export function fetchedBy(
  transfers: readonly Transfer[],
  moment: number,
  kinds: readonly FileKind[],
): readonly Fetched[] {
  return transfers
    .filter(({ url }) => kinds.includes(kindOf(url)))
    .map((transfer) => ({ url: transfer.url, bytes: bytesBy(transfer, moment) }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes);
}

/** Bytes of all files of these kinds by a moment. */
export const sumBytes = (
  transfers: readonly Transfer[],
  moment: number,
  kinds: readonly FileKind[],
): number => fetchedBy(transfers, moment, kinds).reduce((sum, { bytes }) => sum + bytes, 0);

/** Follows every file that a page asks for; the list grows as they come. */
export function followTransfers(session: CDPSession): readonly Transfer[] {
  const transfers: Transfer[] = [];
  const byRequest = new Map<string, Transfer>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('http')) return;
    const transfer: Transfer = { url: request.url, arrivals: [], finished: null };
    byRequest.set(requestId, transfer);
    transfers.push(transfer);
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    byRequest.get(requestId)?.arrivals.push({ at: timestamp, bytes: encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const transfer = byRequest.get(requestId);
    if (transfer !== undefined) transfer.finished = { at: timestamp, bytes: encodedDataLength };
  });
  return transfers;
}
