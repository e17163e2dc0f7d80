import type { ManifestFile, TableName } from '@mangetamain/analytics/dataset';
import { cancelled, DataError, reasonOf, throwIfCancelled } from '../engine/errors.ts';
import type { Links } from './links.ts';
import type { LoadingPorts } from './ports.ts';
import type { LoadEvent } from './progress.ts';
import { answered, BrokenTransfer, readBody } from './read-body.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** Milliseconds to wait before each further try. */
const backoff = [500, 1_000, 2_000];
/** A store that asks for more patience than this is reported rather than waited for. */
const longestWait = 10;

/** The link is no longer good, or its file gone with an older dataset: a new link tells. */
const refusals: ReadonlySet<number> = new Set([400, 403, 404]);

export interface Download {
  readonly ports: Pick<LoadingPorts, 'fetch' | 'clock' | 'online'>;
  readonly links: Links;
  readonly report: (event: LoadEvent) => void;
  readonly signal?: AbortSignal;
  /** The part wanted where the whole file is not. */
  readonly range?: ByteRange;
}

/** Bytes of a file: the first, and the one after the last. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A try that failed and may be repeated. */
interface Failure {
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly cause?: unknown;
}

/**
 * The bytes behind the link of a file, or of a part of it, unchecked. A refused link (400, 403, 404) is renewed once; a broken transfer or an
 * overloaded store is tried again three times. Rejects with `link_expired`, `dataset_missing`, `storage_unavailable`,
 * `offline`, `cancelled`, `dataset_invalid` where the store does not send the part asked for, with what renewing the link rejects with, or DatasetReplaced.
 */
export async function downloadFile(
  file: Pick<ManifestFile, 'table' | 'bytes'>,
  { links, ...options }: Download,
): Promise<Uint8Array<ArrayBuffer>> {
  const { table } = file;
  const { ports, signal } = options;
  let url = await links.of(table, signal);
  let renewed = false;
  let tries = 0;
  for (;;) {
    throwIfCancelled(signal);
    const outcome = await attempt(url, file, options);
    if (outcome instanceof Uint8Array) return outcome;
    if (outcome.status !== null && refusals.has(outcome.status)) {
      if (renewed) throw refused(table, outcome.status);
      renewed = true;
      url = await links.renew(table, url, signal);
      continue;
    }
    await ports.clock.delay(waitBefore(tries, outcome, table, ports), signal);
    tries += 1;
  }
}

function refused(table: TableName, status: number): DataError {
  return status === 404
    ? new DataError('dataset_missing', { table })
    : new DataError('link_expired', { table, status });
}

/** Milliseconds until the next try. Throws when there is none. */
function waitBefore(
  tries: number,
  failure: Failure,
  table: TableName,
  ports: Pick<LoadingPorts, 'online'>,
): number {
  const { status, retryAfterSeconds, cause } = failure;
  if (status === null && !ports.online()) {
    throw new DataError('offline', { missing: [table], reason: reasonOf(cause) }, cause);
  }
  const wait = backoff[tries];
  if (wait === undefined || (retryAfterSeconds ?? 0) > longestWait) {
    throw new DataError('storage_unavailable', { status, retryAfterSeconds, table }, cause);
  }
  return Math.max(wait, (retryAfterSeconds ?? 0) * 1_000);
}

async function attempt(
  url: string,
  { table, bytes }: Pick<ManifestFile, 'table' | 'bytes'>,
  { ports, report, signal, range }: Omit<Download, 'links'>,
): Promise<Uint8Array<ArrayBuffer> | Failure> {
  const { clock } = ports;
  const onReceived = (received: number) => report({ type: 'downloading', table, received, at: clock.now() });
  try {
    const response = await answered(ports, url, {
      // The content is kept by its hash; a copy by address would never be read again.
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ?? null,
      ...(range && { headers: { range: `bytes=${range.start}-${range.end - 1}` } }),
    });
    if (!response.ok) return { status: response.status, retryAfterSeconds: retryAfterSeconds(response) };
    if (range !== undefined) requirePart(response, range, bytes);
    onReceived(0);
    const length = range === undefined ? bytes : range.end - range.start;
    return await readBody(response, length, { clock, onReceived });
  } catch (error) {
    if (signal?.aborted === true) throw cancelled(signal);
    // Fetch reports every failure of the network as a TypeError.
    if (!(error instanceof BrokenTransfer || error instanceof TypeError)) throw error;
    return { status: null, retryAfterSeconds: null, cause: error };
  }
}

/** Throws `dataset_invalid` unless the answer is this part of a file of so many bytes: a whole file is never read. */
function requirePart(response: Response, { start, end }: ByteRange, bytes: number): void {
  const expected = `bytes ${start}-${end - 1}/${bytes}`;
  // A store that does not let pages see this header says nothing against its answer.
  const sent =
    response.status === 206 ? (response.headers.get('content-range') ?? expected) : 'the whole file';
  if (sent === expected) return;
  response.body?.cancel().catch(() => undefined);
  throw new DataError('dataset_invalid', { issues: [`The store sent ${sent} for ${expected}.`] });
}
