import { DuckDBInstance } from '@duckdb/node-api';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The database in which one import runs. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Rows of plain values; 64-bit integers as numbers. */
  rows(sql: string): Promise<Row[]>;
  /** First value of the first row, as a number. */
  number(sql: string): Promise<number>;
  close(): void;
}

const plain = (value: unknown): string | number | boolean | null => {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
};

/** Opens a database in memory that spills to `directory` beyond `memoryLimit`. */
export async function openDatabase(directory: string, memoryLimit = '1500MB'): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    temp_directory: directory,
    // The order of rows in the files stands for "first in the file", and makes equal input give equal output.
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  const rows = async (sql: string): Promise<Row[]> => {
    const reader = await connection.runAndReadAll(sql);
    const names = reader.columnNames();
    return reader
      .getRows()
      .map((row) => Object.fromEntries(row.map((value, index) => [names[index] ?? '', plain(value)])));
  };
  return {
    rows,
    run: async (sql) => {
      await connection.run(sql);
    },
    number: async (sql) => {
      const [row] = await rows(sql);
      return Number(Object.values(row ?? {})[0] ?? 0);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
