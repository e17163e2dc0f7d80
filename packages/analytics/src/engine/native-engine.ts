import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import {
  BOOLEAN,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBTimestampValue,
  SQLNULL,
  VARCHAR,
} from '@duckdb/node-api';
import type { Engine } from './engine.ts';
import { safeNumber } from './engine.ts';

type Scalar = string | number | boolean | null;

function scalar(value: unknown): Scalar {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new TypeError(`A parameter must be a string, a number, a boolean or null, not ${typeof value}.`);
}

/** DuckDB-WASM binds every number as DOUBLE; so does this engine, that both plan a query alike. */
function parameterType(value: Scalar): DuckDBType {
  if (value === null) return SQLNULL;
  if (typeof value === 'number') return DOUBLE;
  return typeof value === 'string' ? VARCHAR : BOOLEAN;
}

function plain(column: string, value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return safeNumber(column, value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBListValue) return value.items.map((item) => plain(column, item));
  return value;
}

/** The engine that imports the data and writes reports, in memory. */
export async function openNativeEngine(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  return {
    name: 'native',
    query: async (sql, parameters = []) => {
      const values = parameters.map(scalar);
      const reader =
        values.length === 0
          ? await connection.runAndReadAll(sql)
          : await connection.runAndReadAll(sql, values, values.map(parameterType));
      const names = reader.columnNames();
      const rows = reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, i) => [names[i], plain(names[i] ?? '', value)])));
      const types = reader.columnTypes();
      return { columns: names.map((name, i) => ({ name, type: (types[i] ?? DOUBLE).toString() })), rows };
    },
    addFile: async (name, bytes) => {
      const path = join(await mkdtemp(join(tmpdir(), 'engine-')), name);
      await writeFile(path, bytes);
      return path;
    },
    removeFile: (path) => rm(dirname(path), { recursive: true }),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
