import type { SqlValue, WorkerChannel } from './worker-channel.ts';

/** One connection to the database in the worker. */
export interface Connection {
  /** Runs a statement without parameters; returns an Arrow IPC stream. */
  execute(text: string): Promise<Uint8Array>;
  /**
   * Runs a statement with values; returns an Arrow IPC stream. It does not stay prepared: until it is closed, a statement
   * keeps what it was computed with, 30 MB for one that counts items.
   */
  executePrepared(text: string, values: readonly SqlValue[]): Promise<Uint8Array>;
  /** Makes bytes readable as a file. The buffer is handed over: the caller's view is empty afterwards. */
  registerFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  dropFile(name: string): Promise<void>;
}

/** Opens the one connection. */
export async function openConnection(channel: WorkerChannel): Promise<Connection> {
  const id = await channel.request('CONNECT', null);
  return {
    execute: (text) => channel.request('RUN_QUERY', [id, text]),
    executePrepared: async (text, values) => {
      const statement = await channel.request('CREATE_PREPARED', [id, text]);
      try {
        return await channel.request('RUN_PREPARED', [id, statement, values]);
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
