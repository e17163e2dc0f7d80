export interface ResultColumn {
  readonly name: string;
  /** DuckDB type name. */
  readonly type: string;
}

/**
 * Rows of plain values: numbers for every numeric type (64-bit integers and decimals too), ISO strings for dates
 * and timestamps, arrays for lists, null for null.
 */
export interface QueryResult {
  readonly columns: ResultColumn[];
  readonly rows: Record<string, unknown>[];
}

/** A DuckDB in memory. */
export interface Engine {
  readonly name: 'wasm' | 'native';
  /** Answers of one statement; parameters take the place of `?`. Throws what DuckDB reports. */
  query(sql: string, parameters?: readonly unknown[]): Promise<QueryResult>;
  /** Makes bytes readable from SQL; returns the path to name there. */
  addFile(name: string, bytes: Uint8Array): Promise<string>;
  removeFile(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A value came back that JavaScript numbers cannot hold exactly. */
export class UnsafeIntegerError extends Error {
  constructor(column: string, value: unknown) {
    super(
      `Column "${column}" holds ${String(value)}, beyond ±2^53: cast it to DOUBLE or VARCHAR in the query.`,
    );
    this.name = 'UnsafeIntegerError';
  }
}

/** The number equal to an integer of any size. Throws UnsafeIntegerError beyond ±2^53. */
export function safeNumber(column: string, value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new UnsafeIntegerError(column, value);
  return number;
}
