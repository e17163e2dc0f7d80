import { DuckDBInstance } from '@duckdb/node-api';
import { createRelationSql, duckdb, type Dialect, type Relation } from '@mangetamain/analytics/dataset';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Where the sources are cleaned. */
export interface Cleaning {
  readonly dialect: Dialect;
  create(relation: Relation): Promise<void>;
  /** Rows of plain values; 64-bit integers as numbers. */
  rows(sql: string): Promise<Row[]>;
  /** First value of the first row, as a number. */
  number(sql: string): Promise<number>;
}

/** The DuckDB in which one import runs. */
export interface Database extends Cleaning {
  run(sql: string): Promise<void>;
  close(): void;
}

/** A value as it stands in a row; what is none of a row is told as JSON. */
export const plain = (value: unknown): string | number | boolean | null => {
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
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql);
  };
  return {
    dialect: duckdb,
    rows,
    run,
    create: (relation) => run(createRelationSql(relation)),
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
