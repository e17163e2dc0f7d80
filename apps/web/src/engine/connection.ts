import type { SqlValue, WorkerChannel } from './worker-channel.ts';

/** One connection to the database in the worker. */
export interface Connection {
  /** Runs a statement without parameters; returns an Arrow IPC stream. */
  execute(text: string): Promise<Uint8Array>;
  /** Runs a statement that stays prepared for next time; returns an Arrow IPC stream. */
  executePrepared(text: string, values: readonly SqlValue[]): Promise<Uint8Array>;
  /** Closes every prepared statement: they look tables up when they are prepared. */
  forgetStatements(): Promise<void>;
  /** Makes bytes readable as a file. The buffer is handed over: the caller's view is empty afterwards. */
  registerFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  dropFile(name: string): Promise<void>;
}

/** Opens the one connection. `statementLimit` prepared statements are kept, those used last. */
export async function openConnection(channel: WorkerChannel, statementLimit = 64): Promise<Connection> {
  const id = await channel.request('CONNECT', null);
  const statements = new Map<string, number>();

  const close = async (text: string, statement: number) => {
    statements.delete(text);
    await channel.request('CLOSE_PREPARED', [id, statement]);
  };

  const prepare = async (text: string): Promise<number> => {
    const known = statements.get(text);
    const statement = known ?? (await channel.request('CREATE_PREPARED', [id, text]));
    statements.delete(text);
    statements.set(text, statement);
    const oldest = statements.entries().next().value;
    if (statements.size > statementLimit && oldest !== undefined) await close(...oldest);
    return statement;
  };

  return {
    execute: (text) => channel.request('RUN_QUERY', [id, text]),
    executePrepared: async (text, values) => {
      const statement = await prepare(text);
      return channel.request('RUN_PREPARED', [id, statement, values]);
    },
    forgetStatements: async () => {
      for (const [text, statement] of Array.from(statements)) await close(text, statement);
    },
    registerFile: async (name, bytes) => {
      await channel.request('REGISTER_FILE_BUFFER', [name, bytes], [bytes.buffer]);
    },
    dropFile: async (name) => {
      await channel.request('DROP_FILE', name);
    },
  };
}
