// DuckDB-WASM as its documentation starts it, with the files of this site.
import { AsyncDuckDB, ConsoleLogger, LogLevel } from '@duckdb/duckdb-wasm';

export async function openDatabase() {
  const database = new AsyncDuckDB(
    new ConsoleLogger(LogLevel.WARNING),
    new Worker('/duckdb-browser-eh.worker.js'),
  );
  await database.instantiate('/duckdb-eh.wasm');
  return database;
}
