import type { Clock } from './clock.ts';
import type { LoadingPorts } from './ports.ts';

/** A connection that sends nothing for so many milliseconds is given up. */
const stallLimit = 30_000;

/** A transfer that ended before its end: worth another try. */
export class BrokenTransfer extends Error {
  override readonly name = 'BrokenTransfer';
}

export interface BodyReading {
  readonly clock: Clock;
  readonly onReceived: (received: number) => void;
}

/**
 * The body of a response, `length` bytes long, or one byte longer as soon as more comes. Throws BrokenTransfer when it
 * ends early, is reset, or stalls.
 */
export async function readBody(
  response: Response,
  length: number,
  { clock, onReceived }: BodyReading,
): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) throw new BrokenTransfer('The answer has no body.');
  const reader = response.body.getReader();
  // One byte more than expected, so that a longer body does not pass for the right one.
  const bytes = new Uint8Array(length + 1);
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await orStalled(reader.read(), clock);
      if (done) break;
      const fits = value.subarray(0, bytes.length - received);
      bytes.set(fits, received);
      received += fits.length;
      onReceived(Math.min(received, length));
      if (received > length) return bytes;
    }
  } catch (error) {
    throw error instanceof BrokenTransfer
      ? error
      : new BrokenTransfer('The transfer was reset.', { cause: error });
  } finally {
    // Nobody waits for the rest of a body that was given up.
    reader.cancel().catch(() => undefined);
  }
  if (received < length) throw new BrokenTransfer(`The transfer ended after ${received} of ${length} bytes.`);
  return bytes.slice(0, length);
}

/** The body of a response as text, however long. Throws BrokenTransfer when it is reset or stalls. */
export async function readText(response: Response, clock: Clock): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await orStalled(reader.read(), clock);
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    throw error instanceof BrokenTransfer
      ? error
      : new BrokenTransfer('The transfer was reset.', { cause: error });
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/**
 * The answer to a request. Rejects as `fetch` does, with BrokenTransfer where none comes for half a minute: the request is
 * given up then, as another one for the same address may have to wait for it.
 */
export async function answered(
  { fetch, clock }: Pick<LoadingPorts, 'fetch' | 'clock'>,
  url: string,
  init: RequestInit,
): Promise<Response> {
  const stalled = new AbortController();
  const signal = AbortSignal.any([stalled.signal, ...(init.signal ? [init.signal] : [])]);
  try {
    return await orStalled(fetch(url, { ...init, signal }), clock);
  } catch (error) {
    stalled.abort();
    throw error;
  }
}

async function orStalled<Value>(read: Promise<Value>, clock: Clock): Promise<Value> {
  const enough = new AbortController();
  const stall = clock.delay(stallLimit, enough.signal).then(
    () => {
      throw new BrokenTransfer(`Nothing came for ${stallLimit / 1000} seconds.`);
    },
    // Aborted: the read came first.
    () => read,
  );
  try {
    return await Promise.race([read, stall]);
  } finally {
    enough.abort();
  }
}
