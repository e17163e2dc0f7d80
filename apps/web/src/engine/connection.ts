import { throwIfCancelled } from './errors.ts';
import type { SqlValue, WorkerChannel } from './worker-channel.ts';

/** One connection to the database in the worker. */
export interface Connection {
  /**
   * Runs a statement with values; returns an Arrow IPC stream in its parts. Rejects with `cancelled` between two parts
   * once the signal is aborted. It does not stay prepared: until it is closed, a statement keeps what it was computed
   * with, 30 MB for one that counts items.
   */
  run(text: string, values?: readonly SqlValue[], signal?: AbortSignal): Promise<Uint8Array[]>;
  /** Makes bytes readable as a file. The buffer is handed over: the caller's view is empty afterwards. */
  registerFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  dropFile(name: string): Promise<void>;
}

/** Opens the one connection. */
export async function openConnection(channel: WorkerChannel): Promise<Connection> {
  const id = await channel.request('CONNECT', null);
  return {
    run: async (text, values = [], signal) => {
      const statement = await channel.request('CREATE_PREPARED', [id, text]);
      try {
        return await partsOf(channel, id, channel.request('SEND_PREPARED', [id, statement, values]), signal);
      } finally {
        // Of an engine that died of it, that is told by what it died of.
        await channel.request('CLOSE_PREPARED', [id, statement]).catch(() => undefined);
      }
    },
    registerFile: async (name, bytes) => {
      await channel.request('REGISTER_FILE_BUFFER', [name, bytes], [bytes.buffer]);
    },
    dropFile: async (name) => {
      await channel.request('DROP_FILE', name);
    },
  };
}

/** Parts that are asked for at a time: each that is asked for by itself waits until the page is free. */
const fewest = 2;
const most = 32;

/**
 * The schema of a sent statement and its batches of rows. They are fetched: of the answer in one piece, DuckDB-WASM 1.28
 * leaves out the rows after an error in the last projection, and the error too. An empty part is the end.
 */
async function partsOf(
  channel: WorkerChannel,
  connection: number,
  sent: Promise<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<Uint8Array[]> {
  const fetched = (count: number) =>
    Array.from({ length: count }, () => channel.request('FETCH_QUERY_RESULTS', connection));
  const parts = await Promise.all([sent, ...fetched(fewest)]);
  for (let count = fewest * 4; parts.at(-1)?.length !== 0; count = Math.min(count * 4, most)) {
    throwIfCancelled(signal);
    parts.push(...(await Promise.all(fetched(count))));
  }
  return parts.filter(({ length }) => length > 0);
}
